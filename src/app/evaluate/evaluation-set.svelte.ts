import type { Emotion } from '#core/classifier/labels.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import type { LabelMapping } from '#core/evaluation/emotion-words.ts';
import { readLabels, readingsOf } from '#core/evaluation/labelled-set.ts';
import type { LabelledSet, ReaderName } from '#core/evaluation/labelled-set.ts';
import type { FoundFile } from '#app/capture/found-files.ts';
import { countLabels, noMapping, withMeaning } from './label-meanings.ts';
import type { LabelCount } from './label-meanings.ts';
import { bytesOf, noFiles, nothing, toggled, withColumn, withFiles } from './labelled-files.ts';
import type { LabelledFiles } from './labelled-files.ts';

/** Attributes by which clips can be excluded. */
export type Part = 'emotion' | 'speaker' | 'corpus';

const keyOf = (part: Part, value: string | null): string => `${part}\n${value ?? ''}`;

/** A labelled dataset as it was dropped: files, label reader and exclusions. */
export class EvaluationSet {
  files = $state.raw<LabelledFiles>(noFiles);
  /** The exclusions as one value that changes with each of them. */
  without = $state.raw<ReadonlySet<string>>(nothing);
  /** All readings that find clips, most likely first. */
  readings = $state.raw<readonly LabelledSet[]>([]);
  /** What the person says that labels mean. */
  mapping = $state.raw<LabelMapping>(noMapping);
  #chosen = $state<ReaderName | null>(null);

  /** The reading in use: the chosen one, else the most likely; if none finds clips, the one that best explains why. */
  reading: LabelledSet | null = $derived.by(() => {
    const found = this.readings.find(({ reader }) => reader === this.#chosen) ?? this.readings[0];
    if (found || this.isEmpty) return found ?? null;
    const { sounds, lists } = this.files;
    return readLabels([...sounds.keys()], lists, lists.length > 0 ? 'list' : 'names', this.mapping);
  });

  /** Labels that need a meaning or were given one, with the number of their clips, most frequent first. */
  labels: readonly LabelCount[] = $derived.by(() => {
    const reader = this.reading?.reader;
    if (reader !== 'list' && reader !== 'folders') return [];
    const { sounds, lists } = this.files;
    return countLabels(readLabels([...sounds.keys()], lists, reader).leftOut);
  });

  /** The clips to evaluate: the reading minus the exclusions. */
  clips: readonly LabelledClip[] = $derived(
    (this.reading?.clips ?? []).filter(
      (clip) => !(['emotion', 'speaker', 'corpus'] as const).some((part) => this.isWithout(part, clip[part])),
    ),
  );

  /** Total size of the selected clips in bytes. */
  sizeBytes: number = $derived(bytesOf(this.clips, this.files.sounds));

  /** Whether there are neither audio files nor lists. */
  get isEmpty(): boolean {
    const { sounds, lists, brokenLists } = this.files;
    return sounds.size === 0 && lists.length === 0 && brokenLists.length === 0;
  }

  /** Adds files; a list and its audio files may be added separately. Never rejects: unreadable lists are reported. */
  async add(found: readonly FoundFile[]): Promise<void> {
    this.files = await withFiles(this.files, found);
    this.#read();
  }

  /** Sets the meaning of a label; null resets it. */
  mapLabel(label: string, meaning: Emotion | 'left-out' | null): void {
    this.mapping = withMeaning(this.mapping, label, meaning);
    this.#read();
  }

  /** Assigns a column of an unreadable list. */
  chooseColumn(path: string, column: 'file' | 'emotion' | 'speaker', name: string | null): void {
    this.files = withColumn(this.files, path, column, name);
    this.#read();
  }

  #read(): void {
    this.readings = readingsOf([...this.files.sounds.keys()], this.files.lists, this.mapping);
  }

  /** Switches the label reader and resets the exclusions, because the labels may differ. */
  choose(reader: ReaderName): void {
    this.#chosen = reader;
    this.without = nothing;
  }

  isWithout(part: Part, value: string | null): boolean {
    return this.without.has(keyOf(part, value));
  }

  /** Excludes a part, or includes it again. */
  toggle(part: Part, value: string | null): void {
    this.without = toggled(this.without, keyOf(part, value));
  }

  /** Resets the dataset. */
  clear(): void {
    this.files = noFiles;
    this.readings = [];
    this.mapping = noMapping;
    this.#chosen = null;
    this.without = nothing;
  }
}
