/**
 * Moves keyboard and screen reader focus to new content that replaced the focused one. Use as `{@attach takeFocus}` on
 * an element with `tabindex="-1"`.
 */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
