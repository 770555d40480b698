/** Shows a dialog above the page for as long as it is there: `<dialog {@attach modal}>`. */
export function modal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  return () => dialog.close();
}

/** Closes a dialog at a click beside it: the backdrop counts as the dialog itself, what it holds does not. */
export function closingOutside(onclose: () => void): (event: MouseEvent) => void {
  return ({ target, currentTarget }) => {
    if (target === currentTarget) onclose();
  };
}
