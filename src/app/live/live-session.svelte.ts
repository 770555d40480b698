import { config, hopS } from '#core/config.ts';
import { ok } from '#app/words/errors.ts';
import type { Failure, Result } from '#app/words/errors.ts';
import type { Curves } from '#core/measurements/curves.ts';
import { createSmoother } from '#core/result/smoothing.ts';
import type { Pace, Smoother } from '#core/result/smoothing.ts';
import { scoreTable } from '#core/result/answer.ts';
import type { AnswerRule, Verdict } from '#core/result/answer.ts';
import { headlineOf } from '#core/result/summary.ts';
import type { Headline } from '#core/result/summary.ts';
import type { LiveUpdate } from '#core/protocol.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import type { AnalysisClient } from '#app/engine/client.ts';
import type { Capture } from '#app/capture/capture.ts';
import { ColumnRing } from '#app/charts/canvas/columns.ts';
import type { SessionLog } from '#app/storage/session-log.svelte.ts';
import { InputCheck } from './input-check.ts';
import type { InputTrouble } from './input-check.ts';
import type { LivePoint } from './live-point.ts';
import type { SourceKind } from './source-kind.ts';

/**
 * `asking`: the browser asks for permission. `opening`: engine and audio source are starting. `closing`: the summary is
 * being prepared.
 */
export type LivePhase = 'idle' | 'asking' | 'opening' | 'listening' | 'closing' | 'done';

/** The audio source. */
export interface LiveSource {
  readonly kind: SourceKind;
  readonly label: string;
  readonly sampleRateHz: number;
}

/** Meter readings, updated with each report from the worker. */
export interface LiveReading {
  readonly timeS: number;
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
  readonly isSpeech: boolean;
}

/** Access to the engine and the answer rule. */
export interface LiveParts {
  engine(): Promise<Result<AnalysisClient>>;
  rule(): AnswerRule;
  /** Response speed of the live answer; default: 'normal'. */
  pace?(): Pace;
  /** Starts saving the session while it runs; if omitted, nothing is saved. */
  log?(source: LiveSource, capture: Capture): SessionLog;
  /** Keeps the device awake while listening. Returns what ends it. */
  awake?(): () => void;
}

/** Seconds of audio kept for the scrolling charts. */
const pictureS = 20;
/** Minimum seconds between screen reader announcements. */
const announceEveryS = 4;
const silence: LiveReading = { timeS: 0, peakDbfs: -Infinity, rmsDbfs: -Infinity, isSpeech: false };

/** Whether two headlines are one sentence. */
function isSaidAlready(headline: Headline | null, announced: Headline | null): boolean {
  return headline?.energy === announced?.energy && String(headline?.emotions) === String(announced?.emotions);
}

/** One live session, from the start button to its summary. */
export class LiveSession {
  phase = $state<LivePhase>('idle');
  failure = $state.raw<Failure | null>(null);
  source = $state.raw<LiveSource | null>(null);
  reading = $state.raw<LiveReading>(silence);
  /** What a person can put right about the input. */
  trouble = $state<InputTrouble | null>(null);
  /** Id of the model that hears this session. */
  modelId = $state('');
  /** Null until the first window has been analysed. */
  verdict = $state.raw<Verdict | null>(null);
  latencyMs = $state<number | null>(null);
  /** What is said first of the verdict. */
  headline = $state.raw<Headline | null>(null);
  /** The headline as announced to screen readers: only when it changes, and at most every few seconds. */
  announced = $state.raw<Headline | null>(null);
  /** Set once the session is over. */
  analysis = $state.raw<Analysis | null>(null);
  /** The log of a microphone session, until it is saved or discarded. */
  log = $state.raw<SessionLog | null>(null);

  /** Not reactive: canvases read it on every frame. */
  columns = new ColumnRing(pictureS, hopS, config.mel.nBands);
  points: LivePoint[] = [];
  curves: Curves[] = [];

  readonly #parts: LiveParts;
  #client: AnalysisClient | null = null;
  #capture: Capture | null = null;
  #windows: WindowScores[] = [];
  #rule: AnswerRule | null = null;
  #pace: Pace = 'normal';
  #smoother: Smoother | null = null;
  #stopCrash: (() => void) | null = null;
  #announcedS = -Infinity;
  #input = new InputCheck('microphone');
  #sleep: (() => void) | null = null;
  #isTraced = false;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** Opens an audio source and listens until it ends or `stop` is called. Never rejects. */
  async listen(kind: LiveSource['kind'], open: () => Promise<Result<Capture>>): Promise<void> {
    if (this.phase !== 'idle' && this.phase !== 'done') return;
    this.#clear();
    this.phase = kind === 'example' ? 'opening' : 'asking';
    const engine = this.#parts.engine();
    const captured = await open();
    if (!captured.ok) return this.#abandon(captured.error);
    if (!this.#isStarting()) return captured.value.dispose();
    const capture = captured.value;
    this.#capture = capture;
    this.source = { kind, label: capture.label, sampleRateHz: capture.sampleRateHz };
    this.#input = new InputCheck(kind);
    this.phase = 'opening';
    const started = await engine;
    if (!this.#isStarting()) return;
    if (!started.ok) return this.#abandon(started.error);
    this.#client = started.value;
    this.#stopCrash = this.#client.on('crash', ({ wasLive }) => void (wasLive && this.#rejoin()));
    const joined = await this.#join();
    if (!joined.ok) return this.#abandon(joined.error);
    if (!this.#isStarting()) return;
    this.modelId = this.#client.info?.modelId ?? '';
    this.phase = 'listening';
    this.#sleep = this.#parts.awake?.() ?? null;
    if (kind !== 'example' && this.source) this.log = this.#parts.log?.(this.source, capture) ?? null;
    void capture.ended.then(() => this.#sourceEnded(kind));
  }

  /** Stops listening and prepares the summary. While the browser asks for permission, cancels the request. */
  async stop(): Promise<void> {
    if (this.#isStarting()) return this.#abandon(null);
    if (this.phase !== 'listening') return;
    this.phase = 'closing';
    const recorded = this.log?.stop();
    this.#letGo();
    const closed = await this.#client?.closeLive();
    await recorded;
    if (closed?.ok) {
      this.analysis = closed.value;
      void this.log?.finish(closed.value);
    } else if (closed) this.failure = closed.error;
    this.phase = this.analysis ? 'done' : 'idle';
  }

  /** Listens to another microphone from now on. If it cannot be opened, the one before stays, and `failure` says why. */
  async replaceMicrophone(open: () => Promise<Result<MediaStream>>): Promise<void> {
    const capture = this.#capture;
    const opened = await open();
    const isListening = this.phase === 'listening' && this.#capture === capture;
    if (!opened.ok) this.failure = isListening ? opened.error : this.failure;
    else if (!isListening || !capture?.replace || !this.source)
      opened.value.getTracks().forEach((track) => track.stop());
    else {
      this.failure = null;
      this.source = { ...this.source, label: capture.replace(opened.value) };
    }
  }

  /** Discards the session. */
  discard(): void {
    if (this.phase !== 'done' && this.phase !== 'idle') return;
    this.#clear();
    this.phase = 'idle';
  }

  /** Releases microphone and engine in any phase, when the page is left. */
  async leave(): Promise<void> {
    if (this.phase === 'listening') await this.stop();
    else if (this.#isStarting()) this.#abandon(null);
  }

  /** Asks for curves of what is heard, or no longer. @returns `app/offline-first-visit` where they cannot be measured */
  trace(isTraced: boolean): Promise<Result<void>> {
    this.#isTraced = isTraced;
    return this.phase === 'listening' && this.#client
      ? this.#client.traceLive(isTraced)
      : Promise.resolve(ok(undefined));
  }

  #isStarting(): boolean {
    return this.phase === 'asking' || this.phase === 'opening';
  }

  #join(): Promise<Result<void>> {
    if (!this.#client || !this.#capture) throw new Error('nothing to join');
    return this.#client.openLive(this.#capture.connect(), this.#capture.sampleRateHz, (update) => this.#take(update));
  }

  /** The worker crashed and restarted: give it a new channel and continue the session. */
  async #rejoin(): Promise<void> {
    if (this.phase !== 'listening') return;
    const joined = await this.#join();
    if (joined.ok) {
      if (this.#isTraced) void this.trace(true);
      return;
    }
    this.failure = joined.error;
    await this.stop();
  }

  #take(update: LiveUpdate): void {
    this.log?.take(update);
    this.columns.push(update.envelope, update.spectrogram);
    const { curves, isSpeech, timeS } = update;
    if (curves) this.curves = [...this.curves.filter(({ startS }) => startS > timeS - pictureS - 1), curves];
    // Scores can arrive without new audio; the level then stays unchanged.
    const { peakDbfs, rmsDbfs } = update.envelope.length > 0 ? update : this.reading;
    this.reading = { timeS, peakDbfs, rmsDbfs, isSpeech };
    this.trouble = this.#input.take(this.reading);
    if (update.latencyMs !== null) this.latencyMs = update.latencyMs;
    if (!update.scores) return;
    this.#windows.push(update.scores);
    this.#judgeBy(this.#parts.rule(), this.#parts.pace?.() ?? 'normal', update.scores);
    // While speech is heard, an answer is on its way: "no speech" would be wrong in a moment.
    if (isSpeech && this.headline?.energy === null) return;
    if (isSaidAlready(this.headline, this.announced) || timeS - this.#announcedS < announceEveryS) return;
    this.announced = this.headline;
    this.#announcedS = timeS;
  }

  #judge(window: WindowScores): void {
    const verdict = this.#smoother?.push(window) ?? null;
    if (!verdict) return;
    this.verdict = verdict;
    const { answer, dimensions, probabilities } = verdict;
    const scores = probabilities && scoreTable(probabilities, this.#rule?.labelSet ?? 'eight');
    this.headline = headlineOf({ answer, dimensions, scores }, this.headline?.energy);
    this.points.push({
      timeS: window.endS,
      answer,
      probabilities,
      activation: this.headline.activation,
      emotions: this.headline.emotions,
    });
  }

  /** Evaluates the last window; if a setting changed during the session, all windows are evaluated again. */
  #judgeBy(rule: AnswerRule, pace: Pace, last: WindowScores): void {
    const isSame = JSON.stringify(rule) === JSON.stringify(this.#rule);
    if (isSame && pace === this.#pace) return this.#judge(last);
    this.#rule = rule;
    this.#pace = pace;
    this.#smoother = createSmoother(rule, pace);
    this.points.length = 0;
    for (const window of this.#windows) this.#judge(window);
  }

  async #sourceEnded(kind: LiveSource['kind']): Promise<void> {
    if (this.phase !== 'listening') return;
    if (kind === 'microphone') this.failure = { code: 'mic/unplugged' };
    await this.stop();
  }

  #abandon(failure: Failure | null): void {
    this.#letGo();
    this.failure = failure;
    this.phase = 'idle';
  }

  #letGo(): void {
    this.#stopCrash?.();
    this.#stopCrash = null;
    this.#sleep?.();
    this.#sleep = null;
    this.#capture?.dispose();
    this.#capture = null;
  }

  #clear(): void {
    void this.log?.forget();
    this.log = null;
    this.failure = null;
    this.source = null;
    this.reading = silence;
    this.trouble = null;
    this.verdict = null;
    this.latencyMs = null;
    this.headline = null;
    this.announced = null;
    this.#announcedS = -Infinity;
    this.analysis = null;
    this.columns = new ColumnRing(pictureS, hopS, config.mel.nBands);
    this.points = [];
    this.curves = [];
    this.#windows = [];
    this.#rule = null;
    this.#smoother = null;
  }
}
