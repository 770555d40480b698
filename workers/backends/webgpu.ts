import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-backend-webgpu';
import { backend } from '@tensorflow/tfjs-core';

const lost = new WeakSet<GPUDevice>();
const watched = new WeakSet<GPUDevice>();

/** Whether there is an adapter at all; a browser may know WebGPU and still have none. */
export async function prepare(): Promise<boolean> {
  return 'gpu' in navigator && (await navigator.gpu.requestAdapter()) !== null;
}

/** The device was taken away. Asked only while WebGPU is the backend; the first time it begins to watch. */
export function isLost(): boolean {
  const { device } = backend() as WebGPUBackend;
  if (!watched.has(device)) {
    watched.add(device);
    void device.lost.then(() => lost.add(device));
  }
  return lost.has(device);
}
