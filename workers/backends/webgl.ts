import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl';
import { backend, env } from '@tensorflow/tfjs-core';

/** Readies the WebGL backend. False without WebGL 2, or where it computes in 16 bits only: too coarse for the network. */
export function prepare(): Promise<boolean> {
  return Promise.resolve(env().getNumber('WEBGL_VERSION') === 2 && env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'));
}

/** The driver took the context away: results from here on are zeros. Asked only while WebGL is the backend. */
export function isLost(): boolean {
  return (backend() as MathBackendWebGL).gpgpu.gl.isContextLost();
}

/** Whether a real GPU draws, not a program that imitates one. */
export function isHardware(): Promise<boolean> {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return Promise.resolve(gl !== null && !/swiftshader|llvmpipe|software|basic render/i.test(name));
}
