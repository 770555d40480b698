import { describe, expect, it } from 'vitest';
import { fastest } from '#app/engine/fastest.ts';

describe('the choice of a backend', () => {
  it('is WASM unless a GPU is clearly faster', () => {
    expect(fastest({ wasm: 10 })).toBe('wasm');
    expect(fastest({ wasm: 10, webgl: 9, webgpu: 12 })).toBe('wasm');
    expect(fastest({ wasm: 10, webgl: 3 })).toBe('webgl');
  });

  it('is the faster of two GPU backends', () => {
    expect(fastest({ wasm: 10, webgl: 3, webgpu: 2 })).toBe('webgpu');
    expect(fastest({ wasm: 10, webgl: 2, webgpu: 3 })).toBe('webgl');
  });

  it('skips a GPU backend that failed', () => {
    expect(fastest({ wasm: 10, webgl: null, webgpu: null })).toBe('wasm');
    expect(fastest({ wasm: 10, webgl: null, webgpu: 4 })).toBe('webgpu');
  });
});
