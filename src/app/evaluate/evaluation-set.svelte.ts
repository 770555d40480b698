import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { soundOf } from '#core/evaluation/clip-name.ts';
import { readLabels, readingsOf } from '#core/evaluation/labelled-set.ts';
import type { LabelledSet, ReaderName } from '#core/evaluation/labelled-set.ts';
import type { FoundFile } from '#app/capture/found-files.ts';
import { noFiles, nothing, toggled, withFiles } from './labelled-files.ts';
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
  #chosen = $state<ReaderName | null>(null);

  /** The reading in use: the one chosen, else the likeliest; without any, the one that says best what is wrong. */
  reading: LabelledSet | null = $derived.by(() => {
    const found = this.readings.find(({ reader }) => reader === this.#chosen) ?? this.readings[0];
    if (found || this.isEmpty) return found ?? null;
    const { sounds, lists } = this.files;
    return readLabels([...sounds.keys()], lists, lists.length > 0 ? 'list' : 'names');
  });

  /** What is to be judged: the reading less what is left out. */
  clips: readonly LabelledClip[] = $derived(
    (this.reading?.clips ?? []).filter(
      (clip) => !(['emotion', 'speaker', 'corpus'] as const).some((part) => this.isWithout(part, clip[part])),
    ),
  );

  /** Bytes of the clips chosen. */
  sizeBytes: number = $derived(
    [...new Set(this.clips.map(({ file }) => soundOf(file).path))].reduce(
      (sum, path) => sum + (this.files.sounds.get(path)?.size ?? 0),
      0,
    ),
  );

  /** Neither sound nor list is here. */
  get isEmpty(): boolean {
    const { sounds, lists, brokenLists } = this.files;
    return sounds.size === 0 && lists.length === 0 && brokenLists.length === 0;
  }

  /** Adds files; a list and its sounds may come one after the other. Never rejects: a list that cannot be read is told. */
  async add(found: readonly FoundFile[]): Promise<void> {
    this.files = await withFiles(this.files, found);
    this.readings = readingsOf([...this.files.sounds.keys()], this.files.lists);
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
    this.#chosen = null;
    this.without = nothing;
  }
}
