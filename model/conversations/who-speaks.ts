import { config } from '#core/config.ts';
import { createFrontEnd, type FrontEndParts } from '#core/front-end.ts';
import { createPieceCutter, type Piece } from '#core/speakers/pieces.ts';
import { speakerTrackOf } from '#core/speakers/speaker-track.ts';
import { turnsOf, type Turn } from '#core/speakers/turns.ts';
import { conversationBlocks } from './gaps.ts';
import type { Conversation } from './plan.ts';
import type { Spoken } from './utterances.ts';

/** Seconds of speech, by agreement of the assigned speaker. */
export interface GivenSeconds {
  readonly speechS: number;
  /** Assigned to another speaker. */
  readonly wrongS: number;
  /** Assigned to nobody. */
  readonly missedS: number;
}

const stepS = 0.05;

/** Separates the speakers of a synthesised recording, as the app does. */
export function turnsIn(
  { durationS, utterances }: Spoken,
  { gaps, id, speakers }: Conversation,
  parts: FrontEndParts,
): readonly Turn[] {
  const frontEnd = createFrontEnd(config.sampleRateHz, parts);
  const cutter = createPieceCutter();
  const pieces: Piece[] = [];
  for (const block of conversationBlocks(utterances, durationS, gaps, id)) {
    const { isSpeech, rows } = frontEnd.push([block]);
    pieces.push(...cutter.push(rows, isSpeech));
  }
  const { isSpeech, rows } = frontEnd.flush();
  pieces.push(...cutter.push(rows, isSpeech), ...cutter.flush());
  frontEnd.dispose();
  const track = speakerTrackOf(pieces);
  return track ? turnsOf(track, speakers.length) : [];
}

function permutations(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]),
  );
}

/** Compares turns with the true speakers, every 50 ms of speech, under the best assignment of speakers. */
export function givenSeconds(turns: readonly Turn[], { utterances }: Spoken, nSpeakers: number): GivenSeconds {
  const shared = Array.from({ length: nSpeakers }, () => new Float64Array(nSpeakers));
  let [speechS, givenS, at] = [0, 0, 0];
  for (const { endS, speaker, startS } of utterances) {
    for (let timeS = startS + stepS / 2; timeS < endS; timeS += stepS) {
      while (at < turns.length && (turns[at]?.endS ?? 0) <= timeS) at++;
      const turn = turns[at];
      speechS += stepS;
      if (!turn || turn.startS > timeS) continue;
      givenS += stepS;
      const row = shared[speaker];
      if (row) row[turn.speaker] = (row[turn.speaker] ?? 0) + stepS;
    }
  }
  const rights = permutations(nSpeakers).map((order) =>
    order.reduce((sum, label, speaker) => sum + (shared[speaker]?.[label] ?? 0), 0),
  );
  return { speechS, wrongS: Math.max(0, givenS - Math.max(...rights)), missedS: speechS - givenS };
}
