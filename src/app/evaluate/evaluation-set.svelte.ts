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

/** What a person can leave out. */
export type Part = 'emotion' | 'speaker' | 'corpus';

const keyOf = (part: Part, value: string | null): string => `${part}\n${value ?? ''}`;

/** A labelled set as it was dropped: its files, how they are read, and what the person leaves out. */
export class EvaluationSet {
  files = $state.raw<LabelledFiles>(noFiles);
  /** What is left out, as one value that changes with every choice. */
  without = $state.raw<ReadonlySet<string>>(nothing);
  /** Every reading that finds clips, the likeliest first. */
  readings = $state.raw<readonly LabelledSet[]>([]);
  /** What the person says that labels mean. */
  mapping = $state.raw<LabelMapping>(noMapping);
  #chosen = $state<ReaderName | null>(null);

  /** The reading in use: the one chosen, else the likeliest; without any, the one that says best what is wrong. */
  reading: LabelledSet | null = $derived.by(() => {
    const found = this.readings.find(({ reader }) => reader === this.#chosen) ?? this.readings[0];
    if (found || this.isEmpty) return found ?? null;
    const { sounds, lists } = this.files;
    return readLabels([...sounds.keys()], lists, lists.length > 0 ? 'list' : 'names', this.mapping);
  });

  /** Labels of the reading that need a meaning or were given one, with their clips, the most frequent first. */
  labels: readonly LabelCount[] = $derived.by(() => {
    const reader = this.reading?.reader;
    if (reader !== 'list' && reader !== 'folders') return [];
    const { sounds, lists } = this.files;
    return countLabels(readLabels([...sounds.keys()], lists, reader).leftOut);
  });

  /** What is to be judged: the reading less what is left out. */
  clips: readonly LabelledClip[] = $derived(
    (this.reading?.clips ?? []).filter(
      (clip) => !(['emotion', 'speaker', 'corpus'] as const).some((part) => this.isWithout(part, clip[part])),
    ),
  );

  /** Bytes of the clips chosen. */
  sizeBytes: number = $derived(bytesOf(this.clips, this.files.sounds));

  /** Neither sound nor list is here. */
  get isEmpty(): boolean {
    const { sounds, lists, brokenLists } = this.files;
    return sounds.size === 0 && lists.length === 0 && brokenLists.length === 0;
  }

  /** Adds files; a list and its sounds may come one after the other. Never rejects: a list that cannot be read is told. */
  async add(found: readonly FoundFile[]): Promise<void> {
    this.files = await withFiles(this.files, found);
    this.#read();
  }

  /** Says what a label means; null: as if nothing had been said. */
  mapLabel(label: string, meaning: Emotion | 'left-out' | null): void {
    this.mapping = withMeaning(this.mapping, label, meaning);
    this.#read();
  }

  /** Says which column of a list that could not be read holds what. */
  chooseColumn(path: string, column: 'file' | 'emotion' | 'speaker', name: string | null): void {
    this.files = withColumn(this.files, path, column, name);
    this.#read();
  }

  #read(): void {
    this.readings = readingsOf([...this.files.sounds.keys()], this.files.lists, this.mapping);
  }

  /** Reads the set in another way; what was left out comes back, for other labels may stand there. */
  choose(reader: ReaderName): void {
    this.#chosen = reader;
    this.without = nothing;
  }

  isWithout(part: Part, value: string | null): boolean {
    return this.without.has(keyOf(part, value));
  }

  /** Leaves a part out, or takes it in again. */
  toggle(part: Part, value: string | null): void {
    this.without = toggled(this.without, keyOf(part, value));
  }

  /** Forgets everything. */
  clear(): void {
    this.files = noFiles;
    this.readings = [];
    this.mapping = noMapping;
    this.#chosen = null;
    this.without = nothing;
  }
}
