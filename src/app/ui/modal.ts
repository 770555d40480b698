/** Opens a dialog modally while it is mounted: `<dialog {@attach modal}>`. */
export function modal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  return () => dialog.close();
}

/** Closes a dialog on a click outside: the backdrop counts as the dialog itself, its content does not. */
export function closingOutside(onclose: () => void): (event: MouseEvent) => void {
  return ({ target, currentTarget }) => {
    if (target === currentTarget) onclose();
  };
}
