/** Shows a dialog above the page for as long as it is there: `<dialog {@attach modal}>`. */
export function modal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  return () => dialog.close();
}
