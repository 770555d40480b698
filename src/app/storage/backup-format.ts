import { emotions, fiveEmotions } from '#core/classifier/labels.ts';
import type { Answer, Emotion } from '#core/classifier/labels.ts';
import { mostSpeakers } from '#core/speakers/turns.ts';
import type { EntryRecord } from './records.ts';

/**
 * A history as one file: a ZIP, so that other programs can open it. It contains `details/<id>` (see analysis-bytes.ts),
 * `sounds/<id>.<ending>`, which are playable files, and finally `history.json`, which lists them.
 */
export const backupFormat = 'undertone-history';
/** Increased when older versions of the app could no longer read the file. */
export const backupVersion = 2;
/** Name of the member that lists the others. */
export const contentsName = 'history.json';

/** An entry and the location of its parts in the file. */
export interface BackupEntry {
  readonly entry: EntryRecord;
  readonly details: string;
  readonly sound: { readonly path: string; readonly mediaType: string } | null;
}

/** Contents of `history.json`. */
export interface BackupContents {
  readonly format: typeof backupFormat;
  readonly version: number;
  /** Creation time, ISO 8601. */
  readonly writtenAt: string;
  readonly entries: readonly BackupEntry[];
}

const answers: readonly string[] = [...emotions, 'unsure', 'no speech'] satisfies Answer[];
const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 100_000;
const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isShare = (value: unknown): boolean => isAmount(value) && value <= 1;
const isBiases = (value: unknown): boolean =>
  Array.isArray(value) && value.length === fiveEmotions.length && value.every((bias) => Number.isFinite(bias));
const isAmountOrNull = (value: unknown): boolean => value === null || isAmount(value);
const fields = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

function isHeadline(value: unknown): boolean {
  const { activation, emotions: named, energy } = fields(value);
  const isNamed =
    Array.isArray(named) && named.length <= 2 && named.every((each) => emotions.includes(each as Emotion));
  if (energy === null) return activation === null && isNamed;
  return (energy === 'low' || energy === 'even' || energy === 'high') && isShare(activation) && isNamed;
}

function isSpeakers(value: unknown): boolean {
  const { merged, names, way } = fields(value);
  const isWay = way === 'channels' || (isAmount(way) && way >= 1 && way <= mostSpeakers);
  const isList = (list: unknown): list is unknown[] => Array.isArray(list) && list.length <= mostSpeakers;
  return isWay && isList(names) && names.every(isText) && isList(merged) && merged.every(isAmount);
}

function isMarkers(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => isAmount(fields(each)['timeS']) && isText(fields(each)['text']));
}

/** Validates an entry: a file may come from an untrusted source. */
export function isEntry(value: unknown): value is EntryRecord {
  const entry = fields(value);
  const source = fields(entry['source']);
  const rule = fields(entry['rule']);
  return (
    isText(entry['id']) &&
    /^[\w-]{1,64}$/.test(entry['id']) &&
    (entry['kind'] === 'live' || entry['kind'] === 'file') &&
    isText(entry['name']) &&
    isText(entry['note']) &&
    isAmount(entry['heardAt']) &&
    isText(source['label']) &&
    isText(source['mediaType']) &&
    isAmountOrNull(source['sizeBytes']) &&
    isAmountOrNull(source['sampleRateHz']) &&
    isText(entry['modelId']) &&
    (rule['labelSet'] === 'eight' || rule['labelSet'] === 'five') &&
    isShare(rule['unsureBelow']) &&
    (rule['fiveBias'] === undefined || isBiases(rule['fiveBias'])) &&
    (rule['minSegmentS'] === undefined || isAmount(rule['minSegmentS'])) &&
    (entry['voice'] === null || isText(entry['voice'])) &&
    (entry['fineTuning'] === null || isText(entry['fineTuning'])) &&
    isAmount(entry['durationS']) &&
    isAmount(entry['speechS']) &&
    [null, 'audio/truncated', 'audio/hole'].includes(entry['warning'] as string | null) &&
    (entry['headline'] === undefined || isHeadline(entry['headline'])) &&
    (entry['speakers'] === undefined || isSpeakers(entry['speakers'])) &&
    (entry['markers'] === undefined || isMarkers(entry['markers'])) &&
    answers.includes(String(entry['answer'])) &&
    isShare(entry['confidence']) &&
    Object.entries(fields(entry['answersS'])).every(([answer, s]) => answers.includes(answer) && isAmount(s))
  );
}

/** File extensions by media type. */
const endings: Readonly<Record<string, string>> = {
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/flac': 'flac',
};

/** Path of an entry's audio in the file. @param label name of the original file, whose extension takes precedence */
export function soundPath({ id, kind, source }: EntryRecord, mediaType: string): string {
  const own = kind === 'file' ? /\.(\w{1,5})$/.exec(source.label)?.[1] : undefined;
  return `sounds/${id}.${own ?? endings[mediaType.replace(/;.*/, '')] ?? 'bin'}`;
}
