/**
 * Moves the keyboard and the screen reader to what has just taken the place of what they were on.
 * Use as `{@attach takeFocus}` on an element with `tabindex="-1"`.
 */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
