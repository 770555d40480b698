import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeBytes, decodeFile } from '../../../model/recogniser/decode.ts';
import type { FileSound } from '../../../model/recogniser/decoding/sound.ts';
import { flacWithoutRates, holedFlacs, toneWithout, wholeFlac } from '../../workers/sound/made-up-flac.ts';
import { tone, voice, wavBytes } from '../sounds.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../../fixtures/sound/${name}`, import.meta.url));
const bytesOf = (name: string) => new Uint8Array(readFileSync(pathOf(name)));

async function decoded(bytes: Uint8Array): Promise<FileSound> {
  const result = await decodeBytes(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const codeOf = async (bytes: Uint8Array): Promise<string | null> => {
  const result = await decodeBytes(bytes);
  return result.ok ? null : result.error.code;
};

/** Lengths of two sounds and their largest difference. */
function compare(a: Float32Array, b: Float32Array): { lengths: number[]; difference: number } {
  return {
    lengths: [a.length, b.length],
    difference: a.reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] ?? 0))), 0),
  };
}

describe('a Matroska file', () => {
  it.each([600, 3000])('cut after %i bytes and followed by garbage does not hang the decoder', async (nBytes) => {
    const bytes = new Uint8Array(nBytes + 20_000).fill(0x55);
    bytes.set(bytesOf('awkward/obs_two_tracks_first_silent.mkv').subarray(0, nBytes));
    const result = await decodeBytes(bytes);
    if (result.ok) expect(result.value.channels[0]!.length / result.value.sampleRateHz).toBeLessThan(1);
    else expect(result.error.code).toBe('audio/undecodable');
  });
});

describe('WAV files', () => {
  it.each([
    [{ bits: 8 }, 1 / 128],
    [{ bits: 16 }, 1 / 32_768],
    [{ bits: 24 }, 1 / 8_388_608],
    [{ bits: 32 }, 1e-7],
    [{ bits: 32, isFloat: true }, 0],
    [{ bits: 64, isFloat: true }, 0],
    [{ bits: 24, isExtensible: true }, 1 / 8_388_608],
    [{ bits: 16, oddChunkBytes: 7 }, 1 / 32_768],
  ] as const)('with %o are accurate to one quantisation step', async (options, step) => {
    const { channels, sampleRateHz, warning } = await decoded(wavBytes([tone()], { ...options, sampleRateHz: 44_100 }));
    const { difference, lengths } = compare(channels[0]!, tone());
    expect(lengths).toEqual([11_200, 11_200]);
    expect(difference).toBeLessThanOrEqual(step);
    expect([sampleRateHz, warning]).toEqual([44_100, null]);
  });

  it('keep eight channels separate at any sample rate', async () => {
    const eight = Array.from({ length: 8 }, (_, c) => new Float32Array(3).fill(c / 8));
    const sound = await decoded(wavBytes(eight, { sampleRateHz: 192_000 }));
    expect(sound.sampleRateHz).toBe(192_000);
    expect(sound.channels.map((samples) => samples[2])).toEqual(eight.map((samples) => samples[2]));
  });

  it('from a pipe, with an unknown size, are read to the end', async () => {
    for (const claimedBytes of [0, 0xffffffff]) {
      const sound = await decoded(wavBytes([tone()], { claimedBytes }));
      expect([sound.channels[0]!.length, sound.warning]).toEqual([11_200, null]);
    }
  });

  it('that are truncated give what they contain, with a warning', async () => {
    const sound = await decoded(wavBytes([tone()]).subarray(0, 44 + 2001));
    expect([sound.channels[0]!.length, sound.warning]).toEqual([1000, 'audio/truncated']);
  });

  it('without samples are empty', async () => {
    expect(await codeOf(wavBytes([new Float32Array(0)]))).toBe('audio/empty');
    expect(await codeOf(wavBytes([tone()]).subarray(0, 44))).toBe('audio/empty');
    expect(await codeOf(wavBytes([tone()]).subarray(0, 36))).toBe('audio/empty');
  });

  it('may have a single sample', async () => {
    expect((await decoded(wavBytes([Float32Array.of(0.5)]))).channels[0]).toEqual(Float32Array.of(0.5));
  });

  it('with no channels or no sample rate cannot be decoded', async () => {
    const bytes = wavBytes([tone()]);
    const withZeros = (at: number, n: number) => Uint8Array.from(bytes, (b, i) => (i >= at && i < at + n ? 0 : b));
    expect(await codeOf(withZeros(22, 2))).toBe('audio/undecodable');
    expect(await codeOf(withZeros(24, 4))).toBe('audio/undecodable');
  });
});

describe('compressed files', () => {
  it.each([
    ['tone.flac', 16_000, 1e-4],
    ['tone-flac.ogg', 16_000, 1e-4],
    ['tone.mp3', 16_000, 0.05],
  ])('%s decodes to the original tone, with the exact length', async (name, rate, tolerance) => {
    const { channels, sampleRateHz, warning } = await decoded(bytesOf(name));
    const { difference, lengths } = compare(channels[0]!, tone());
    expect(lengths).toEqual([11_200, 11_200]);
    expect(difference).toBeLessThan(tolerance);
    expect([sampleRateHz, warning]).toEqual([rate, null]);
  });

  it('tone.opus decodes to the original tone at 48 kHz', async () => {
    const { channels, sampleRateHz, warning } = await decoded(bytesOf('tone.opus'));
    const original = tone();
    const everyThird = channels[0]!.filter((_, i) => i % 3 === 0);
    expect([sampleRateHz, warning, channels[0]!.length]).toEqual([48_000, null, 33_600]);
    const energy = (x: Float32Array) => x.reduce((sum, v) => sum + v * v, 0);
    const error = everyThird.map((x, i) => x - original[i]!);
    expect(energy(error) / energy(original)).toBeLessThan(0.05);
  });

  it('two concatenated mp3 files give the sound of both', async () => {
    const one = bytesOf('tone.mp3');
    const whole = await decoded(one);
    const result = await decodeBytes(Buffer.concat([one, one]));
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.warning).toBeNull();
    const nSamples = result.value.channels[0]!.length;
    // The encoder's delay and padding lie between them.
    expect(nSamples).toBeGreaterThanOrEqual(2 * whole.channels[0]!.length);
    expect(nSamples).toBeLessThan(2 * whole.channels[0]!.length + 6000);
  });

  it('an Opus page with a damaged timestamp keeps its sound, without added silence', async () => {
    const bytes = Uint8Array.from(bytesOf('tone.opus'));
    const page = Buffer.from(bytes.buffer).lastIndexOf('OggS');
    new DataView(bytes.buffer).setUint32(page + 6, 500_000_000, true);
    const { channels, warning } = await decoded(bytes);
    expect([warning, Math.round(channels[0]!.length / 4800)]).toEqual(['audio/hole', 7]);
  });

  it.each(['tone.flac', 'tone.mp3', 'tone.opus'])(
    'a truncated %s gives its beginning, with a warning',
    async (name) => {
      const whole = await decoded(bytesOf(name));
      const bytes = bytesOf(name);
      const result = await decodeBytes(bytes.subarray(0, Math.floor(bytes.length * 0.9)));
      // An Opus file this short is a single page, so nothing is left after truncation.
      if (!result.ok) expect([name, result.error.code]).toEqual(['tone.opus', 'audio/empty']);
      else {
        expect(result.value.warning).toBe('audio/truncated');
        expect(result.value.channels[0]!.length).toBeLessThan(whole.channels[0]!.length);
      }
    },
  );

  it('decode to the same samples in any order and concurrently', async () => {
    const names = ['tone.flac', 'tone.opus', 'tone.mp3', 'tone.flac', 'tone.opus', 'tone.mp3'];
    const [first, second] = [await Promise.all(names.slice(0, 3).map((n) => decoded(bytesOf(n)))), [] as FileSound[]];
    await decodeBytes(bytesOf('tone.mp3').subarray(0, 700));
    second.push(...(await Promise.all(names.slice(3).map((n) => decoded(bytesOf(n))))));
    expect(second).toEqual(first);
  });
});

describe('a FLAC file', () => {
  it.each([
    ['without damage', wholeFlac],
    ['with sample rate and size only in STREAMINFO', flacWithoutRates],
  ])('%s decodes exactly', async (_, bytes) => {
    const { channels, sampleRateHz, warning } = await decoded(bytes);
    expect(sampleRateHz).toBe(16_000);
    const { difference, lengths } = compare(channels[0]!, toneWithout([]));
    expect(lengths).toEqual([64_000, 64_000]);
    expect(difference).toBeLessThan(1 / 32_768);
    expect(warning).toBeNull();
  });

  it.each(holedFlacs)('with $name keeps the sound before and after in place', async ({ bytes, lost }) => {
    const { channels, warning } = await decoded(bytes);
    const { difference, lengths } = compare(channels[0]!, toneWithout(lost));
    expect(lengths).toEqual([64_000, 64_000]);
    expect(difference).toBeLessThan(1 / 32_768);
    expect(warning).toBe('audio/hole');
  });
});

it('a format that only ffmpeg reads works for any number of files', async () => {
  const call = bytesOf('awkward/call.amr');
  const codes = new Set<string | null>();
  for (let i = 0; i < 170; i++) codes.add(await codeOf(call));
  expect([...codes]).toEqual([null]);
});

describe('other files', () => {
  it('are recognised by content, whatever their name', async () => {
    expect(await codeOf(new Uint8Array(0))).toBe('audio/empty');
    expect(await codeOf(new TextEncoder().encode('hello, this is text'))).toBe('audio/undecodable');
    expect(await codeOf(Uint8Array.of(0x52))).toBe('audio/undecodable');
    expect(await codeOf(new Uint8Array(5000).map((_, i) => (i * 7919 + 13) % 251))).toBe('audio/undecodable');
  });

  it('with only a valid header give an error', async () => {
    const noise = new Uint8Array(2000).map((_, i) => (i * 7919 + 13) % 251);
    const behind = (head: string) => Uint8Array.from([...new TextEncoder().encode(head), ...noise]);
    for (const head of ['fLaC', 'OggS', 'RIFF0000WAVE', 'ID3'])
      expect(await codeOf(behind(head)), head).toMatch(/^audio\//);
  });

  it('are unreadable if the file system says so', async () => {
    expect(await decodeFile(pathOf('no-such-file.wav'))).toEqual({
      ok: false,
      error: { code: 'file/unreadable', detail: 'ENOENT' },
    });
    expect(await decodeFile(pathOf('.'))).toMatchObject({ error: { code: 'file/unreadable' } });
    expect(await decodeFile(pathOf('tone.flac'))).toMatchObject({ ok: true });
  });
});

it('a voice round-trips through a file', async () => {
  const { channels } = await decoded(wavBytes([voice(0.2)], { bits: 32, isFloat: true }));
  expect(channels[0]).toEqual(voice(0.2));
});
