import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-backend-webgpu';
import { backend } from '@tensorflow/tfjs-core';

const lost = new WeakSet<GPUDevice>();
const watched = new WeakSet<GPUDevice>();

/** Whether there is an adapter at all; a browser may know WebGPU and still have none. */
export async function prepare(): Promise<boolean> {
  return (await findAdapter()) !== null;
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

/** Whether the adapter is a real GPU. */
export async function isHardware(): Promise<boolean> {
  const adapter = await findAdapter();
  return adapter !== null && !/swiftshader|llvmpipe|software|basic render/i.test(describe(adapter));
}

async function findAdapter(): Promise<GPUAdapter | null> {
  return 'gpu' in navigator ? ((await navigator.gpu.requestAdapter()) ?? null) : null;
}

function describe({ info }: GPUAdapter): string {
  return [info.vendor, info.architecture, info.device, info.description].join(' ');
}
