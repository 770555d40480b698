import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-backend-webgpu';
import { backend } from '@tensorflow/tfjs-core';

const lost = new WeakSet<GPUDevice>();
const watched = new WeakSet<GPUDevice>();

/** Whether there is an adapter. A browser can support WebGPU and still have none. */
export async function prepare(): Promise<boolean> {
  return 'gpu' in navigator && (await navigator.gpu.requestAdapter()) !== null;
}

/** Whether the device was lost. Only called while WebGPU is the backend. The first call starts watching the device. */
export function isLost(): boolean {
  const { device } = backend() as WebGPUBackend;
  if (!watched.has(device)) {
    watched.add(device);
    void device.lost.then(() => lost.add(device));
  }
  return lost.has(device);
}
