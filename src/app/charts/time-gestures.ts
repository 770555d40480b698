import type { Attachment } from 'svelte/attachments';
import type { Zoom } from './zoom.svelte.ts';

/** What the gestures act on; read at each gesture. */
export interface GestureTarget {
  readonly zoom: Zoom;
  /** Horizontal range of the time axis within the element, in pixels. */
  readonly left: number;
  readonly width: number;
  /** A click: a press without movement. */
  readonly onpress?: (timeS: number) => void;
  /** A mouse or pen is over a time without being pressed; null: it has left. */
  readonly onhover?: (timeS: number | null) => void;
}

/** Smaller movements still count as a click. */
const stillPx = 5;

/**
 * Pointer gestures on a time axis. Dragging scrolls; pinching or Ctrl with the wheel zooms; the horizontal wheel (or
 * Shift) scrolls. A press without movement is passed on as a click. Vertical scrolling still scrolls the page.
 */
export function timeGestures(target: () => GestureTarget): Attachment<HTMLElement> {
  return (element) => {
    const owner = new AbortController();
    const fingers = new Map<number, number>();
    let pressedAt: number | null = null;

    const secondsPerPx = (): number => target().zoom.spanS / target().width;
    const timeAt = (clientX: number): number => {
      const { zoom, left } = target();
      const x = clientX - element.getBoundingClientRect().left - left;
      return Math.min(zoom.durationS, Math.max(0, zoom.view.startS + x * secondsPerPx()));
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      pressedAt = fingers.size === 0 ? event.clientX : null;
      fingers.set(event.pointerId, event.clientX);
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      const lastX = fingers.get(event.pointerId);
      if (lastX === undefined) {
        if (event.pointerType !== 'touch') target().onhover?.(timeAt(event.clientX));
        return;
      }
      const { zoom } = target();
      const [other] = [...fingers].filter(([id]) => id !== event.pointerId);
      if (other) {
        const apart = Math.abs(lastX - other[1]);
        const middle = (event.clientX + other[1]) / 2;
        const aroundS = timeAt((lastX + other[1]) / 2);
        if (apart > 8) zoom.by(Math.abs(event.clientX - other[1]) / apart, aroundS);
        zoom.to(zoom.view.startS + (aroundS - timeAt(middle)));
      } else {
        if (pressedAt !== null && Math.abs(event.clientX - pressedAt) < stillPx) return;
        pressedAt = null;
        zoom.to(zoom.view.startS - (event.clientX - lastX) * secondsPerPx());
      }
      fingers.set(event.pointerId, event.clientX);
    };
    const up = (event: PointerEvent): void => {
      if (!fingers.delete(event.pointerId)) return;
      if (event.type === 'pointerup' && pressedAt !== null) target().onpress?.(timeAt(event.clientX));
      pressedAt = null;
    };
    const leave = (): void => target().onhover?.(null);
    const wheel = (event: WheelEvent): void => {
      const isZoom = event.ctrlKey || event.metaKey;
      if (!isZoom && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
      event.preventDefault();
      const { zoom } = target();
      if (isZoom) zoom.by(Math.exp(-event.deltaY / 200), timeAt(event.clientX));
      else zoom.to(zoom.view.startS + event.deltaX * secondsPerPx());
    };

    element.addEventListener('pointerdown', down, { signal: owner.signal });
    element.addEventListener('pointermove', move, { signal: owner.signal });
    element.addEventListener('pointerleave', leave, { signal: owner.signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(name, up, { signal: owner.signal });
    element.addEventListener('wheel', wheel, { signal: owner.signal, passive: false });
    return () => owner.abort();
  };
}
