/**
 * The part of a stored response that a media element asked for. Browsers play sound by ranges, the cache keeps wholes.
 * @param header value of the Range header, or null
 * @returns the response itself without a range that can be read; else 206 with the bytes, or 416 outside of them
 */
export async function partOf(response: Response, header: string | null): Promise<Response> {
  const range = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!range || (range[1] === '' && range[2] === '')) return response;
  const bytes = await response.arrayBuffer();
  const total = bytes.byteLength;
  const start = range[1] ? Number(range[1]) : Math.max(0, total - Number(range[2]));
  const end = range[1] && range[2] ? Math.min(Number(range[2]), total - 1) : total - 1;
  const headers = new Headers(response.headers);
  if (start > end) {
    headers.set('Content-Range', `bytes */${total}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${start}-${end}/${total}`);
  headers.set('Content-Length', String(end - start + 1));
  return new Response(bytes.slice(start, end + 1), { status: 206, headers });
}
