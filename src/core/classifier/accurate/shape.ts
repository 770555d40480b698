import type { AccurateHeadShape, AccurateManifest } from '../manifest.ts';

/** Length of a window's pooled vector: mean and deviation of the projected steps, and of the recurrent ones. */
export function accuratePooledSize({ projection, lstm }: AccurateHeadShape): number {
  return 2 * projection + 4 * lstm;
}

/**
 * All tensors of a model of these sizes, with the names and layouts of model/training/accurate: dense
 * [outputs, inputs], convolutions [outputs, inputs, width], recurrent [4 * units, inputs].
 */
export function accurateShapes({
  encoder,
  head,
  recentring,
}: Pick<AccurateManifest, 'encoder' | 'head' | 'recentring'>): ReadonlyMap<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  const layer = (name: string, ...shape: readonly number[]) => {
    shapes.set(`${name}.weight`, shape).set(`${name}.bias`, shape.slice(0, 1));
  };
  const { width } = encoder;
  layer('encoder.conv_1', width, encoder.n_mels, 3);
  layer('encoder.conv_2', width, width, 3);
  shapes.set('encoder.positions', [encoder.positions, width]);
  for (let i = 0; i < encoder.blocks; i++) {
    const block = `encoder.blocks.${i}`;
    layer(`${block}.attention_norm`, width);
    layer(`${block}.attention_in`, 3 * width, width);
    layer(`${block}.attention_out`, width, width);
    layer(`${block}.dense_norm`, width);
    layer(`${block}.dense_1`, encoder.hidden, width);
    layer(`${block}.dense_2`, width, encoder.hidden);
  }

  const nPooled = accuratePooledSize(head);
  shapes.set('head.mix', [head.layers]);
  for (const name of ['mean', 'deviation']) shapes.set(`head.${name}`, [head.layers, width]);
  layer('head.projection', head.projection, width, 3);
  for (const direction of ['l0', 'l0_reverse']) {
    shapes.set(`head.lstm.weight_ih_${direction}`, [4 * head.lstm, head.projection]);
    shapes.set(`head.lstm.weight_hh_${direction}`, [4 * head.lstm, head.lstm]);
    for (const part of ['ih', 'hh']) shapes.set(`head.lstm.bias_${part}_${direction}`, [4 * head.lstm]);
  }
  layer('head.plain.hidden', head.attention, head.projection);
  layer('head.recurrent.hidden', head.attention, 2 * head.lstm);
  for (const name of ['plain', 'recurrent']) layer(`head.${name}.score`, 1, head.attention);
  layer('head.pooled_norm', nPooled);
  layer('head.embedding', head.hidden, nPooled);
  layer('head.emotion', head.emotions, head.hidden);
  if (recentring) for (const name of ['neutral', 'overall']) shapes.set(`recentring.${name}`, [nPooled]);
  return shapes;
}
