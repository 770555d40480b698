import type { CurveTrace, Curves } from '#core/measurements/curves.ts';
import { createLiveRecogniser, type RecogniserParts, type ScoredHop } from '#core/pipeline.ts';
import type { CaptureBlock, LiveUpdate } from '#core/protocol.ts';
import type { Analysis } from '#core/result/types.ts';
import { createLevelMeter } from './level-meter.ts';

/** A live session, from the first block to the summary. */
export interface LiveSession {
  /** Starts tracing with the tracer from `make`; null stops it. */
  trace(make: ((sampleRateHz: number, startS: number) => CurveTrace) | null): void;
  /** Stops listening and returns the result of the session. */
  close(): Promise<Analysis>;
}

/** Interval of updates between hops. */
const updateEveryS = 0.1;

/**
 * Reads blocks from the worklet's port and returns each buffer after reading. The network runs between blocks, always on the newest
 * hop. If it falls behind, older hops are skipped.
 */
export function openLiveSession(
  port: MessagePort,
  sampleRateHz: number,
  parts: RecogniserParts,
  onUpdate: (update: LiveUpdate) => void,
): LiveSession {
  const recogniser = createLiveRecogniser(sampleRateHz, parts);
  const meter = createLevelMeter();
  let columns: { envelope: Float32Array; spectrogram: Uint8Array }[] = [];
  let isSpeech = false;
  let toldS = 0;
  let hopClosedMs = 0;
  let scoring: Promise<void> | null = null;
  let trace: CurveTrace | null = null;
  /** Audio not traced yet, and curves not sent yet. */
  let untraced: Float32Array[] = [];
  let curves: Curves[] = [];

  function tell(hop: ScoredHop | null): void {
    const told = columns;
    columns = [];
    const traced = curves;
    curves = [];
    toldS = recogniser.doneS;
    onUpdate({
      timeS: toldS,
      ...meter.read(),
      isSpeech,
      envelope: joined(
        Float32Array,
        told.map(({ envelope }) => envelope),
      ),
      spectrogram: joined(
        Uint8Array,
        told.map(({ spectrogram }) => spectrogram),
      ),
      scores: hop?.scores ?? null,
      ...(hop?.pooled ? { pooled: hop.pooled } : {}),
      ...(traced[0] ? { curves: joinedCurves(traced[0], traced) } : {}),
      latencyMs: hop ? performance.now() - hopClosedMs : null,
    });
  }

  async function scoreNewest(): Promise<void> {
    for (;;) {
      // Read all blocks waiting in the port first, so that the newest hop is scored.
      await nextTask();
      const hop = await recogniser.score();
      if (!hop) break;
      tell(hop);
    }
    scoring = null;
  }

  /** Runs after blocks and scores, so that it delays no answer. */
  async function traceOn(): Promise<void> {
    await nextTask();
    const sound = joined(Float32Array, untraced);
    untraced = [];
    const piece = trace?.push(sound);
    if (piece) curves.push(piece);
  }

  function follow(samples: Float32Array): void {
    if (trace && untraced.push(samples.slice()) === 1) void traceOn();
  }

  port.onmessage = ({ data: { samples, nSamples, nDropped = 0 } }: MessageEvent<CaptureBlock>) => {
    const arrivedMs = performance.now();
    // Lost audio becomes silence, so that times stay correct.
    if (nDropped > 0) {
      columns.push(recogniser.push([new Float32Array(nDropped)]));
      follow(new Float32Array(nDropped));
    }
    const block = samples.subarray(0, nSamples);
    follow(block);
    meter.push(block);
    const step = recogniser.push([block]);
    port.postMessage({ samples, nSamples: 0 } satisfies CaptureBlock, [samples.buffer]);
    isSpeech = step.isSpeech;
    columns.push(step);
    if (step.isHopClosed) {
      hopClosedMs = arrivedMs;
      scoring ??= scoreNewest();
    } else if (recogniser.doneS - toldS >= updateEveryS) tell(null);
  };

  return {
    trace(make) {
      trace = make && make(sampleRateHz, recogniser.doneS);
      untraced = [];
      curves = [];
    },
    async close() {
      // Blocks already in the port were recorded before the stop.
      await nextTask();
      port.onmessage = null;
      port.close();
      await scoring;
      const analysis = await recogniser.finish();
      recogniser.dispose();
      return analysis;
    },
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Concatenates consecutive pieces. */
function joinedCurves({ hopS, startS }: Curves, pieces: readonly Curves[]): Curves {
  return {
    ...{ startS, hopS },
    pitchHz: joined(
      Float32Array,
      pieces.map(({ pitchHz }) => pitchHz),
    ),
    loudnessLufs: joined(
      Float32Array,
      pieces.map(({ loudnessLufs }) => loudnessLufs),
    ),
  };
}

function joined<T extends Float32Array | Uint8Array>(type: new (length: number) => T, parts: readonly T[]): T {
  const whole = new type(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
