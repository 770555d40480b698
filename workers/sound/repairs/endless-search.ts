import type { Source } from 'mediabunny';

/** The method called by mediabunny's readers, which its types lack. */
interface Readable {
  _read(start: number, end: number, ...rest: unknown[]): unknown;
}

/** No working reader requests the same bytes this many times in a row. */
const mostAlike = 1000;

/**
 * Ends an infinite loop in mediabunny 1.61. In a damaged Matroska file it searches for the next element (`resync` in
 * src/matroska/ebml.ts). If there is none, it requests the last eight bytes forever and blocks the worker. Found by `npm run fuzz`.
 * @returns the same source, which reports the end of the file when the same bytes are requested for the thousandth time
 */
export function withoutEndlessSearch<S extends Source>(source: S): S {
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
