import type { AnswerRule } from '#core/result/answer.ts';
import type { Cell } from '#core/result/grid.ts';
import { summariseSpeakers } from '#core/result/speakers.ts';
import type { NamedSpeaker, SpeakerSummary } from '#core/result/speakers.ts';
import type { Analysis } from '#core/result/types.ts';
import { turnsOfChannels } from '#core/speakers/channels.ts';
import type { KeptSpeakers } from '#app/storage/records.ts';
import { joinTurns, mostSpeakers, turnsOf } from '#core/speakers/turns.ts';
import type { Turn } from '#core/speakers/turns.ts';

/** How speakers are told apart. */
export type SpeakerWay = KeptSpeakers['way'];

/** What the person chose for a recording: how speakers are told apart, what they are called, and which of them are one. */
export class SpeakerChoice {
  /** The ways that this recording allows. */
  readonly ways: readonly SpeakerWay[];
  /** Whether voices could not be told apart because a part of the app was out of reach. */
  readonly isUnreachable: boolean;
  readonly #analysis: Analysis;
  readonly #cells: readonly Cell[];
  #way = $state<SpeakerWay>(1);
  #names = $state.raw<readonly string[]>([]);
  /** Of each speaker, whom they were merged with, or themselves. */
  #merged = $state.raw<readonly number[]>([]);
  /** Clustering takes a moment for an hour of speech: merging by hand does not repeat it. */
  #told: { readonly way: SpeakerWay; readonly turns: readonly Turn[] } | null = null;

  /** @param kept what was chosen before, if anything */
  constructor(analysis: Analysis, cells: readonly Cell[], kept?: KeptSpeakers) {
    this.#analysis = analysis;
    this.#cells = cells;
    this.isUnreachable = analysis.areSpeakersUnreachable === true;
    const nPieces = analysis.speakerTrack?.pieces.length ?? 0;
    const most = Math.min(mostSpeakers, nPieces);
    this.ways = [
      ...(analysis.channels ? (['channels'] as const) : []),
      ...Array.from({ length: Math.max(1, most) }, (_, i) => i + 1),
    ];
    const isPossible = kept !== undefined && this.ways.includes(kept.way);
    this.#way = isPossible ? kept.way : (this.ways[0] ?? 1);
    this.#names = isPossible ? kept.names : [];
    this.#merged = isPossible ? kept.merged : [];
  }

  /** For the history. */
  get kept(): KeptSpeakers {
    return { way: this.#way, names: this.#names, merged: this.#merged };
  }

  get way(): SpeakerWay {
    return this.#way;
  }
  /** Names and merged speakers belong to one way and are forgotten with it. */
  set way(way: SpeakerWay) {
    this.#way = way;
    this.#names = [];
    this.#merged = [];
  }

  nameOf(speaker: number): string {
    return this.#names[speaker] ?? '';
  }
  rename(speaker: number, name: string): void {
    this.#names = Array.from({ length: Math.max(this.#names.length, speaker + 1) }, (_, i) =>
      i === speaker ? name : this.nameOf(i),
    );
  }

  /** From now on both are the second one. */
  merge(speaker: number, into: number): void {
    this.#merged = Array.from({ length: mostSpeakers }, (_, i) => {
      const now = this.#merged[i] ?? i;
      return now === speaker ? into : now;
    });
  }

  /** Those who were merged into a speaker, in order. */
  mergedInto(speaker: number): readonly number[] {
    return this.#merged.flatMap((into, i) => (into === speaker && i !== speaker ? [i] : []));
  }

  /** Whoever was merged into a speaker is somebody else again, with the name they had. */
  part(speaker: number): void {
    this.#merged = this.#merged.map((into, i) => (into === speaker ? i : into));
  }

  // Not $derived: that would end with the component that first asked, and this lives as long as the analysis.
  get turns(): readonly Turn[] {
    return this.#joined(this.#turnsBefore);
  }
  /** Voices that were told apart, before any were merged; 0 where speakers are not told apart. */
  get nTold(): number {
    return this.#turnsBefore.reduce((n, { speaker }) => Math.max(n, speaker + 1), 0);
  }
  get #turnsBefore(): readonly Turn[] {
    const way = this.#way;
    if (this.#told?.way !== way) this.#told = { way, turns: this.#toldApart(way) };
    return this.#told.turns;
  }

  /** What each voice carries under a rule. */
  people(rule: AnswerRule): readonly SpeakerSummary[] {
    return summariseSpeakers(this.#cells, this.turns, rule);
  }

  /** The same with names and turns, for exports, which are in English; none where speakers are not told apart. */
  named(rule: AnswerRule): readonly NamedSpeaker[] {
    const { turns } = this;
    return this.people(rule).map((person) => ({
      ...person,
      name: this.nameOf(person.speaker) || `Speaker ${person.speaker + 1}`,
      turns: turns.filter(({ speaker }) => speaker === person.speaker),
    }));
  }

  #toldApart(way: SpeakerWay): readonly Turn[] {
    const { channels, speakerTrack, speech } = this.#analysis;
    if (way === 'channels') return channels ? turnsOfChannels(channels, speech ?? []) : [];
    return way > 1 && speakerTrack ? turnsOf(speakerTrack, way) : [];
  }

  #joined(turns: readonly Turn[]): readonly Turn[] {
    return joinTurns(turns.map((turn) => ({ ...turn, speaker: this.#merged[turn.speaker] ?? turn.speaker })));
  }
}
