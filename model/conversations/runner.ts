import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from '#core/config.ts';
import { notAdapted } from '#core/classifier/adaptation.ts';
import { createFileRecogniser } from '#core/pipeline.ts';
import type { NodeEngine } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { createReader, startedEngine, UnreadableSound } from '../recogniser/read-sound.ts';
import type { Start } from '../threads/pool.ts';
import { conversationBlocks } from './gaps.ts';
import type { Answer, Job, ThreadOptions } from './job.ts';
import { speak } from './utterances.ts';

/** Makes a recording up and analyses it block by block, as the app does. */
async function heard(engine: NodeEngine, root: string, { conversation, isRecentred }: Job): Promise<Answer> {
  const spoken = await speak(conversation, root, createReader());
  const recogniser = createFileRecogniser(config.sampleRateHz, {
    ...engine.parts,
    adaptation: { ...notAdapted, running: isRecentred },
  });
  const { gaps, id } = conversation;
  for (const block of conversationBlocks(spoken.utterances, spoken.durationS, gaps, id)) await recogniser.push([block]);
  const result = await recogniser.finish();
  recogniser.dispose();
  if (!result.ok) return { kind: 'failed', message: messageOf(result.error) };
  const { durationS, overall, speech = [], speechS, warning, windows } = result.value;
  const utterances = spoken.utterances.map(({ samples: _, ...utterance }) => utterance);
  return {
    kind: 'heard',
    truth: { ...spoken, utterances },
    analysis: { durationS, overall, speech, speechS, warning, windows },
  };
}

const plainArrays = (_: string, value: unknown): unknown => (value instanceof Float32Array ? [...value] : value);

/** A thread of `npm run conversations`. */
export const start: Start<ThreadOptions, Job, Answer> = async ({ keepFolder, modelFolder, root }) => {
  const engine = await startedEngine(modelFolder);
  const { id: modelId } = engine.parts.classifier.manifest;
  return async (job) => {
    const key = createHash('sha256')
      .update(JSON.stringify([modelId, job]))
      .digest('hex')
      .slice(0, 16);
    const kept = keepFolder === null ? null : join(keepFolder, `${key}.json`);
    const known = kept === null ? null : await readFile(kept, 'utf8').catch(() => null);
    if (known !== null) return JSON.parse(known) as Answer;
    try {
      const answer = await heard(engine, root, job);
      if (kept !== null) {
        await mkdir(join(kept, '..'), { recursive: true });
        await writeFile(kept, JSON.stringify(answer, plainArrays));
      }
      return answer;
    } catch (error) {
      if (!(error instanceof UnreadableSound)) throw error;
      return { kind: 'failed', message: error.message };
    }
  };
};
