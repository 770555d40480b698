import type { Source } from 'mediabunny';

/** What mediabunny's readers call; its types leave it out. */
interface Readable {
  _read(start: number, end: number, ...rest: unknown[]): unknown;
}

/** No reader asks so often in a row for the very same bytes. */
const mostAlike = 1000;

/**
 * Ends searches that never end. In a damaged Matroska file mediabunny 1.61 looks for the next element (`resync` in
 * src/matroska/ebml.ts); where there is none, it asks for the last eight bytes again and again, and nothing else runs in the worker
 * any more. Found by `npm run fuzz`.
 * @returns the same source; what asks it for the same bytes for the thousandth time is told that there is nothing
 */
export function endingSearches<S extends Source>(source: S): S {
  const readable = source as unknown as Readable;
  const read = readable._read.bind(source);
  let [lastStart, lastEnd, nAlike] = [-1, -1, 0];
  readable._read = (start, end, ...rest) => {
    nAlike = start === lastStart && end === lastEnd ? nAlike + 1 : 0;
    [lastStart, lastEnd] = [start, end];
    return nAlike < mostAlike ? read(start, end, ...rest) : null;
  };
  return source;
}
