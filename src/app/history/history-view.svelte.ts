import { SvelteSet } from 'svelte/reactivity';
import { anything } from './history-filter.ts';
import type { HistoryFilter } from './history-filter.ts';

/** How the history is looked at; outlives a visit to one of its entries. */
export class HistoryView {
  filter = $state.raw<HistoryFilter>(anything);
  /** Ids of entries that are ticked. */
  readonly chosen = new SvelteSet<string>();

  choose(ids: readonly string[], isChosen: boolean): void {
    for (const id of ids)
      if (isChosen) this.chosen.add(id);
      else this.chosen.delete(id);
  }

  chooseNone(): void {
    this.chosen.clear();
  }

  /** Takes every filter away; the order stays. */
  showAll(): void {
    this.filter = { ...anything, order: this.filter.order };
  }
}
