import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/service-worker/range.ts';

const whole = () =>
  new Response(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), { headers: { 'Content-Type': 'audio/wav' } });
const bytesOf = async (response: Response) => [...new Uint8Array(await response.arrayBuffer())];

describe('a range request for stored audio', () => {
  it.each([
    ['bytes=2-4', [2, 3, 4], 'bytes 2-4/10'],
    ['bytes=7-', [7, 8, 9], 'bytes 7-9/10'],
    ['bytes=-2', [8, 9], 'bytes 8-9/10'],
    ['bytes=8-99', [8, 9], 'bytes 8-9/10'],
  ])('returns the bytes for %s, with their range', async (header, bytes, range) => {
    const part = await partOf(whole(), header);
    expect(part.status).toBe(206);
    expect(part.headers.get('Content-Range')).toBe(range);
    expect(part.headers.get('Content-Type')).toBe('audio/wav');
    expect(await bytesOf(part)).toEqual(bytes);
  });

  it.each([null, 'bytes=-', 'lines=1-2'])('returns the whole file for the header %s', async (header) => {
    const response = await partOf(whole(), header);
    expect(response.status).toBe(200);
    expect(await bytesOf(response)).toHaveLength(10);
  });

  it('rejects a range outside the file', async () => {
    const response = await partOf(whole(), 'bytes=20-30');
    expect(response.status).toBe(416);
    expect(response.headers.get('Content-Range')).toBe('bytes */10');
  });
});
