import { HistoryTransfer } from './history-transfer.svelte.ts';
import { HistoryView } from './history-view.svelte.ts';

/** How the history is looked at and what is being imported or exported: both outlive a change of page. */
export const historyView = new HistoryView();
export const historyTransfer = new HistoryTransfer();
