import { monoAtCoreRate } from '../acoustics/resample.ts';
import { decodeFile } from './decode.ts';
import { createNodeEngine } from './engine.ts';
import type { NodeEngine } from './engine.ts';
import { messageOf } from './failure.ts';

/** A file cannot be read. Its job fails, the others continue. */
export class UnreadableSound extends Error {}

/** Reads a file as mono samples at the core's rate. @throws UnreadableSound */
export async function readSound(path: string): Promise<Float32Array> {
  const sound = await decodeFile(path);
  if (!sound.ok) throw new UnreadableSound(messageOf(sound.error));
  return monoAtCoreRate(sound.value);
}

/** A reader with a cache, for files that are used repeatedly. */
export function createReader(): (path: string) => Promise<Float32Array> {
  const kept = new Map<string, Promise<Float32Array>>();
  return (path) => {
    const found = kept.get(path) ?? readSound(path);
    kept.set(path, found);
    return found;
  };
}

/** Starts a thread's engine. @throws Error if the model cannot be used, although it was checked before */
export async function startedEngine(modelFolder: string | null): Promise<NodeEngine> {
  const engine = await createNodeEngine({ modelFolder });
  if (!engine.ok) throw new Error(messageOf(engine.error));
  return engine.value;
}
