/** Maximum time of work before the worker handles other messages. */
const breatheEveryMs = 50;
let breathedMs = 0;

/** Lets the worker handle other messages if it has been busy for a while. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathedMs < breatheEveryMs) return;
  await new Promise((resolve) => setTimeout(resolve));
  breathedMs = performance.now();
}
