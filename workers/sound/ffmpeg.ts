import type { Result } from '#core/errors.ts';

/** The part of @ffmpeg/core used here. An instance can be reused for some hundred runs; see `createRenewal`. */
export interface Ffmpeg {
  /** Runs ffmpeg. @returns its exit status */
  exec(...args: string[]): number;
  ffprobe(...args: string[]): number;
  reset(): void;
  setLogger(log: (line: { readonly type: string; readonly message: string }) => void): void;
  readonly FS: {
    mkdir(path: string): void;
    rmdir(path: string): void;
    mount(type: unknown, options: object, path: string): void;
    unmount(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array<ArrayBuffer>;
    unlink(path: string): void;
    readonly filesystems: { readonly WORKERFS: unknown };
  };
}

/**
 * A run of @ffmpeg/core 0.12.10 ends with an exception and leaks stack space: the 320th run has none left. A fresh
 * instance is created long before.
 */
const mostFiles = 25;

/** Provides ffmpeg for each file, and renews it from time to time. A failed start is retried with the next file. */
export function createRenewal(): (start: () => Promise<Result<Ffmpeg>>) => Promise<Result<Ffmpeg>> {
  let current: Promise<Result<Ffmpeg>> | null = null;
  let nFiles = 0;
  return async (start) => {
    if (nFiles === mostFiles) [current, nFiles] = [null, 0];
    nFiles++;
    const asked = (current ??= start());
    const started = await asked;
    if (!started.ok && current === asked) [current, nFiles] = [null, 0];
    return started;
  };
}

/** Makes an instance. @param module ffmpeg's WebAssembly, compiled once for all instances */
export async function startFfmpeg(module: WebAssembly.Module): Promise<Ffmpeg> {
  const { default: create } = await import('@ffmpeg/core');
  return create({
    instantiateWasm: (imports, onInstance) => {
      void WebAssembly.instantiate(module, imports).then(onInstance);
    },
  });
}

/** A track as reported by ffprobe. */
export interface ProbedTrack {
  readonly codec: string;
  readonly nChannels: number;
  readonly sampleRateHz: number;
  readonly name: string;
  /** Start time in the container's timeline. */
  readonly startS: number;
  /** End time; null if the container does not say. */
  readonly endS: number | null;
}

/** A file as reported by ffprobe. */
export interface Probed {
  readonly tracks: readonly ProbedTrack[];
  /** Name of the container, or several names separated by commas. */
  readonly format: string;
}

const output = '/out';
let nMounted = 0;

/** A file mounted for ffmpeg. */
export interface Mounted {
  readonly path: string;
  unmount(): void;
}

/** Mounts a file for ffmpeg. In a worker, it is read in pieces on demand. */
export async function mount({ FS }: Ffmpeg, file: Blob): Promise<Mounted> {
  const bytes = 'FileReaderSync' in globalThis ? null : new Uint8Array(await file.arrayBuffer());
  const folder = `/sound-${String(++nMounted)}`;
  const path = `${folder}/file`;
  FS.mkdir(folder);
  // A worker can read a file synchronously, Node cannot.
  if (bytes) FS.writeFile(path, bytes);
  else FS.mount(FS.filesystems.WORKERFS, { blobs: [{ name: 'file', data: file }] }, folder);
  return {
    path,
    unmount() {
      if (bytes) FS.unlink(path);
      else FS.unmount(folder);
      FS.rmdir(folder);
    },
  };
}

interface ProbeJson {
  readonly streams?: readonly {
    readonly codec_type?: string;
    readonly codec_name?: string;
    readonly sample_rate?: string;
    readonly channels?: number;
    readonly start_time?: string;
    readonly duration?: string;
    readonly tags?: { readonly language?: string; readonly title?: string };
  }[];
  readonly format?: { readonly format_name?: string };
}

const entries =
  'stream=codec_type,codec_name,sample_rate,channels,start_time,duration:stream_tags=language,title:format=format_name';

/** Probes a mounted file; null if ffmpeg does not know the format. */
export function probe(ffmpeg: Ffmpeg, path: string): Probed | null {
  const text = run(ffmpeg, () =>
    ffmpeg.ffprobe('-v', 'error', '-show_entries', entries, '-of', 'json', path, '-o', output),
  ).bytes;
  const { format, streams = [] } = text ? (JSON.parse(new TextDecoder().decode(text)) as ProbeJson) : {};
  if (streams.length === 0) return null;
  const sounds = streams.filter((stream) => stream.codec_type === 'audio');
  return {
    tracks: sounds.map(
      ({ channels = 0, codec_name = '', duration, sample_rate = '0', start_time = '0', tags = {} }) => ({
        codec: codec_name,
        nChannels: channels,
        sampleRateHz: Number(sample_rate),
        name: [tags.title, tags.language === 'und' ? '' : tags.language].filter(Boolean).join(', '),
        startS: Number(start_time),
        endS: duration === undefined ? null : Number(start_time) + Number(duration),
      }),
    ),
    format: format?.format_name ?? '',
  };
}

/** Decodes a part of a mounted file's track: interleaved samples, with silence for gaps in its timestamps. */
export function decodeStretch(
  ffmpeg: Ffmpeg,
  path: string,
  track: number,
  startS: number,
  lengthS: number,
): { readonly samples: Float32Array; readonly hasErrors: boolean } {
  const { bytes, lines } = run(ffmpeg, () =>
    ffmpeg.exec(
      // Seeking to 0 would drop the codec's start.
      ...[
        '-v',
        'error',
        ...(startS > 0 ? ['-ss', String(startS)] : []),
        '-t',
        String(lengthS),
        '-i',
        path,
        '-map',
        `0:a:${String(track)}`,
        '-vn',
      ],
      ...['-af', 'aresample=async=1:min_hard_comp=0.02', '-c:a', 'pcm_f32le', '-f', 'f32le', output],
    ),
  );
  const whole = bytes ?? new Uint8Array(0);
  return {
    samples: new Float32Array(whole.buffer, whole.byteOffset, Math.floor(whole.byteLength / 4)),
    hasErrors: lines.some((line) => /error|invalid|corrupt|mismatch|truncat/i.test(line)),
  };
}

function run(ffmpeg: Ffmpeg, work: () => void): { bytes: Uint8Array<ArrayBuffer> | null; lines: readonly string[] } {
  const lines: string[] = [];
  ffmpeg.setLogger(({ message }) => lines.push(message));
  work();
  ffmpeg.reset();
  try {
    const bytes = ffmpeg.FS.readFile(output);
    ffmpeg.FS.unlink(output);
    return { bytes, lines };
  } catch {
    return { bytes: null, lines };
  }
}
