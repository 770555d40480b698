/** Work may go on so long before other messages of the worker get their turn. */
const breatheEveryMs = 50;
let breathedMs = 0;

/** Lets the worker's other messages in where it has been busy for a while. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathedMs < breatheEveryMs) return;
  await new Promise((resolve) => setTimeout(resolve));
  breathedMs = performance.now();
}
