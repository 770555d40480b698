import { afterNavigate, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { untrack } from 'svelte';
import type { FileQueue } from './file-queue.svelte.ts';

/**
 * Gives the open file a step of its own in the browser's history, so that Back closes it and returns to the list. Call
 * while a component is created.
 */
export function keepInHistory(queue: Pick<FileQueue, 'jobs' | 'openId'>): void {
  /** Steps cannot be added while the page is still on its way. */
  let hasArrived = $state(false);
  let seenId: string | null = null;
  afterNavigate(() => (hasArrived = true));

  $effect(() => {
    const { openId } = queue;
    const stepId = page.state.openFile ?? null;
    if (hasArrived) untrack(() => agree(openId, stepId));
  });

  function agree(openId: string | null, stepId: string | null): void {
    const hasMoved = stepId !== seenId;
    seenId = stepId;
    if (openId === stepId) return;
    // The person went back or forward.
    if (hasMoved) queue.openId = queue.jobs.some(({ id }) => id === stepId) ? stepId : null;
    else if (openId === null) history.back();
    else (stepId === null ? pushState : replaceState)('', { openFile: (seenId = openId) });
  }
}
