import { encoded } from './binary.ts';

/** Globals of browsers, workers and Node that TypeScript's standard library does not declare. */
declare function atob(base64: string): string;
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** The functions of the C files in this folder, which document them. Arrays and tables are byte addresses in their memory. */
export interface KernelFunctions {
  resample(
    samples: number,
    rows: number,
    taps: number,
    up: number,
    down: number,
    phase: number,
    out: number,
    n: number,
  ): void;
  spectrum(
    samples: number,
    window: number,
    size: number,
    x: number,
    y: number,
    turns: number,
    power: number,
    magnitude: number,
  ): void;
  difference(
    power: number,
    weights: number,
    half: number,
    x: number,
    y: number,
    turns: number,
    out: number,
    n: number,
  ): number;
  convolve(
    x: number,
    width: number,
    channels: number,
    nDown: number,
    nAcross: number,
    sizeDown: number,
    size: number,
    weights: number,
    bias: number,
    filters: number,
    packed: number,
    out: number,
    outRow: number,
  ): void;
  convolveQuads(
    x: number,
    width: number,
    channels: number,
    nDown: number,
    nAcross: number,
    weights: number,
    bias: number,
    filters: number,
    packed: number,
    out: number,
    outRow: number,
  ): void;
  dense(
    x: number,
    rows: number,
    n: number,
    weights: number,
    bias: number,
    columns: number,
    isTanh: number,
    packed: number,
    out: number,
  ): void;
  lstm(
    x: number,
    steps: number,
    batch: number,
    width: number,
    input: number,
    recurrent: number,
    bias: number,
    units: number,
    isBackward: number,
    gates: number,
    packed: number,
    cell: number,
    out: number,
  ): void;
}

interface Exports extends KernelFunctions {
  readonly memory: { readonly buffer: ArrayBuffer; grow(nPages: number): number };
  readonly __heap_base: { readonly value: number };
}

/** Kernels with their own memory, which holds their data. It is garbage-collected with the kernels. */
export interface Kernels {
  readonly run: KernelFunctions;
  /** Allocates memory. Existing views may become detached, so create them again. @returns the address, a multiple of 16 */
  place(nBytes: number): number;
  /** Allocates memory for numbers and writes them. @returns the address */
  put(numbers: Float64Array | Float32Array): number;
  f64(at: number, length: number): Float64Array;
  f32(at: number, length: number): Float32Array;
}

const pageBytes = 65_536;
let module: object | null = null;

/**
 * Instantiates the kernels (WebAssembly with SIMD). The module is compiled once per thread. An instance takes about 50 microseconds.
 * Tested through its users.
 */
export function createKernels(): Kernels {
  module ??= new WebAssembly.Module(Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0)));
  const { memory, __heap_base, ...run } = new WebAssembly.Instance(module).exports as Exports;
  let end = aligned(__heap_base.value);

  function place(nBytes: number): number {
    const at = end;
    end = aligned(at + nBytes);
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    return at;
  }

  return {
    run,
    place,
    put(numbers) {
      const at = place(numbers.byteLength);
      const kind = numbers.constructor as new (buffer: ArrayBuffer, at: number, length: number) => typeof numbers;
      new kind(memory.buffer, at, numbers.length).set(numbers);
      return at;
    },
    f64: (at, length) => new Float64Array(memory.buffer, at, length),
    f32: (at, length) => new Float32Array(memory.buffer, at, length),
  };
}

const aligned = (address: number): number => Math.ceil(address / 16) * 16;
