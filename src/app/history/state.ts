import { HistoryTransfer } from './history-transfer.svelte.ts';
import { HistoryView } from './history-view.svelte.ts';

/** View options and transfers of the history; both survive page changes. */
export const historyView = new HistoryView();
export const historyTransfer = new HistoryTransfer();
