import { SvelteSet } from 'svelte/reactivity';
import { anything } from './history-filter.ts';
import type { HistoryFilter } from './history-filter.ts';

/** View options of the history; survives visits to an entry. */
export class HistoryView {
  filter = $state.raw<HistoryFilter>(anything);
  /** Ids of the selected entries. */
  readonly chosen = new SvelteSet<string>();

  choose(ids: readonly string[], isChosen: boolean): void {
    for (const id of ids)
      if (isChosen) this.chosen.add(id);
      else this.chosen.delete(id);
  }

  chooseNone(): void {
    this.chosen.clear();
  }

  /** Clears all filters; the sort order stays. */
  showAll(): void {
    this.filter = { ...anything, order: this.filter.order };
  }
}
