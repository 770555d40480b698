/**
 * Writes the table of audio formats into docs/formats.md: a three-second file in each format, and its duration according to ffmpeg, the
 * command line and the browser.
 *
 *   npm run formats [-- --check]
 *
 * ffmpeg creates the files. With --check, the document is not changed, and a reader that is off by more than 50 ms is an error.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { decodeFile } from '../model/recogniser/decode.ts';
import { withFigures } from './figures.ts';
import { chromiumFlags, findChromium } from './find-chromium.mjs';

const document = fileURLToPath(new URL('../docs/formats.md', import.meta.url));
const seconds = 3;
/** A voice-like sweep, so that encoders do not detect silence. */
const sound = `aevalsrc='0.4*sin(2*PI*(150*t+40*t*t))*(0.6+0.4*sin(6*t))':s=48000:d=${seconds}`;
const picture = ['-f', 'lavfi', '-i', `testsrc=s=64x48:d=${seconds}:r=10`, '-shortest'];
/** Tolerance between readers. */
const toleranceS = 0.05;

/** ffmpeg seldom has an encoder for AMR. */
const call = 'tests/fixtures/sound/awkward/call.amr';

/** A format: common name, extension, and ffmpeg options. */
const kinds: readonly (readonly [name: string, ending: string, options: string])[] = [
  ['WAV, 8 bits', '.wav', '-c:a pcm_u8'],
  ['WAV, 16 bits', '.wav', '-c:a pcm_s16le'],
  ['WAV, 24 bits', '.wav', '-c:a pcm_s24le'],
  ['WAV, 32-bit float', '.wav', '-c:a pcm_f32le'],
  ['WAV, A-law', '.wav', '-c:a pcm_alaw -ar 8000'],
  ['WAV, µ-law', '.wav', '-c:a pcm_mulaw -ar 8000'],
  ['WAV, IMA ADPCM', '.wav', '-c:a adpcm_ima_wav'],
  ['WAV, Microsoft ADPCM', '.wav', '-c:a adpcm_ms'],
  ['WAV, GSM', '.wav', '-c:a libgsm_ms -ar 8000'],
  ['Sony Wave64', '.w64', '-c:a pcm_s16le'],
  ['AIFF', '.aiff', '-c:a pcm_s16be'],
  ['AIFF-C', '.aifc', '-f aiff -c:a pcm_f32be'],
  ['AU', '.au', '-c:a pcm_s16be'],
  ['CAF', '.caf', '-c:a pcm_s16le'],
  ['CAF, Apple Lossless', '.caf', '-c:a alac'],
  ['FLAC, 16 bits', '.flac', '-c:a flac -sample_fmt s16'],
  ['FLAC, 24 bits', '.flac', '-c:a flac -sample_fmt s32'],
  ['MP3', '.mp3', '-c:a libmp3lame -b:a 128k'],
  ['MP3, variable rate', '.mp3', '-c:a libmp3lame -q:a 5'],
  ['MP2', '.mp2', '-c:a mp2'],
  ['AAC', '.aac', '-c:a aac'],
  ['M4A, AAC', '.m4a', '-c:a aac'],
  ['M4A, Apple Lossless', '.m4a', '-c:a alac'],
  ['Ogg Vorbis', '.ogg', '-c:a libvorbis'],
  ['Ogg Opus', '.opus', '-c:a libopus'],
  ['Ogg FLAC', '.oga', '-c:a flac'],
  ['Ogg Speex', '.spx', '-c:a libspeex -ar 16000'],
  ['WebM, Opus', '.webm', '-c:a libopus'],
  ['Matroska, Vorbis', '.mka', '-c:a libvorbis'],
  ['AC-3', '.ac3', '-c:a ac3'],
  ['E-AC-3', '.eac3', '-c:a eac3'],
  ['AMR (six seconds)', '.amr', `from ${call} -c copy`],
  ['3GP, AMR (six seconds)', '.3gp', `from ${call} -c copy`],
  ['Windows Media Audio', '.wma', '-c:a wmav2'],
  ['WavPack', '.wv', '-c:a wavpack'],
  ['MP4 video, AAC', '.mp4', 'video -c:v mpeg4 -c:a aac'],
  ['MOV video, PCM', '.mov', 'video -c:v mpeg4 -c:a pcm_s16le'],
  ['MKV video, Opus', '.mkv', 'video -c:v mpeg4 -c:a libopus'],
  ['AVI video, MP3', '.avi', 'video -c:v mpeg4 -c:a libmp3lame'],
  ['MPEG transport stream, AAC', '.ts', 'video -c:v mpeg2video -c:a aac'],
];

/** Duration according to a reader, or its error code. */
type Read = number | string;

interface Row {
  readonly name: string;
  readonly ending: string;
  /** Null: this ffmpeg cannot write the format. */
  readonly ffmpeg: Read | null;
  readonly shell: Read | null;
  /** Null: there is no Chromium. */
  readonly browser: Read | null;
}

const run = (args: readonly string[]): Buffer =>
  execFileSync('ffmpeg', ['-hide_banner', '-v', 'error', ...args], { maxBuffer: 1 << 28, stdio: 'pipe' });

function written(path: string, options: string): boolean {
  const [first = '', ...rest] = options.split(' ');
  const made = ['-f', 'lavfi', '-i', sound];
  const encoding =
    first === 'from' ? ['-i', ...rest] : first === 'video' ? [...made, ...picture, ...rest] : [...made, first, ...rest];
  try {
    run(['-y', ...encoding, path]);
    return true;
  } catch {
    return false;
  }
}

function byFfmpeg(path: string): Read | null {
  // ffmpeg drops AMR's comfort noise frames, see workers/sound/repairs/amr.ts.
  if (/\.(?:amr|3gp)$/.test(path)) return null;
  const rateHz = 16_000;
  return run(['-i', path, '-vn', '-ac', '1', '-ar', String(rateHz), '-f', 'f32le', '-']).length / 4 / rateHz;
}

async function byShell(path: string): Promise<Read> {
  const read = await decodeFile(path);
  return read.ok ? (read.value.channels[0]?.length ?? 0) / read.value.sampleRateHz : read.error.code;
}

/** The browser's reader, in a page of the development server; null without Chromium. */
async function startBrowser() {
  const executablePath = findChromium();
  if (!executablePath) return null;
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const page = await browser.newPage();
  await page.goto(new URL('manifest.webmanifest', server.resolvedUrls?.local[0]).href);
  return {
    read: (path: string): Promise<Read> =>
      page.evaluate(async (base64): Promise<Read> => {
        const file = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
        const reader = '/workers/sound/reader.ts';
        // Types are lost across the page boundary. This is openFile of workers/sound/reader.ts.
        const { openFile } = (await import(reader)) as {
          openFile(file: Blob, reading: object, onFetch: () => void): Promise<never>;
        };
        const opened: {
          error?: { code: string };
          value?: { sampleRateHz: number; blocks(): AsyncIterable<{ length: number }[]> };
        } = await openFile(file, { track: null, mayFetchDecoder: true }, () => undefined);
        if (!opened.value) return opened.error?.code ?? 'failed';
        let nSamples = 0;
        for await (const [samples] of opened.value.blocks()) nSamples += samples?.length ?? 0;
        return nSamples / opened.value.sampleRateHz;
      }, readFileSync(path).toString('base64')),
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** The table as Markdown: durations in seconds. */
export function kindsTable(rows: readonly Row[]): string {
  const cell = (read: Read | null): string =>
    read === null ? 'not tried' : typeof read === 'number' ? read.toFixed(2) : `\`${read}\``;
  const lines = rows.map(({ browser, ending, ffmpeg, name, shell }) => [
    name,
    `\`${ending}\``,
    ...[ffmpeg, shell, browser].map(cell),
  ]);
  const head = ['kind', 'ending', 'ffmpeg', 'shell', 'browser'];
  return [head, ['---', '---', '---:', '---:', '---:'], ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The problem in a row: a reader that fails or reports another duration than ffmpeg; null if there is none. */
export function problemOf({ browser, ffmpeg, name, shell }: Row): string | null {
  if (typeof ffmpeg !== 'number') return null;
  const isOff = (read: Read | null): boolean =>
    read !== null && (typeof read === 'string' || Math.abs(read - ffmpeg) > toleranceS);
  if (!isOff(shell) && !isOff(browser)) return null;
  return `${name}: ffmpeg ${ffmpeg}, shell ${shell}, browser ${browser}`;
}

async function readAll(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'undertone-kinds-'));
  const browser = await startBrowser();
  const rows: Row[] = [];
  try {
    for (const [i, [name, ending, options]] of kinds.entries()) {
      const path = join(folder, `${i}${ending}`);
      const isThere = written(path, options);
      rows.push({
        ...{ name, ending: extname(path) },
        ffmpeg: isThere ? byFfmpeg(path) : null,
        shell: isThere ? await byShell(path) : null,
        browser: isThere && browser ? await browser.read(path) : null,
      });
      console.log(
        `${name}: ${Object.values(rows.at(-1) ?? {})
          .slice(2)
          .join(', ')}`,
      );
    }
    return rows;
  } finally {
    await browser?.stop();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = await readAll();
  const problems = rows.flatMap((row) => problemOf(row) ?? []);
  for (const problem of problems) console.error(problem);
  if (process.argv.includes('--check')) process.exitCode = problems.length > 0 ? 1 : 0;
  else writeFileSync(document, withFigures(readFileSync(document, 'utf8'), { kinds: kindsTable(rows) }));
}
