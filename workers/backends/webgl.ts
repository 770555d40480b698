import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl';
import { backend, env } from '@tensorflow/tfjs-core';

/** Prepares the WebGL backend. False without WebGL 2, or if it only has 16-bit precision, which is too low for the network. */
export function prepare(): Promise<boolean> {
  return Promise.resolve(env().getNumber('WEBGL_VERSION') === 2 && env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'));
}

/** Whether the context was lost, after which all results are zeros. Only called while WebGL is the backend. */
export function isLost(): boolean {
  return (backend() as MathBackendWebGL).gpgpu.gl.isContextLost();
}
