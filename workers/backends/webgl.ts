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
