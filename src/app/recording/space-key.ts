/** Elements that do something of their own with the space bar. */
const takesSpace = 'input, select, textarea, button, summary, [role="slider"], [contenteditable="true"], dialog';

/**
 * Whether a key press is a space bar that nothing else on the page wants: it plays and pauses wherever the focus is.
 */
export function isFreeSpace(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, metaKey, shiftKey, defaultPrevented, target } = event;
  if (key !== ' ' || ctrlKey || altKey || metaKey || shiftKey || defaultPrevented) return false;
  return !(target instanceof Element && target.closest(takesSpace));
}
