/**
 * The files of model/reports: what the commands in model/ write, and what report-tables.ts shows. The fields are those of the
 * JSON, in its words.
 */
import type { Emotion } from '../classifier/labels.ts';
import type { Interval } from '../evaluation/bootstrap.ts';
import type { ReliabilityBin } from '../evaluation/calibration.ts';
import type { ConfusionMatrix } from '../evaluation/confusion.ts';
import type { CoveragePoint } from '../evaluation/coverage.ts';
import type { WrittenReport } from '../evaluation/report-json.ts';

/** How a report was made. */
export interface ReportOrigin {
  /** Names the kind of report, hence how it is shown. */
  readonly kind: string;
  /** The command that makes it again. */
  readonly command: string;
  /** How long that took. */
  readonly seconds: number;
}

/** How a training run was made, from runs.json beside its predictions. */
export interface RunNote {
  readonly command: string;
  readonly seconds: number;
  readonly machine?: string;
}

/** Head of every report made from predictions. */
export interface TablesHead extends ReportOrigin {
  /** The runs whose predictions were read. */
  readonly runs: readonly string[];
  /** How those runs were trained, as far as that is known. */
  readonly madeBy: Readonly<Record<string, RunNote>>;
}

/** A figure over several runs that differ in their seed only. */
export interface SeedFigure {
  readonly mean: number;
  /** Sample standard deviation over the seeds; null for one seed. */
  readonly deviation: number | null;
  /** The figure of each seed, in the seeds' order. */
  readonly seeds: readonly number[];
}

/** The same with its uncertainty due to the choice of speakers. */
export interface Figure extends SeedFigure {
  /** 95 % of resamples of the speakers, each corpus by itself, of the mean over the seeds; null for one speaker. */
  readonly interval: Interval | null;
}

/** How the embedding was re-centred on the speaker before classification. `baseline-control`: the clips of `baseline`, not re-centred. */
export type Mode = 'alone' | 'running' | 'baseline' | 'baseline-control';

/** One row of a table in one mode. Emotions that a corpus lacks are masked, except in `open`. */
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

/** Rows in every mode that there are predictions of, and the differences between the modes. */
export interface ModeTable {
  readonly seeds: readonly number[];
  readonly rows: readonly ModeRow[];
  readonly gains: readonly Gain[];
}

/** A confusion matrix: the clips of all seeds together, without re-centring. */
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

/** What is known of an ablation besides its predictions: an entry of ablations.json. */
export interface AblationNote {
  /** Rows of one group stand together: `features`, `augmentation`, `size`, ... */
  readonly group: string;
  readonly label: string;
  /** What was changed against the reference. */
  readonly changed: string;
  /** Of the network, where the group is about size. */
  readonly parameters?: number;
}

/** One change to the training recipe, and its effect. */
export interface AblationRow extends AblationNote {
  /** The run's name. */
  readonly run: string;
  readonly seeds: readonly number[];
  /** Clips that both this run and the reference predicted with each seed. */
  readonly nClips: number;
  readonly corpora: readonly string[];
  /** Mean over the corpora of average recall. */
  readonly mean: Figure;
  /** RAVDESS, eight emotions; null where the run did not predict it. */
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
  /** Clips of all corpora that a gender is known of, pooled. */
  readonly gender: ModeTable | null;
  /** Rows `corpus, gender` of the corpora with both, and the mean over these corpora per gender. */
  readonly genderWithinCorpora: ModeTable | null;
  readonly language: ModeTable | null;
}

/** How neutral and calm clips of one corpus are answered. */
export interface FalseAlarms {
  /** Null for the mean over the corpora. */
  readonly corpus: string | null;
  /** Clips of one seed. */
  readonly nClips: number;
  /** Share of clips whose likeliest emotion is this one, whatever its confidence. Mean over the seeds. */
  readonly likeliest: Readonly<Record<Emotion, number>>;
  /** Share of clips answered with this emotion, the confidence reaching the threshold. Mean over the seeds. */
  readonly told: Readonly<Record<Emotion, number>>;
  readonly unsure: number;
  readonly noSpeech: number;
}

/** False alarms on neutral and calm speech. */
export interface FalseAlarmReport {
  readonly unsureBelow: number;
  /** Unseen speakers. */
  readonly speakers: readonly FalseAlarms[];
  /** Unseen corpora; empty where no run left one out. */
  readonly corpora: readonly FalseAlarms[];
}

/** A threshold of confidence, and what it leaves. */
export interface ThresholdPoint {
  readonly unsureBelow: number;
  /** Share of the clips that get an answer. */
  readonly coverage: number;
  /** Share of right ones among the answers; null where none is given. */
  readonly accuracy: number | null;
}

/** Confidence against correctness, without masking as in the app, the clips of all seeds together. */
export interface Certainty {
  readonly name: string;
  /** Clips of one seed. */
  readonly nClips: number;
  readonly reliability: readonly ReliabilityBin[];
  readonly coverage: readonly CoveragePoint[];
  /** Thresholds 0, 0.05 .. 0.9. */
  readonly thresholds: readonly ThresholdPoint[];
}

/** What `unsure` costs in coverage and brings in accuracy. */
export interface CoverageReport {
  /** The shipped threshold and what it does to each set. */
  readonly shipped: readonly (ThresholdPoint & { readonly name: string })[];
  readonly sets: readonly Certainty[];
}

/** How well one dimension's side is told in one corpus; the logistic was fitted without this corpus. */
export interface DimensionRow {
  /** Null for the mean over the corpora. */
  readonly corpus: string | null;
  /** Clips of one seed whose emotion stands for one of the two sides. */
  readonly nClips: number;
  /** Mean recall of the two sides. */
  readonly uar: number;
  readonly ece: number;
  /** Share of the clips told with the confidence that a level is named from, and the share of right ones among them. */
  readonly coverage: number;
  readonly accuracy: number;
}

/** A dimension: what is fitted on all clips, and how it does on speakers and corpora that were not heard. */
export interface DimensionTable {
  readonly gain: number;
  readonly offset: number;
  readonly speakers: readonly DimensionRow[];
  readonly corpora: readonly DimensionRow[];
}

/** Clips of one speaker and emotion joined to a longer stretch; mean of the corpora that have enough. */
export interface LengthRow {
  readonly seconds: number;
  readonly nStretches: number;
  readonly accuracy: number;
  /** Calibration error and share of answers that are sure enough, of the mean and of the sharpened mean. */
  readonly mean: { readonly ece: number; readonly answered: number };
  readonly pooled: { readonly ece: number; readonly answered: number };
}

/** What naming two emotions is worth where none stands out. */
export interface BetweenFigures {
  readonly nClips: number;
  /** Share of clips that are not sure. */
  readonly unsure: number;
  /** How often the truth is the likeliest of these, and how often one of the two likeliest. */
  readonly first: number;
  readonly either: number;
}

/** Energy and tone, longer stretches, and answers between two emotions; each clip heard alone, nothing ruled out. */
export interface DimensionReport {
  /** Confidence from which a level is named. */
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

/** What the Python package writes about the baseline classifiers. */
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

/** What the Python package writes about the paper's own network. */
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

/** How well a model recognises clips in one condition. */
export interface Recognised {
  /** Mean over the corpora of average recall, emotions that a corpus lacks masked. */
  readonly uar: IntervalFigure;
  /** Average recall in the condition compared with, minus that here. */
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
  /** The second model. `ahead`: its average recall minus the first one's, on the same sound. */
  readonly beside?: Recognised & { readonly ahead: IntervalFigure };
}

/** How much of some sounds is answered with `no speech`. */
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

/** What is said of some recordings, as shares of the speech in them. Neutral and calm count as one. */
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

/** Neutral speech of people as the app hears it; shares are of the time in which it hears somebody speak. */
export interface NeutralRow {
  /** Such as `Live, voice known`. */
  readonly name: string;
  readonly nSpeakers: number;
  /** So many seconds in which speech is heard. */
  readonly heardS: number;
  /** Named neutral or calm. */
  readonly even: number;
  /** Said to be between these two. */
  readonly between: number;
  /** Between other emotions. */
  readonly unsure: number;
  readonly angryOrDisgust: number;
  /** Named as another emotion. */
  readonly other: number;
}

/** Single clips of people, each emotion with its recall; neutral and calm count as one. */
export interface KnownVoiceRecallRow {
  readonly name: string;
  readonly nClips: number;
  readonly average: number;
  readonly recalls: readonly { readonly emotion: string; readonly recall: number }[];
}

/** Chapters of recordings of one length; numbers of chapters are means. */
export interface ChapterRow {
  readonly minutes: number;
  readonly nRecordings: number;
  readonly chapters: number;
  readonly found: number;
  /** Of the changes, within five seconds. */
  readonly f1: number;
  /** Its 95 % interval, recordings drawn with replacement; null for fewer than two. */
  readonly f1Interval: readonly [number, number] | null;
  /** Share of the recordings whose number of chapters is at most two off. */
  readonly nearby: number;
}

/** What a penalty for each change leads to. */
export interface PenaltyRow {
  readonly minutes: number;
  readonly nRecordings: number;
  readonly penalty: number;
  readonly f1: number;
  readonly nFound: number;
  readonly nTrue: number;
}

/** Long recordings made up of clips. */
export interface ConversationReport extends ReportOrigin {
  readonly model: string;
  readonly nSpeakers: number;
  readonly corpora: readonly string[];
  /** Recordings of 3 minutes. */
  readonly talk: readonly NamedRow[];
  /** Half a minute of even reading. */
  readonly reading: readonly NamedRow[];
  /** Half a minute of neutral reading, before and after the app got to know the voice. */
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
  /** Share given to the wrong voice in the middle recording, and in the worst. */
  readonly median: number;
  readonly worst: number;
  /** Given to nobody. */
  readonly missed: number;
}

/** What `npm run speakers` writes. */
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

/** What `npm run evaluate --json` writes. */
export type { WrittenReport } from '../evaluation/report-json.ts';

/** One model's figures on the clips of one corpus, shares 0..1. */
export interface ModelFigures {
  readonly recall: number;
  /** 95 % of resamples of the speakers; null for one speaker. */
  readonly interval: Interval | null;
  /** With the voice re-centred on what was heard of it so far. */
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

/** What `training.accurate.report` writes; null where nothing of a kind was scored. */
export interface ModelsReport extends ReportOrigin {
  readonly speakers: ModelComparison | null;
  readonly corpora: ModelComparison | null;
}

/** Reports that name no kind are told apart by their fields. */
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
