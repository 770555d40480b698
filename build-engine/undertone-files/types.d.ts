/** The eight emotions the network tells apart, in the order of its outputs. */
declare const emotions: readonly ["neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"];
type Emotion = (typeof emotions)[number];
/** What a person is told: an emotion, or that there is nothing to tell. */
type Answer = Emotion | 'no speech' | 'unsure';
/** Which emotions are shown. */
type LabelSet = 'eight' | 'five';
/** What an analysis was fitted to, by name. */
interface FittedTo {
  readonly voice: string | null;
  readonly lesson: string | null;
  readonly running: boolean;
}
/** One window's scores. Times are seconds from the start of the sound. */
interface WindowScores {
  readonly startS: number;
  readonly endS: number;
  /** Share of the window's frames that are speech, 0..1. */
  readonly speechShare: number;
  /** Calibrated probabilities over the eight emotions, or null where too little speech was heard. */
  readonly probabilities: Float32Array | null;
}
/** A stretch of one answer. */
interface Segment {
  readonly startS: number;
  readonly endS: number;
  readonly answer: Answer;
  /** Calibrated probability of the likeliest emotion, 0..1; for `no speech` 1 minus the speech share. */
  readonly confidence: number;
  /** Mean probabilities over the label set's emotions, or null for `no speech`. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
}
/** What the waveform and the spectrogram of a sound are drawn from. */
interface Display {
  /** Seconds per column of both. */
  readonly columnS: number;
  /** Lowest and highest sample per column, interleaved: [min0, max0, min1, ...]. */
  readonly envelope: Float32Array;
  /** Log-mel level per column and band, 0 = -100 dBFS or less, 255 = 0 dBFS: `spectrogram[column * nBands + band]`. */
  readonly spectrogram: Uint8Array;
  readonly nBands: number;
}
/** A stretch of speech, in seconds from the start of the sound. */
interface SpeechStretch {
  readonly startS: number;
  readonly endS: number;
}
/**
 * The network's summaries of some windows, about one a second: what a voice or a lesson is made of. No sound can be made
 * from them. Not re-centred.
 */
interface PooledTrack {
  /** Numbers per window. */
  readonly nPooled: number;
  /** Which of the analysis' windows, in order. */
  readonly windows: readonly number[];
  /** Half floats, row-major [windows, nPooled] (classifier/half-float.ts). */
  readonly halves: Uint16Array;
}
/** All that is known of one sound. */
interface Analysis {
  readonly durationS: number;
  readonly windows: readonly WindowScores[];
  readonly display: Display;
  /** Speech-weighted mean over the windows; null where nobody spoke. */
  readonly overall: Float32Array | null;
  readonly speechS: number;
  /** Where speech was heard, in order, without overlap; left out by what keeps no record of it. */
  readonly speech?: readonly SpeechStretch[];
  /** Left out by what keeps no record of it. */
  readonly pooled?: PooledTrack;
  /** The voice and the lesson in use; left out where there was neither. */
  readonly fittedTo?: FittedTo;
  /** Sound was cut off or partly unreadable: what was read is analysed, and this says so. */
  readonly warning: 'audio/truncated' | null;
}
/** Where the network runs. */
type BackendName = 'wasm' | 'webgl' | 'webgpu';
/** How far the first download has come. */
interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}
/** What runs where, for the page to show. */
interface EngineInfo {
  readonly backend: BackendName;
  /** Median milliseconds of one window's forward pass per backend tried; null where it could not run. */
  readonly warmUpMs: Readonly<Partial<Record<BackendName, number | null>>>;
  readonly modelId: string;
  readonly unsureBelow: number;
  /** Length of the vectors that voices and lessons are made of. */
  readonly nPooled: number;
  /** Whether the model knows the voices it learnt from, so that another can be brought towards them. */
  readonly canRecentre: boolean;
}
/** How far the analysis of a file has come. */
interface FileProgress {
  readonly doneS: number;
  /** Null where the container does not say. */
  readonly totalS: number | null;
  /** Seconds of sound per second of work. */
  readonly speed: number;
}
/** A file's result as every export writes it. */
interface FileResult {
  readonly file: string;
  readonly durationS: number;
  readonly speechS: number;
  readonly warning: Analysis['warning'];
  readonly answer: Answer;
  readonly confidence: number;
  /** Probabilities by emotion over the whole file, or null where nobody spoke. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  readonly segments: readonly Segment[];
}
/** What an engine is made with; every field may be left out. */
interface CreateEngineOptions {
  /**
   * Address of a model's folder (with `manifest.json` in it), relative to the page. Left out: the model that was delivered
   * beside this module.
   */
  readonly modelUrl?: string | URL;
  /** Where the network runs. `auto` (the default) begins on WebAssembly and moves to a GPU that is measured to be clearly faster. */
  readonly backend?: BackendName | 'auto';
  /** All `eight` emotions (the default), or `five`: neutral, happy, sad, angry, fearful. */
  readonly labelSet?: LabelSet;
  /** Answers less probable than this, 0 to 1, are `unsure`. Left out: the model's own threshold. */
  readonly unsureBelow?: number;
  /** Told how much of the model has arrived; it is fetched once and kept by the browser. */
  readonly onDownload?: (progress: LoadProgress) => void;
}
/**
 * Everything known of a recording or a session: its answer, its segments, and each window's scores. Times in seconds;
 * `file` is the recording's name, or empty.
 */
type EmotionReport = FileResult & Analysis;
/** What is heard now; about four of them a second. */
interface LiveScores {
  /** Seconds of sound heard so far. */
  readonly timeS: number;
  /** The emotion, smoothed so that it does not flicker; `unsure`; or `no speech`. */
  readonly answer: EmotionReport['answer'];
  /** Probability of that emotion, 0 to 1; for `no speech` how sure it is that nobody speaks. */
  readonly confidence: number;
  /** Calibrated probabilities by emotion, summing to 1, or null while nobody speaks. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** Milliseconds from the last sample of sound to these scores, where it was measured. */
  readonly latencyMs: number | null;
}
/** Level of the sound; about ten of them a second. */
interface LiveLevel {
  readonly timeS: number;
  /** In dB re full scale, -Infinity for silence. */
  readonly rmsDbfs: number;
  readonly peakDbfs: number;
  readonly isSpeech: boolean;
}
/** A stream being listened to. */
interface Listening {
  /** Settles when the stream ends by itself, such as a microphone that is pulled out. `stop` is still to be called. */
  readonly ended: Promise<void>;
  /** Ends listening and gives everything heard; the stream's tracks go on, they are yours. Later calls give the same. */
  stop(): Promise<EmotionReport>;
}
/** Recognises emotion in speech, in this browser alone: sound is sent nowhere. Failures reject with `EmotionError`. */
interface EmotionEngine {
  /** What runs where; null before the model has arrived. */
  readonly info: EngineInfo | null;
  /** Fetches the model and readies the network. The other methods do so by themselves: call it to have it done beforehand. */
  start(): Promise<EngineInfo>;
  /**
   * Analyses a recording of any format the browser can decode, as a stream: hours are fine. Several calls queue.
   * @param file for instance a `File` of an input, or the `blob()` of a response
   * @param options.signal aborting it rejects with the signal's reason
   * @param options.onProgress told seconds done, seconds in all (null where the file does not say) and speed
   */
  analyseFile(file: Blob, options?: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: FileProgress) => void;
  }): Promise<EmotionReport>;
  /**
   * Listens to a stream until `stop` is called. One stream at a time. Call it while handling a press or a key: browsers
   * hold back sound otherwise. Ask for the microphone without echo cancellation, noise suppression and automatic gain, as
   * `openMicrophone` does: they change what a voice carries.
   * @param onScores told what is heard, from the first seconds on
   * @param options.onLevel told the level, for meters
   */
  listen(stream: MediaStream, onScores: (scores: LiveScores) => void, options?: {
    readonly onLevel?: (level: LiveLevel) => void;
  }): Promise<Listening>;
  /** Ends everything and frees the memory. The engine cannot be used afterwards. */
  dispose(): void;
}
export { LiveLevel as a, EngineInfo as c, Segment as d, Answer as f, emotions as h, Listening as i, FileProgress as l, LabelSet as m, EmotionEngine as n, LiveScores as o, Emotion as p, EmotionReport as r, BackendName as s, CreateEngineOptions as t, LoadProgress as u };