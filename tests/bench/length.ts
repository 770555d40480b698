import { analyseSound } from '#core/pipeline.ts';
import { createNodeEngine } from '../../model/recogniser/engine.ts';
import { time, type Row } from './figures.ts';
import { speech48k } from './sounds.ts';

const rate = 48_000;
const nRuns = 3;

/** Processor time per second of sound for different lengths, without decoding. @param minutes lengths to measure */
export async function measureLengths(modelFolder: string, minutes: readonly number[]): Promise<Row[]> {
  const engine = await createNodeEngine({ modelFolder });
  if (!engine.ok) throw new Error(engine.error.code);
  const rows: Row[] = [];
  for (const length of minutes) {
    const sound = await speech48k(60 * length);
    const ms = await time(length > 10 ? 1 : nRuns, () =>
      analyseSound({ channels: [sound], sampleRateHz: rate }, engine.value.parts),
    );
    rows.push({ name: `Node: ${length} min of audio, without decoding`, value: ms / (60 * length), unit: 'ms per s' });
  }
  engine.value.dispose();
  return rows;
}
