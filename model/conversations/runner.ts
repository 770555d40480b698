import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config, hopS } from '#core/config.ts';
import { notAdapted, type Adaptation } from '#core/classifier/adaptation.ts';
import { analyseSound, createFileRecogniser, createLiveRecogniser } from '#core/pipeline.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import { answeredAgain, judgeRows, pooledRows } from '#core/voice/judged-again.ts';
import { voiceMeanOf } from '#core/voice/voice-mean.ts';
import type { NodeEngine } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { createReader, startedEngine, UnreadableSound } from '../recogniser/read-sound.ts';
import type { Start } from '../threads/pool.ts';
import { conversationBlocks } from './gaps.ts';
import type {
  Answer,
  ConversationJob,
  ConversationResult,
  Job,
  Kept,
  ThreadOptions,
  Truth,
  VoiceJob,
  VoiceResult,
} from './job.ts';
import type { Conversation } from './plan.ts';
import { speak, type Spoken } from './utterances.ts';

const rateHz = config.sampleRateHz;

function keptOf({ durationS, overall, speech = [], speechS, warning, windows }: Kept): Kept {
  return { durationS, overall, speech, speechS, warning, windows };
}

const truthOf = (spoken: Spoken): Truth => ({
  ...spoken,
  utterances: spoken.utterances.map(({ samples: _, ...utterance }) => utterance),
});

/** The analysis under another adaptation, computed from its embeddings. */
function again({ parts }: NodeEngine, analysis: Analysis, adaptation: Adaptation): Kept {
  const { rows, weights } = pooledRows(analysis);
  const answers = judgeRows(parts.classifier.judge, rows, adaptation, weights);
  return keptOf(answeredAgain(analysis, answers, undefined));
}

/** Resources of a thread. */
interface Resources {
  readonly engine: NodeEngine;
  readonly root: string;
  /** Reads a file; cached during a job. */
  readonly read: (path: string) => Promise<Float32Array>;
}

/** Synthesises a recording and analyses it block by block, as the app does. @throws UnreadableSound */
async function analysed({ engine, read, root }: Resources, conversation: Conversation) {
  const spoken = await speak(conversation, root, read);
  const recogniser = createFileRecogniser(rateHz, engine.parts);
  const { gaps, id } = conversation;
  const blocks = (): Iterable<Float32Array> => conversationBlocks(spoken.utterances, spoken.durationS, gaps, id);
  for (const block of blocks()) await recogniser.push([block]);
  const result = await recogniser.finish();
  recogniser.dispose();
  if (!result.ok) throw new UnreadableSound(messageOf(result.error));
  return { analysis: result.value, truth: truthOf(spoken), blocks };
}

async function analyseConversation(
  resources: Resources,
  { alsoRecentred, conversation }: ConversationJob,
): Promise<ConversationResult> {
  const { analysis, truth } = await analysed(resources, conversation);
  const recentred = alsoRecentred ? again(resources.engine, analysis, { ...notAdapted, running: true }) : null;
  return { kind: 'talk', truth, analysis: keptOf(analysis), recentred };
}

/** The windows that Live scores if it never falls behind. */
async function liveWindows(
  { parts }: NodeEngine,
  blocks: Iterable<Float32Array>,
  adaptation: Adaptation,
): Promise<readonly WindowScores[]> {
  const recogniser = createLiveRecogniser(rateHz, { ...parts, adaptation });
  const windows: WindowScores[] = [];
  const step = Math.round(config.window.liveHopFrames * hopS * rateHz);
  for (const block of blocks) {
    for (let start = 0; start < block.length; start += step) {
      recogniser.push([block.subarray(start, start + step)]);
      const hop = await recogniser.score();
      if (hop) windows.push(hop.scores);
    }
  }
  recogniser.dispose();
  return windows;
}

async function analyseVoice(resources: Resources, { calibrating, clips, reading }: VoiceJob): Promise<VoiceResult> {
  const { engine, read, root } = resources;
  const mean = voiceMeanOf((await analysed(resources, calibrating)).analysis);
  if (!mean) throw new UnreadableSound(`${calibrating.id}: no speech`);
  const known: Adaptation = {
    ...notAdapted,
    voice: { ...mean, name: calibrating.id, modelId: engine.parts.classifier.manifest.id },
  };
  const { analysis, blocks, truth } = await analysed(resources, reading);
  const singles: VoiceResult['clips'][number][] = [];
  for (const { emotion, file } of clips) {
    const sound = { channels: [await read(join(root, file))], sampleRateHz: rateHz };
    const single = await analyseSound(sound, engine.parts);
    if (!single.ok) throw new UnreadableSound(`${file}: ${messageOf(single.error)}`);
    singles.push({ emotion, means: [single.value.overall, again(engine, single.value, known).overall] });
  }
  return {
    ...{ kind: 'voice', truth, clips: singles },
    files: [keptOf(analysis), again(engine, analysis, known)],
    live: [await liveWindows(engine, blocks(), notAdapted), await liveWindows(engine, blocks(), known)],
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
    const resources = { engine, root, read: createReader() };
    try {
      const answer = await (job.kind === 'talk' ? analyseConversation(resources, job) : analyseVoice(resources, job));
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
