declare module '@ffmpeg/core' {
  import type { Ffmpeg } from './sound/ffmpeg.ts';
  export default function create(options: {
    instantiateWasm(imports: WebAssembly.Imports, onInstance: (instance: WebAssembly.Instance) => void): void;
  }): Promise<Ffmpeg>;
}
