import { createNodeEngine } from '../recogniser/engine.ts';
import type { EngineOptions, NodeEngine } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { CommandError } from './options.ts';

/** Starts the engine. @throws CommandError where the model cannot be used */
export async function startEngine(options: EngineOptions): Promise<NodeEngine> {
  const engine = await createNodeEngine(options);
  if (!engine.ok) throw new CommandError(messageOf(engine.error));
  return engine.value;
}
