import { monoAtCoreRate } from '../acoustics/resample.ts';
import { decodeFile } from './decode.ts';
import { createNodeEngine } from './engine.ts';
import type { NodeEngine } from './engine.ts';
import { messageOf } from './failure.ts';

/** A file that cannot be read. Its job fails, the others go on. */
export class UnreadableSound extends Error {}

/** A file as mono samples at the rate of the core. @throws UnreadableSound */
export async function readSound(path: string): Promise<Float32Array> {
  const sound = await decodeFile(path);
  if (!sound.ok) throw new UnreadableSound(messageOf(sound.error));
  return monoAtCoreRate(sound.value);
}

/** A reader that keeps what it decoded, for sounds that are used again and again. */
export function createReader(): (path: string) => Promise<Float32Array> {
  const kept = new Map<string, Promise<Float32Array>>();
  return (path) => {
    const found = kept.get(path) ?? readSound(path);
    kept.set(path, found);
    return found;
  };
}

/** The engine of a thread whose model was tried before. @throws Error where it cannot be used after all */
export async function startedEngine(modelFolder: string | null): Promise<NodeEngine> {
  const engine = await createNodeEngine({ modelFolder });
  if (!engine.ok) throw new Error(messageOf(engine.error));
  return engine.value;
}
