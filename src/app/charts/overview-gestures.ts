import type { Attachment } from 'svelte/attachments';
import type { Zoom } from './zoom.svelte.ts';

/** Within this distance of an edge, dragging resizes the window. */
const edgePx = 8;
/** A shorter drag counts as a click. */
const stillPx = 5;

type Drag =
  | { readonly kind: 'move'; readonly gripS: number }
  /** One edge is fixed, the other follows the pointer. */
  | { readonly kind: 'stretch'; readonly fixedS: number; readonly fromX: number };

/**
 * Pointer gestures on the overview of a whole recording. Dragging the window moves it, and dragging its edges resizes
 * it; clicking elsewhere centres the window there. If the whole recording is visible, dragging selects a range.
 */
export function overviewGestures(zoomOf: () => Zoom): Attachment<HTMLElement> {
  return (element) => {
    const owner = new AbortController();
    let drag: Drag | null = null;

    const timeAt = (clientX: number): number => {
      const { left, width } = element.getBoundingClientRect();
      return Math.min(1, Math.max(0, (clientX - left) / width)) * zoomOf().durationS;
    };
    const start = (event: PointerEvent): Drag => {
      const zoom = zoomOf();
      const timeS = timeAt(event.clientX);
      const fromX = event.clientX;
      if (zoom.isWhole) return { kind: 'stretch', fixedS: timeS, fromX };
      const { startS, endS } = zoom.view;
      const edgeS = (edgePx / element.clientWidth) * zoom.durationS;
      // A window as narrow as its edges can still be dragged by its middle.
      const gripS = Math.min(edgeS, (endS - startS) / 4);
      if (timeS > startS - edgeS && timeS < startS + gripS) return { kind: 'stretch', fixedS: endS, fromX };
      if (timeS < endS + edgeS && timeS > endS - gripS) return { kind: 'stretch', fixedS: startS, fromX };
      if (timeS < startS || timeS > endS) zoom.to(timeS - (endS - startS) / 2);
      return { kind: 'move', gripS: timeS - zoom.view.startS };
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !event.isPrimary) return;
      drag = start(event);
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (!drag) return;
      if (drag.kind === 'move') return zoomOf().to(timeAt(event.clientX) - drag.gripS);
      if (Math.abs(event.clientX - drag.fromX) >= stillPx) zoomOf().show(drag.fixedS, timeAt(event.clientX));
    };
    const up = (): void => {
      drag = null;
    };

    element.addEventListener('pointerdown', down, { signal: owner.signal });
    element.addEventListener('pointermove', move, { signal: owner.signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(name, up, { signal: owner.signal });
    return () => owner.abort();
  };
}
