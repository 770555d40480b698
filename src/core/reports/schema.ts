/**
 * Types of the files in model/reports, which the commands in model/ write and report-tables.ts renders. Fields are named as in the
 * JSON.
 */
import type { Emotion } from '../classifier/labels.ts';
import type { Interval } from '../evaluation/bootstrap.ts';
import type { ReliabilityBin } from '../evaluation/calibration.ts';
import type { ConfusionMatrix } from '../evaluation/confusion.ts';
import type { CoveragePoint } from '../evaluation/coverage.ts';
import type { WrittenReport } from '../evaluation/report-json.ts';

/** How a report was made. */
export interface ReportOrigin {
  /** The kind of report, which determines how it is rendered. */
  readonly kind: string;
  /** The command that reproduces it. */
  readonly command: string;
  /** How long it took. */
  readonly seconds: number;
}

/** How a training run was made, from runs.json next to its predictions. */
export interface RunNote {
  readonly command: string;
  readonly seconds: number;
  readonly machine?: string;
}

/** Head of every report made from predictions. */
export interface TablesHead extends ReportOrigin {
  /** The runs that the predictions come from. */
  readonly runs: readonly string[];
  /** How those runs were trained, if known. */
  readonly madeBy: Readonly<Record<string, RunNote>>;
}

/** A figure over several runs with different seeds. */
export interface SeedFigure {
  readonly mean: number;
  /** Sample standard deviation over the seeds; null for one seed. */
  readonly deviation: number | null;
  /** The figure of each seed, in order of the seeds. */
  readonly seeds: readonly number[];
}

/** The same with its confidence interval over speakers. */
export interface Figure extends SeedFigure {
  /** 95 % bootstrap interval of the mean over the seeds, resampling speakers within each corpus; null for one speaker. */
  readonly interval: Interval | null;
}

/** How the embedding was re-centred on the speaker before classification. `baseline-control`: the clips of `baseline`, not re-centred. */
export type Mode = 'alone' | 'running' | 'baseline' | 'baseline-control';

/** One row of a table in one mode. Emotions that a corpus does not contain are masked, except in `open`. */
export interface ModeRow {
  readonly mode: Mode;
  readonly name: string;
  /** Per seed. */
  readonly nClips: number;
  readonly nSpeakers: number;
  readonly emotions: readonly Emotion[];
  readonly uar: Figure;
  readonly accuracy: Figure;
  readonly macroF1: Figure;
  readonly ece: SeedFigure;
  /** Average recall and calibration error without masking. */
  readonly open: { readonly uar: Figure; readonly ece: SeedFigure };
}

/** Average recall in one mode minus that in another, on the same clips. */
export interface Gain {
  readonly mode: Mode;
  readonly against: Mode;
  readonly name: string;
  readonly uar: Figure;
}

/** Rows in every mode with predictions, and the differences between the modes. */
export interface ModeTable {
  readonly seeds: readonly number[];
  readonly rows: readonly ModeRow[];
  readonly gains: readonly Gain[];
}

/** A confusion matrix of the clips of all seeds together, without re-centring. */
export interface NamedConfusion {
  readonly name: string;
  readonly labels: readonly Emotion[];
  readonly confusion: ConfusionMatrix;
  readonly nSeeds: number;
}

/** Cross-validation over speakers, in every mode. */
export interface MainReport {
  /** The folds of speakers that were held out, out of five. */
  readonly folds: readonly number[];
  readonly eight: ModeTable;
  /** RAVDESS by the literature's folds of actors. */
  readonly ravdessFolds: ModeTable | null;
  readonly ravdessFive: ModeTable | null;
  readonly confusions: readonly NamedConfusion[];
}

/** Corpora that were left out of training, one at a time. */
export interface LeftOutReport {
  readonly eight: ModeTable;
}

/** Description of an ablation: an entry of ablations.json. */
export interface AblationNote {
  /** Rows are grouped by it: `features`, `augmentation`, `size`, ... */
  readonly group: string;
  readonly label: string;
  /** The change from the reference. */
  readonly changed: string;
  /** Number of parameters, in the group about size. */
  readonly parameters?: number;
}

/** One change to the training recipe, and its effect. */
export interface AblationRow extends AblationNote {
  /** The run's name. */
  readonly run: string;
  readonly seeds: readonly number[];
  /** Clips predicted by both this run and the reference, with each seed. */
  readonly nClips: number;
  readonly corpora: readonly string[];
  /** Mean over the corpora of average recall. */
  readonly mean: Figure;
  /** RAVDESS, eight emotions; null if the run did not predict it. */
  readonly ravdess: Figure | null;
  /** This run minus the reference, on the same clips and seeds. */
  readonly difference: { readonly mean: Figure; readonly ravdess: Figure | null };
  /** Average recall of each corpus. */
  readonly perCorpus: Readonly<Record<string, Figure>>;
}

/** Ablations, against one reference. */
export interface AblationReport {
  readonly reference: AblationRow;
  readonly rows: readonly AblationRow[];
}

/** Results by gender and language. */
export interface GroupReport {
  /** Clips with known gender, all corpora pooled. */
  readonly gender: ModeTable | null;
  /** Rows `corpus, gender` of the corpora with both, and the mean over these corpora per gender. */
  readonly genderWithinCorpora: ModeTable | null;
  readonly language: ModeTable | null;
}

/** Answers to the neutral and calm clips of one corpus. */
export interface FalseAlarms {
  /** Null for the mean over the corpora. */
  readonly corpus: string | null;
  /** Clips of one seed. */
  readonly nClips: number;
  /** Share of clips whose most likely emotion is this one, at any confidence. Mean over the seeds. */
  readonly likeliest: Readonly<Record<Emotion, number>>;
  /** Share of clips answered with this emotion, with a confidence above the threshold. Mean over the seeds. */
  readonly told: Readonly<Record<Emotion, number>>;
  readonly unsure: number;
  readonly noSpeech: number;
}

/** False alarms on neutral and calm speech. */
export interface FalseAlarmReport {
  readonly unsureBelow: number;
  /** Unseen speakers. */
  readonly speakers: readonly FalseAlarms[];
  /** Unseen corpora; empty if no run left one out. */
  readonly corpora: readonly FalseAlarms[];
}

/** A confidence threshold with its coverage and accuracy. */
export interface ThresholdPoint {
  readonly unsureBelow: number;
  /** Share of the clips that get an answer. */
  readonly coverage: number;
  /** Share of the answers that are right; null without answers. */
  readonly accuracy: number | null;
}

/** Confidence and accuracy, unmasked as in the app, for the clips of all seeds together. */
export interface Certainty {
  readonly name: string;
  /** Clips of one seed. */
  readonly nClips: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly coverage: readonly CoveragePoint[];
  /** Thresholds 0, 0.05 .. 0.9. */
  readonly thresholds: readonly ThresholdPoint[];
}

/** Coverage and accuracy with `unsure`. */
export interface CoverageReport {
  /** The shipped threshold, with coverage and accuracy of each set. */
  readonly shipped: readonly (ThresholdPoint & { readonly name: string })[];
  readonly sets: readonly Certainty[];
}

/** Accuracy of one dimension in one corpus; the logistic function was fitted without this corpus. */
export interface DimensionRow {
  /** Null for the mean over the corpora. */
  readonly corpus: string | null;
  /** Clips of one seed whose emotion is assigned to either side. */
  readonly nClips: number;
  /** Mean recall of the two sides. */
  readonly uar: number;
  readonly ece: number;
  /** Share of the clips with enough confidence to name a level, and the share of these that are right. */
  readonly coverage: number;
  readonly accuracy: number;
}

/** A dimension: its fit on all clips, and its accuracy on unseen speakers and corpora. */
export interface DimensionTable {
  readonly gain: number;
  readonly offset: number;
  readonly speakers: readonly DimensionRow[];
  readonly corpora: readonly DimensionRow[];
}

/** Clips of one speaker and emotion joined into longer segments; mean of the corpora with enough clips. */
export interface LengthRow {
  readonly seconds: number;
  readonly nStretches: number;
  readonly accuracy: number;
  /** Calibration error and share of answers above the threshold, for the mean and the sharpened mean. */
  readonly mean: { readonly ece: number; readonly answered: number };
  readonly pooled: { readonly ece: number; readonly answered: number };
}

/** Accuracy of naming two emotions if none stands out. */
export interface BetweenFigures {
  readonly nClips: number;
  /** Share of clips below the threshold. */
  readonly unsure: number;
  /** How often the true emotion is the most likely, and how often one of the two most likely. */
  readonly first: number;
  readonly either: number;
}

/** Energy and tone, longer segments, and answers between two emotions, without re-centring and masking. */
export interface DimensionReport {
  /** Minimum confidence for naming a level. */
  readonly levelFrom: number;
  readonly unsureBelow: number;
  readonly activation: DimensionTable;
  readonly valence: DimensionTable;
  readonly lengths: { readonly speakers: readonly LengthRow[]; readonly corpora: readonly LengthRow[] };
  readonly between: { readonly speakers: BetweenFigures; readonly corpora: BetweenFigures };
}

/** The network and one baseline classifier on the same clips. */
export interface BaselineRow {
  readonly name: string;
  /** Per seed. */
  readonly nClips: number;
  readonly baseline: Figure;
  readonly network: Figure;
  /** The network minus the baseline, with the interval over speakers. */
  readonly above: Figure;
}

/** The network against both baseline classifiers, without re-centring. */
export interface BaselineComparison {
  readonly seeds: readonly number[];
  readonly svm: readonly BaselineRow[];
  readonly forest: readonly BaselineRow[];
}

/** Mean and standard deviation over folds. */
export interface FoldFigure {
  readonly mean: number;
  readonly deviation: number;
}

/** Figures of one baseline classifier, by corpus. */
export interface BaselineFigures {
  readonly uar: Readonly<Record<string, FoldFigure>>;
  readonly ece: Readonly<Record<string, FoldFigure>>;
}

/** Report of the Python package on the baseline classifiers. */
export interface BaselineReport {
  readonly command: string;
  readonly clips: number;
  readonly processorSeconds: { readonly svm: number; readonly forest: number };
  readonly seeds: { readonly svm: number; readonly forest: number };
  readonly deviationOverSeeds: { readonly forest: number };
  /** Average recall of the SVM by number of principal components. */
  readonly components: Readonly<Record<string, number>>;
  readonly summary: Readonly<
    Record<'eight' | 'five', { readonly svm: BaselineFigures; readonly forest: BaselineFigures }>
  >;
}

/** A figure of the paper's network. */
export interface PaperFigure {
  readonly mean: number;
  readonly deviationOverSeeds: number;
  readonly deviationOverFolds: number;
}

/** The paper's network under one protocol. */
export interface PaperRuns {
  readonly uar: PaperFigure;
  readonly accuracy: PaperFigure;
}

/** Report of the Python package on the paper's own network. */
export interface PaperReport {
  readonly command: string;
  readonly clips: number;
  readonly speakers: number;
  readonly parameters: number;
  readonly epochs: number;
  readonly seeds: number;
  readonly processorSeconds: number;
  readonly speakersUnseen: PaperRuns;
  readonly randomClips: PaperRuns;
}

/** A figure with its 95 % interval over speakers, each corpus by itself; null for one speaker. */
export interface IntervalFigure {
  readonly value: number;
  readonly interval: Interval | null;
}

/** Accuracy of a model in one condition. */
export interface Recognised {
  /** Average recall, mean over the corpora, masked. */
  readonly uar: IntervalFigure;
  /** Average recall in the reference condition, minus that in this one. */
  readonly lost: IntervalFigure;
  readonly nWithoutSpeech: number;
  readonly perCorpus: Readonly<Record<string, number>>;
}

/** One condition, for one model and possibly a second. */
export interface ConditionRow extends Recognised {
  readonly group: string;
  readonly name: string;
  /** The condition that `lost` compares with. */
  readonly against: string;
  /** The second model. `ahead`: its average recall minus the first one's, on the same audio. */
  readonly beside?: Recognised & { readonly ahead: IntervalFigure };
}

/** Share of windows answered with `no speech`, for one kind of audio. */
export interface NoSpeechRow {
  readonly kind: string;
  readonly nSounds: number;
  readonly nWindows: number;
  /** Share of windows answered with `no speech`. */
  readonly share: number;
}

/** Robustness: the same clips under noise, in rooms, through microphones and codecs. */
export interface RobustnessReport extends ReportOrigin {
  readonly model: string;
  readonly beside?: string | null;
  readonly nClips: number;
  readonly nSpeakers: number;
  readonly corpora: readonly string[];
  readonly skipped: readonly string[];
  readonly rows: readonly ConditionRow[];
  readonly noSpeech: readonly NoSpeechRow[];
  readonly loudSpeech: readonly NoSpeechRow[];
}

/** Answers for some recordings, as shares of their speech. Neutral and calm count as one. */
export interface NamedRow {
  readonly name: string;
  readonly nRecordings: number;
  readonly speechS: number;
  readonly right: number;
  readonly wrong: number;
  /** No emotion stands out. */
  readonly unsure: number;
  readonly noSpeech: number;
  readonly even: number;
  readonly angry: number;
  readonly disgust: number;
}

/** Answers to neutral speech in the app, as shares of the detected speech. */
export interface NeutralRow {
  /** Such as `Live, voice known`. */
  readonly name: string;
  readonly nSpeakers: number;
  /** Seconds of detected speech. */
  readonly heardS: number;
  /** Named neutral or calm. */
  readonly even: number;
  /** Answered as between these two. */
  readonly between: number;
  /** Answered as between others. */
  readonly unsure: number;
  readonly angryOrDisgust: number;
  /** Named as another emotion. */
  readonly other: number;
}

/** Recall by emotion on single clips; neutral and calm count as one. */
export interface KnownVoiceRecallRow {
  readonly name: string;
  readonly nClips: number;
  readonly average: number;
  readonly recalls: readonly { readonly emotion: string; readonly recall: number }[];
}

/** Chapters in recordings of one length; chapter counts are means. */
export interface ChapterRow {
  readonly minutes: number;
  readonly nRecordings: number;
  readonly chapters: number;
  readonly found: number;
  /** F1 of the changes, within five seconds. */
  readonly f1: number;
  /** Its 95 % bootstrap interval over recordings; null for fewer than two. */
  readonly f1Interval: readonly [number, number] | null;
  /** Share of the recordings whose number of chapters is at most two off. */
  readonly nearby: number;
}

/** Result of one penalty per change. */
export interface PenaltyRow {
  readonly minutes: number;
  readonly nRecordings: number;
  readonly penalty: number;
  readonly f1: number;
  readonly nFound: number;
  readonly nTrue: number;
}

/** Long recordings assembled from clips. */
export interface ConversationReport extends ReportOrigin {
  readonly model: string;
  readonly nSpeakers: number;
  readonly corpora: readonly string[];
  /** Recordings of 3 minutes. */
  readonly talk: readonly NamedRow[];
  /** Half a minute of even reading. */
  readonly reading: readonly NamedRow[];
  /** Half a minute of neutral reading, without and with a voice profile. */
  readonly neutral: readonly NeutralRow[];
  readonly recalls: readonly KnownVoiceRecallRow[];
  readonly chapters: readonly ChapterRow[];
  /** The app's, chosen among `penalties`. */
  readonly penalty: number;
  readonly penalties: readonly PenaltyRow[];
}

/** Conversations of one kind; shares are of all their speech. */
export interface SpeakerRow {
  readonly kind: string;
  /** Null: all corpora. */
  readonly corpus: string | null;
  readonly nRecordings: number;
  readonly speechS: number;
  readonly wrong: number;
  /** Share assigned to the wrong speaker in the median recording, and in the worst. */
  readonly median: number;
  readonly worst: number;
  /** Share assigned to nobody. */
  readonly missed: number;
}

/** Report of `npm run speakers`. */
export interface SpeakerReport extends ReportOrigin {
  readonly nSpeakers: number;
  readonly corpora: readonly string[];
  readonly minutes: number;
  readonly rows: readonly SpeakerRow[];
}

/** Speed and memory, from `npm run bench`. */
export interface BenchReport {
  readonly date: string;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    readonly browser: string | null;
  };
  readonly modelId: string;
  readonly figures: readonly {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly target?: string;
  }[];
}

/** One epoch of training. */
export interface Epoch {
  readonly epoch: number;
  readonly loss: number;
  /** Average recall on the held-out speakers, by corpus. */
  readonly held_out_uar?: Readonly<Record<string, number>>;
}

/** Report of `npm run evaluate --json`. */
export type { WrittenReport } from '../evaluation/report-json.ts';

/** One model's figures on the clips of one corpus, shares 0..1. */
export interface ModelFigures {
  readonly recall: number;
  /** 95 % bootstrap interval over speakers; null for one speaker. */
  readonly interval: Interval | null;
  /** Re-centred on the running voice mean. */
  readonly runningRecall: number;
  /** Average recall of high and low activation. */
  readonly activationRecall: number;
}

/** Both models on the same clips. */
export interface ModelComparison {
  readonly splits: readonly { readonly fold?: number; readonly corpus?: string }[];
  readonly rows: readonly {
    readonly corpus: string;
    readonly clips: number;
    readonly speakers: number;
    readonly emotions: number;
    readonly light: ModelFigures;
    readonly accurate: ModelFigures;
  }[];
  readonly calibrationError: { readonly light: number; readonly accurate: number };
}

/** Report of `training.accurate.report`; null if nothing of a kind was scored. */
export interface ModelsReport extends ReportOrigin {
  readonly speakers: ModelComparison | null;
  readonly corpora: ModelComparison | null;
}

/** Reports without a kind are identified by their fields. */
export interface Reports {
  readonly 'tables-main': TablesHead & MainReport;
  readonly 'tables-left-out': TablesHead & LeftOutReport;
  readonly 'tables-coverage': TablesHead & CoverageReport;
  readonly 'tables-dimensions': TablesHead & DimensionReport;
  readonly 'tables-false-alarms': TablesHead & FalseAlarmReport;
  readonly 'tables-groups': TablesHead & GroupReport;
  readonly 'tables-ablations': TablesHead & AblationReport & { readonly set?: string };
  readonly 'tables-baselines': TablesHead & BaselineComparison;
  readonly baselines: BaselineReport;
  readonly 'paper-network': PaperReport;
  readonly models: ModelsReport;
  readonly robustness: RobustnessReport;
  readonly conversations: ConversationReport;
  readonly speakers: SpeakerReport;
  readonly evaluation: WrittenReport;
  readonly bench: BenchReport;
}
export type ReportKind = keyof Reports;
