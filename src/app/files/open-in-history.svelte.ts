import { afterNavigate, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { untrack } from 'svelte';

/** A page that shows one of its files, or their list. */
interface FileShower {
  /** Id of the file on display; null: the list. */
  readonly shownId: () => string | null;
  readonly canShow: (id: string) => boolean;
  readonly show: (id: string | null) => void;
}

/**
 * Gives the file on display a step of its own in the browser's history: Back returns to the list, Forward to the file.
 * Call while a component is created.
 */
export function keepInHistory({ shownId, canShow, show }: FileShower): void {
  /** Steps cannot be added while the page is still on its way. */
  let hasArrived = $state(false);
  let seen: { shown: string | null; step: string | null } = { shown: null, step: null };
  /** Our own step back takes a moment; until it arrives, the page is still told of the step that it leaves. */
  let isSteppingBack = false;
  afterNavigate(() => (hasArrived = true));

  $effect(() => {
    const [shown, step] = [shownId(), page.state.openFile ?? null];
    if (hasArrived) untrack(() => agree(shown, step));
  });

  function agree(shown: string | null, step: string | null): void {
    if (isSteppingBack && step === seen.step) return;
    const [before, hasMoved] = [seen, step !== seen.step && !isSteppingBack];
    isSteppingBack = false;
    seen = { shown, step };
    if (shown === step) return;
    // A reload forgets the files, but not their steps.
    const known = step !== null && canShow(step) ? step : null;
    if (hasMoved) {
      seen.shown = known;
      show(known);
    } else if (shown !== null) {
      seen.step = shown;
      (known === null ? pushState : replaceState)('', { openFile: shown });
    } else if (before.shown !== null) {
      isSteppingBack = true;
      history.back();
    }
  }
}
