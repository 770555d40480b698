import { version } from '$app/environment';
import type { EngineInfo } from '#core/protocol.ts';
import type { BackendSpeed } from './benchmark.svelte.ts';
import type { Choices } from '#app/preferences/settings.svelte.ts';

interface Device extends Navigator {
  readonly deviceMemory?: number;
}

/**
 * Diagnostics text for bug reports, which people can read before they share it: app, engine, browser and device.
 * Contains no audio, results, file names or device names.
 */
export async function diagnose(
  engine: EngineInfo | null,
  choices: Choices,
  speeds: readonly BackendSpeed[],
): Promise<string> {
  const device = navigator as Device;
  const about = {
    app: { version, online: navigator.onLine, storedForOffline: await isStored() },
    engine,
    benchmark: speeds,
    choices,
    browser: {
      userAgent: navigator.userAgent,
      languages: navigator.languages,
      secureContext: isSecureContext,
      crossOriginIsolated,
      has: {
        microphone: 'mediaDevices' in navigator,
        audioWorklet: 'AudioWorkletNode' in globalThis,
        webCodecs: 'AudioDecoder' in globalThis,
        webGpu: 'gpu' in navigator,
        indexedDb: 'indexedDB' in globalThis,
      },
    },
    machine: {
      cores: navigator.hardwareConcurrency,
      memoryGbAtLeast: device.deviceMemory ?? null,
      graphics: graphicsName(),
      screen: `${innerWidth} x ${innerHeight} at ${devicePixelRatio}`,
    },
    storage: await storage(),
  };
  return JSON.stringify(about, null, 2);
}

async function isStored(): Promise<boolean> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  return ((await serviceWorker?.getRegistration())?.active ?? null) !== null;
}

async function storage(): Promise<Record<string, unknown> | null> {
  const { storage: manager } = navigator as { storage?: StorageManager };
  try {
    const { usage = null, quota = null } = (await manager?.estimate()) ?? {};
    return { usageBytes: usage, quotaBytes: quota, persisted: (await manager?.persisted()) ?? null };
  } catch {
    return null;
  }
}

/** The GPU as reported by WebGL. */
function graphicsName(): string | null {
  const context = new OffscreenCanvas(1, 1).getContext('webgl');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = names && context?.getParameter(names.UNMASKED_RENDERER_WEBGL);
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : null;
}
