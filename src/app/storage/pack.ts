/**
 * Encodes plain values with typed arrays as bytes: a JSON head followed by the arrays. Later versions can read it even
 * if fields are added.  * Layout: `UTP1`, length of the head (uint32), the head, then each array aligned to 8 bytes.
 * Everything is little-endian.
 */

const types = { Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array } as const;
type TypeName = keyof typeof types;
type Packable = InstanceType<(typeof types)[TypeName]>;

const magic = 0x31505455;
const alignment = 8;
const headStart = 8;
/** Key of the placeholder object for an array in the head. */
const marker = '$array';

interface Head {
  readonly value: unknown;
  readonly arrays: readonly { readonly type: TypeName; readonly length: number }[];
}

/** @param value JSON-serialisable values, with typed arrays anywhere in them */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const arrays: Packable[] = [];
  const text = JSON.stringify({
    value: mark(value, arrays),
    arrays: arrays.map((array) => ({ type: nameOf(array), length: array.length })),
  } satisfies Head);
  const head = new TextEncoder().encode(text);
  const starts: number[] = [];
  let end = headStart + head.length;
  for (const array of arrays) {
    const start = aligned(end);
    starts.push(start);
    end = start + array.byteLength;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, headStart);
  arrays.forEach((array, i) => bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), starts[i]));
  return bytes;
}

/** @throws {RangeError | SyntaxError} if the bytes were not written by `pack` */
export function unpack(bytes: Uint8Array<ArrayBuffer>): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== magic) throw new RangeError('no packed value');
  const headEnd = headStart + view.getUint32(4, true);
  if (headEnd > bytes.byteLength) throw new RangeError('the head is cut off');
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(headStart, headEnd))) as Head;
  let end = headEnd;
  const arrays = head.arrays.map(({ type, length }) => {
    const Type = types[type];
    const start = aligned(end);
    end = start + length * Type.BYTES_PER_ELEMENT;
    if (!(end <= bytes.byteLength)) throw new RangeError('an array is cut off');
    return new Type(bytes.slice(start, end).buffer);
  });
  return unmark(head.value, arrays);
}

const aligned = (at: number): number => Math.ceil(at / alignment) * alignment;

function nameOf(array: Packable): TypeName {
  return array.constructor.name as TypeName;
}

function isPackable(value: object): value is Packable {
  return Object.values(types).some((Type) => value instanceof Type);
}

function mark(value: unknown, arrays: Packable[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isPackable(value)) return { [marker]: arrays.push(value) - 1 };
  if (ArrayBuffer.isView(value)) throw new TypeError(`no place for ${value.constructor.name}`);
  if (Array.isArray(value)) return value.map((each) => mark(each, arrays));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mark(each, arrays)]));
}

function unmark(value: unknown, arrays: readonly Packable[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => unmark(each, arrays));
  const at = (value as Record<string, unknown>)[marker];
  if (typeof at === 'number') return arrays[at];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unmark(each, arrays)]));
}
