declare module '@ffmpeg/core' {
  import type { Ffmpeg } from './sound/ffmpeg.ts';
  export default function create(options: { readonly wasmBinary: Uint8Array }): Promise<Ffmpeg>;
}
