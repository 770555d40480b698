import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { featureTables } from '#core/features/feature-tables.ts';
import { createFrontEnd } from '#core/front-end.ts';
import { createPieceCutter } from '#core/speakers/pieces.ts';
import { command } from '../cli/command.ts';
import { readClips } from '../cli/files.ts';
import { count, required } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { decodeFile } from '../recogniser/decode.ts';
import { loadSuppressor } from '../recogniser/rnnoise.ts';

export const speakerStatistics = command({
  name: 'speaker-statistics',
  summary: 'Writes feature statistics of pieces of clips, for fitting the projection that separates speakers.',
  options: {
    clips: required('CSV', 'Clip list with the columns file, emotion, speaker and corpus'),
    root: required('DIR', 'Folder that file names in the list are relative to'),
    out: required('FILE', 'Output JSON Lines, one line per clip'),
    'per-speaker': count(60, 'Maximum number of clips per speaker, spread over the list'),
  },
  async run({ clips: listPath, root, out, 'per-speaker': mostClips }, { io }) {
    const clips = (await readClips(listPath)).filter(({ speaker }) => speaker !== null);
    const chosen = spread(clips, mostClips);
    const suppressor = await loadSuppressor();
    const file = createWriteStream(out);
    const progress = createProgress(chosen.length, io);
    for (const { corpus, emotion, file: name, speaker } of chosen) {
      const sound = await decodeFile(join(root, name));
      progress.step();
      if (!sound.ok) continue;
      const frontEnd = createFrontEnd(sound.value.sampleRateHz, { tables: featureTables, suppressor });
      const cutter = createPieceCutter();
      const outputs = [frontEnd.push(sound.value.channels), frontEnd.flush()];
      frontEnd.dispose();
      const pieces = [...outputs.flatMap(({ rows, isSpeech }) => cutter.push(rows, isSpeech)), ...cutter.flush()];
      const rounded = pieces.map(({ startFrame, endFrame, statistics }) => ({
        nFrames: endFrame - startFrame,
        statistics: Array.from(statistics, (x) => Number(x.toPrecision(5))),
      }));
      if (!file.write(`${JSON.stringify({ file: name, corpus, speaker, emotion, pieces: rounded })}\n`))
        await once(file, 'drain');
    }
    progress.stop();
    file.end();
    await once(file, 'finish');
    return 0;
  },
});

/** At most `most` clips per speaker, evenly spread over the list. */
function spread<Clip extends { readonly speaker: string | null }>(
  clips: readonly Clip[],
  most: number,
): readonly Clip[] {
  const nOf = new Map<string | null, number>();
  for (const { speaker } of clips) nOf.set(speaker, (nOf.get(speaker) ?? 0) + 1);
  const seen = new Map<string | null, number>();
  return clips.filter(({ speaker }) => {
    const [i, n] = [seen.get(speaker) ?? 0, nOf.get(speaker) ?? 0];
    seen.set(speaker, i + 1);
    const share = Math.min(1, most / n);
    return Math.floor((i + 1) * share) > Math.floor(i * share);
  });
}
