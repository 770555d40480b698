import { createByteWindow, spells, viewOf } from '../byte-window.ts';
import { asItIs, type Part, type Repaired } from './repaired.ts';

/** An Ogg page. RFC 3533, section 6 */
interface Page {
  readonly at: number;
  readonly flags: number;
  /** Position in samples at the end of the last packet that ends in this page. */
  readonly granule: number;
  /** Whether this granule is an estimate, because that in the file is damaged. */
  readonly isEstimated: boolean;
  readonly serial: number;
  readonly sequence: number;
  /** Size of each segment in bytes. A segment shorter than 255 bytes ends a packet. */
  readonly segments: Uint8Array;
  /** Sizes of the header and of the whole page. */
  readonly headBytes: number;
  readonly nBytes: number;
}

/** One stream of a chain: its header pages and its audio pages, split where data is missing. */
interface Link {
  readonly heads: Page[];
  readonly runs: Page[][];
}

const flag = { continued: 1, begins: 2, ends: 4 } as const;
const longestPage = 27 + 255 + 255 * 255;
/** A page has at most 255 packets, of at most 8192 samples in Vorbis and 5760 in Opus. */
const mostSamplesInPage = 255 * 8192;
/** Usual samples per packet of Opus encoders, and about that of Vorbis encoders. */
const usualSamplesInPacket = 960;

/**
 * Splits an Ogg file into streams that mediabunny 1.61 can read. It reads only the first stream of a chain, stops at the first byte
 * that is not part of a page, and throws at a truncated page.
 */
export async function repairOgg(file: Blob): Promise<Repaired> {
  const links: Link[] = [];
  let hasHole = false;
  let isEnded = true;
  let isMissing = false;
  let lastSequence = -1;
  let last: Page | null = null;
  let nPages = 0;
  for await (const found of pagesOf(file)) {
    if (found === 'missing') {
      isMissing = nPages > 0;
      continue;
    }
    nPages++;
    const begins = (found.flags & flag.begins) !== 0;
    const link = begins && (links.at(-1)?.runs.length ?? 1) > 0 ? { heads: [], runs: [] } : links.at(-1);
    if (!link) continue;
    if (link !== links.at(-1)) links.push(link);
    const isAlone = last?.serial === found.serial;
    const isTorn = isMissing || (isAlone && !begins && found.sequence > lastSequence + 1);
    if (begins || (link.runs.length === 0 && found.granule <= 0)) link.heads.push(found);
    else if (link.runs.length === 0 || isTorn) link.runs.push([found]);
    else link.runs.at(-1)!.push(found);
    hasHole ||= isTorn || found.isEstimated;
    [isMissing, lastSequence, last] = [false, found.sequence, found];
    isEnded = (found.flags & flag.ends) !== 0;
  }
  const isCutOff = !isEnded || isMissing;
  const isPlain = links.length === 1 && !hasHole && last !== null && last.at + last.nBytes === file.size;
  if (isPlain || !last) return { ...asItIs(file, 'none'), isCutOff };
  const parts = links.flatMap(({ heads, runs }) =>
    runs.map((run, i): Part => ({ blob: blobOf(file, heads, run), isNewStream: i === 0 })),
  );
  return { ...asItIs(file, 'none'), parts, isCutOff, hasHole };
}

/** Yields the pages in order, and `missing` where the data is not a page. Of a truncated last page, yields the part that is there. */
async function* pagesOf(file: Blob): AsyncGenerator<Page | 'missing'> {
  const read = createByteWindow(file);
  const ends = new Map<number, number>();
  let at = 0;
  while (at + 27 <= file.size) {
    const page = pageAt(await read(at, 27 + 255), at);
    const end = page ? at + page.nBytes : 0;
    const isWhole = page !== null && (end === file.size || (end < file.size && spells(await read(end, 4), 0, 'OggS')));
    if (page && isWhole) {
      const endBefore = ends.get(page.serial) ?? 0;
      // A long jump is either a pause or a damaged granule, which would result in hours of silence.
      const isPlausible = page.granule - endBefore <= mostSamplesInPage;
      const isRight = isPlausible || hasRightChecksum(await read(at, page.nBytes));
      const timed = isRight ? page : withEstimate(page, endBefore);
      // No packet ends in a page whose granule is -1.
      if (timed.granule >= 0) ends.set(timed.serial, timed.granule);
      yield timed;
      at = end;
      continue;
    }
    const next = await nextPageAfter(read, at, file.size);
    // A damaged page in the middle may lack any of its bytes. Of the last page, the start is intact.
    if (page && next === file.size) {
      const cut = cutPage(page, file.size - at);
      if (cut) yield cut;
    }
    yield 'missing';
    at = next;
  }
}

async function nextPageAfter(
  read: ReturnType<typeof createByteWindow>,
  at: number,
  fileBytes: number,
): Promise<number> {
  for (let from = at + 1; from < fileBytes; from += longestPage) {
    const bytes = await read(from, longestPage + 4);
    for (let i = 0; i < bytes.length; i++) if (spells(bytes, i, 'OggS')) return from + i;
  }
  return fileBytes;
}

function pageAt(bytes: Uint8Array, at: number): Page | null {
  if (!spells(bytes, 0, 'OggS')) return null;
  const view = viewOf(bytes);
  const nSegments = bytes[26] ?? 0;
  const segments = bytes.slice(27, 27 + nSegments);
  if (segments.length < nSegments) return null;
  const headBytes = 27 + nSegments;
  return {
    at,
    flags: bytes[5] ?? 0,
    granule: Number(view.getBigInt64(6, true)),
    isEstimated: false,
    serial: view.getUint32(14, true),
    sequence: view.getUint32(18, true),
    segments,
    headBytes,
    nBytes: headBytes + segments.reduce((sum, n) => sum + n, 0),
  };
}

/** Verifies the CRC of a page, computed with its own field as zero: polynomial 0x04c11db7. RFC 3533, section 6 */
function hasRightChecksum(page: Uint8Array): boolean {
  let crc = 0;
  page.forEach((byte, i) => {
    crc ^= (i >= 22 && i < 26 ? 0 : byte) << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  });
  return crc >>> 0 === viewOf(page).getUint32(22, true);
}

function withEstimate(page: Page, endBefore: number): Page {
  const nPackets = page.segments.filter((n) => n < 255).length;
  return { ...page, granule: endBefore + nPackets * usualSamplesInPacket, isEstimated: true };
}

/** The page with only the complete segments within its first `heldBytes`; null if there are none. */
function cutPage(page: Page, heldBytes: number): Page | null {
  let end = page.headBytes;
  let n = 0;
  while (n < page.segments.length && end + page.segments[n]! <= heldBytes) end += page.segments[n++]!;
  return n === 0
    ? null
    : { ...page, flags: page.flags & ~flag.ends, segments: page.segments.subarray(0, n), nBytes: end };
}

/** A file of a stream's headers and a run of its pages. */
function blobOf(file: Blob, heads: readonly Page[], run: readonly Page[]): Blob {
  const [first, ...others] = run as [Page, ...Page[]];
  return new Blob([...heads.map(piece), withoutTail(first), ...others.map(piece)].flat());

  function piece(page: Page): BlobPart[] {
    const original = page.headBytes - 27;
    const isUnchanged = original === page.segments.length && !page.isEstimated;
    return isUnchanged ? [file.slice(page.at, page.at + page.nBytes)] : rewritten(page, 0);
  }

  /** The page without the rest of a packet whose start is missing. */
  function withoutTail(page: Page): BlobPart[] {
    if ((page.flags & flag.continued) === 0) return piece(page);
    const nTail = page.segments.findIndex((n) => n < 255) + 1;
    return rewritten({ ...page, flags: page.flags & ~flag.continued }, nTail);
  }

  function rewritten(page: Page, nDropped: number): BlobPart[] {
    const kept = page.segments.subarray(nDropped);
    const dropped = page.segments.subarray(0, nDropped).reduce((sum, n) => sum + n, 0);
    const head = new Uint8Array(27 + kept.length);
    const view = viewOf(head);
    for (let i = 0; i < 4; i++) head[i] = 'OggS'.charCodeAt(i);
    head[5] = page.flags;
    view.setBigInt64(6, BigInt(page.granule), true);
    view.setUint32(14, page.serial, true);
    view.setUint32(18, page.sequence, true);
    head[26] = kept.length;
    head.set(kept, 27);
    return [head, file.slice(page.at + page.headBytes + dropped, page.at + page.nBytes)];
  }
}
