/** A random number generator in [0, 1) with a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A kind of damage. */
type Mutation = (bytes: Uint8Array, random: () => number) => Uint8Array;

const below = (random: () => number, n: number): number => Math.floor(random() * n);
/** Damage matters most in headers, so half of all positions are in the first kilobyte. */
const place = (bytes: Uint8Array, random: () => number): number =>
  below(random, random() < 0.5 ? Math.min(1024, bytes.length) : bytes.length);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
/** Wrong sizes that programs write. */
const sizes = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const mutations: Readonly<Record<string, Mutation>> = {
  bits(bytes, random) {
    const out = bytes.slice();
    for (let n = 1 + below(random, 20); n > 0; n--) {
      const at = place(out, random);
      out[at] = (out[at] ?? 0) ^ (1 << below(random, 8));
    }
    return out;
  },
  cut: (bytes, random) => bytes.slice(0, place(bytes, random)),
  head: (bytes, random) => bytes.slice(place(bytes, random)),
  hole(bytes, random) {
    const at = place(bytes, random);
    return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, bytes.length / 4)));
  },
  zeros(bytes, random) {
    const at = place(bytes, random);
    return bytes.slice().fill(random() < 0.5 ? 0 : 255, at, at + 1 + below(random, 4096));
  },
  swap(bytes, random) {
    const [a, b] = [place(bytes, random), place(bytes, random)].sort((x, y) => x - y) as [number, number];
    const length = Math.min(b - a, 1 + below(random, 4096));
    const [first, second] = [bytes.subarray(a, a + length), bytes.subarray(b, b + length)];
    return joined(bytes.subarray(0, a), second, bytes.subarray(a + length, b), first, bytes.subarray(b + length));
  },
  size(bytes, random) {
    const out = bytes.slice();
    if (out.length < 8) return out;
    const view = new DataView(out.buffer);
    const value = random() < 0.5 ? (sizes[below(random, sizes.length)] ?? 0) : below(random, 2 ** 32);
    const at = Math.min(place(out, random), out.length - 4);
    view.setUint32(at, value, random() < 0.5);
    return out;
  },
  insert(bytes, random) {
    const at = place(bytes, random);
    const rubbish = Uint8Array.from({ length: 1 + below(random, 512) }, () => below(random, 256));
    return joined(bytes.subarray(0, at), rubbish, bytes.subarray(at));
  },
  repeat(bytes, random) {
    const at = place(bytes, random);
    const part = bytes.subarray(at, at + 1 + below(random, 8192));
    return joined(bytes.subarray(0, at), part, part, bytes.subarray(at));
  },
};
const names = Object.keys(mutations);

/** A damaged file. */
export interface Mutated {
  readonly bytes: Uint8Array;
  /** Index of the source. */
  readonly source: number;
  /** Kinds of damage, in order. */
  readonly done: readonly string[];
}

/** The damaged file with this number, always the same for a seed. One in ten starts with the header of another source. */
export function mutated(sources: readonly Uint8Array[], seed: number, number: number): Mutated {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) + number);
  const source = below(random, sources.length);
  let bytes = sources[source] ?? new Uint8Array(0);
  const done: string[] = [];
  if (random() < 0.1) {
    const other = sources[below(random, sources.length)] ?? bytes;
    bytes = joined(other.subarray(0, 16 + below(random, 2048)), bytes);
    done.push('join');
  }
  for (let n = 1 + below(random, 3); n > 0; n--) {
    const name = names[below(random, names.length)] ?? 'bits';
    bytes = mutations[name]?.(bytes, random) ?? bytes;
    done.push(name);
  }
  return { bytes, source, done };
}
