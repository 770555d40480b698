/**
 * Moves keyboard and screen reader focus to new content that replaced the focused one. Use as `{@attach takeFocus}` on
 * an element with `tabindex="-1"`.
 */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

/** Ends writing: a field reports what was written in it when it loses the focus, but not when it is removed. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Moves the focus to what appears within a few frames, such as a row of a list that is fetched or scrolled first. */
export async function focusSoon(find: () => HTMLElement | null | undefined): Promise<void> {
  let found = find();
  for (let frame = 0; !found && frame < 10; frame++) {
    await new Promise(requestAnimationFrame);
    found = find();
  }
  found?.focus();
}
