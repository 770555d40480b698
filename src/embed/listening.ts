import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { scoreTable } from '#core/result/answer.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { createSmoother } from '#core/result/smoothing.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import type { Analysis } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import { tapStream } from '#app/capture/stream.ts';
import type { LiveLevel, LiveScores } from './types.ts';

/** Who is told what is heard. */
export interface Listeners {
  onScores(scores: LiveScores): void;
  onLevel?(level: LiveLevel): void;
}

/** A stream being listened to, before its analysis is made a report. */
export interface OpenStream {
  readonly ended: Promise<void>;
  close(): Promise<Result<Analysis>>;
}

/**
 * Joins a stream to the engine. A worker that dies is started anew, and the session goes on.
 * @returns the open stream, or `mic/unsupported`, `mic/in-use`, or why the engine does not start
 */
export async function openStream(
  client: AnalysisClient,
  stream: MediaStream,
  rule: AnswerRule,
  { onScores, onLevel }: Listeners,
): Promise<Result<OpenStream>> {
  if (typeof AudioWorkletNode === 'undefined') return fail('mic/unsupported');
  const smoother = createSmoother(rule);

  function take({ timeS, peakDbfs, rmsDbfs, isSpeech, envelope, scores, latencyMs }: LiveUpdate): void {
    // Scores may come without new sound, and then without a level.
    if (envelope.length > 0) onLevel?.({ timeS, peakDbfs, rmsDbfs, isSpeech });
    if (!scores) return;
    const { answer, likeliest, confidence, dimensions, probabilities } = smoother.push(scores);
    onScores({
      timeS: scores.endS,
      answer,
      confidence,
      scores: probabilities && scoreTable(probabilities, rule.labelSet),
      likeliest,
      dimensions,
      latencyMs,
    });
  }

  try {
    const capture = await tapStream(stream);
    const join = () => client.openLive(capture.connect(), capture.sampleRateHz, take);
    const stopRejoining = client.on('crash', ({ wasLive }) => void (wasLive && join()));
    const letGo = (): void => {
      stopRejoining();
      capture.dispose();
    };
    const joined = await join();
    if (!joined.ok) {
      letGo();
      return joined;
    }
    return ok({
      ended: capture.ended,
      close() {
        letGo();
        return client.closeLive();
      },
    });
  } catch (error) {
    return fail('mic/in-use', String(error));
  }
}
