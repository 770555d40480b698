import type { BackendName } from '#core/protocol.ts';

const imitations = /swiftshader|llvmpipe|software|basic render/i;

/**
 * The GPU backends with hardware acceleration. Checking does not load the backends.
 * Software-emulated GPUs are slower than WASM, and finding that out takes seconds.
 */
export async function findGpus(): Promise<BackendName[]> {
  const found: BackendName[] = [];
  if (await hasWebGpu().catch(() => false)) found.push('webgpu');
  if (hasWebGl()) found.push('webgl');
  return found;
}

async function hasWebGpu(): Promise<boolean> {
  const adapter = 'gpu' in navigator ? await navigator.gpu.requestAdapter() : null;
  if (!adapter) return false;
  const { vendor, architecture, device, description } = adapter.info;
  return !imitations.test([vendor, architecture, device, description].join(' '));
}

function hasWebGl(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !imitations.test(name);
}
