import { config } from '../config.ts';
import { group, nFeatures } from '../features/layout.ts';
import { emotions } from './labels.ts';
import type { LightManifest, NetworkShape } from './manifest.ts';

/** Width of the attention's hidden layer; ATTENTION_UNITS in model/training/networks/cnn_lstm.py. */
const attentionUnits = 64;
const melKernel = 3;
const trackKernel = 5;

/**
 * All tensors of a network of these sizes, by name.
 * @throws RangeError if the sizes do not match config.ts (the convolutions must reduce a window to its steps)
 */
export function tensorShapes(network: NetworkShape): ReadonlyMap<string, readonly number[]> {
  const { melChannels, trackChannels, projection, lstmUnits, attentionHeads, embedding } = network;
  const shapes = new Map<string, readonly number[]>();
  const layer = (name: string, kernel: readonly number[]) => {
    shapes.set(`${name}.kernel`, kernel).set(`${name}.bias`, kernel.slice(-1));
  };
  for (const channels of [melChannels, trackChannels]) {
    if (2 ** channels.length !== config.framesPerStep) throw new RangeError(`${channels.length} convolutions`);
  }
  const nBands = group('logMel').size;
  melChannels.forEach((n, i) => {
    layer(`mel.${i}`, [melKernel, melKernel, melChannels[i - 1] ?? 1, n]);
  });
  trackChannels.forEach((n, i) => {
    layer(`track.${i}`, [trackKernel, trackChannels[i - 1] ?? nFeatures - nBands, n]);
  });
  const convolved = (nBands / config.framesPerStep) * (melChannels.at(-1) ?? 0) + (trackChannels.at(-1) ?? 0);
  layer('projection', [convolved, projection]);
  lstmUnits.forEach((units, i) => {
    const width = i === 0 ? projection : 2 * (lstmUnits[i - 1] ?? 0);
    for (const direction of ['forward', 'backward']) {
      shapes.set(`lstm.${i}.${direction}.input`, [width, 4 * units]);
      shapes.set(`lstm.${i}.${direction}.recurrent`, [units, 4 * units]);
      shapes.set(`lstm.${i}.${direction}.bias`, [4 * units]);
    }
  });
  const width = lastWidth(network);
  layer('attention.hidden', [width, attentionUnits]);
  layer('attention.score', [attentionUnits, attentionHeads]);
  layer('embedding', [pooledSize(network), embedding]);
  layer('output', [embedding, emotions.length]);
  return shapes;
}

/** Length of the vector that the attention pools a window into: a mean and a deviation per head. */
export function pooledSize(network: NetworkShape): number {
  return 2 * network.attentionHeads * lastWidth(network);
}

/** All tensors besides the network, for the optional parts in the manifest. */
export function extraShapes(
  manifest: Pick<LightManifest, 'network' | 'speech' | 'recentring'>,
): ReadonlyMap<string, readonly number[]> {
  const nPooled = pooledSize(manifest.network);
  const shapes = new Map<string, readonly number[]>();
  if (manifest.speech) shapes.set('speech.kernel', [nPooled, 1]).set('speech.bias', [1]);
  if (manifest.recentring) shapes.set('recentring.neutral', [nPooled]).set('recentring.overall', [nPooled]);
  return shapes;
}

function lastWidth({ lstmUnits, projection }: NetworkShape): number {
  return lstmUnits.length > 0 ? 2 * (lstmUnits.at(-1) ?? 0) : projection;
}
