/** Elements that do something of their own with the space bar. */
const takesSpace = 'input, select, textarea, button, summary, [role="slider"], [contenteditable="true"], dialog';

/** Handlers for a window whose space bar plays and pauses. */
export interface SpaceKey {
  press(event: PointerEvent): void;
  down(event: KeyboardEvent): void;
  up(event: KeyboardEvent): void;
}

/**
 * Plays and pauses by the space bar wherever the focus is, except on what takes a space itself. A button that was clicked
 * keeps the focus: there the space bar plays, while whoever came to a button by keyboard presses it.
 */
export function createSpaceKey(ontoggle: () => void): SpaceKey {
  let clicked: Element | null = null;
  let isTaken = false;
  return {
    press({ target }) {
      clicked = target instanceof Element ? target.closest('button, summary') : null;
    },
    down(event) {
      const { key, ctrlKey, altKey, metaKey, shiftKey, defaultPrevented, repeat, target } = event;
      if (key !== ' ') clicked = null;
      if (key !== ' ' || ctrlKey || altKey || metaKey || shiftKey || defaultPrevented) return;
      const taker = target instanceof Element ? target.closest(takesSpace) : null;
      if (taker && (taker !== clicked || taker.closest('dialog'))) return;
      event.preventDefault();
      isTaken = true;
      if (!repeat) ontoggle();
    },
    // Some browsers press a button only when the key is let go.
    up(event) {
      if (event.key !== ' ' || !isTaken) return;
      event.preventDefault();
      isTaken = false;
    },
  };
}
