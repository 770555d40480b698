import { modelKinds } from '#core/classifier/manifest.ts';
import { createNodeEngine, readModel, shippedModelFolder } from '../recogniser/engine.ts';
import type { EngineOptions, Model, NodeEngine } from '../recogniser/engine.ts';
import { messageOf } from '../recogniser/failure.ts';
import { CommandError, optional } from './options.ts';

/** Starts the engine. @throws CommandError if the model cannot be used */
export async function startEngine(options: EngineOptions): Promise<NodeEngine> {
  const engine = await createNodeEngine(options);
  if (!engine.ok) throw new CommandError(messageOf(engine.error));
  return engine.value;
}

/** Reads a model before any thread starts, so that a command fails at once if the model cannot be used. @throws CommandError */
export async function checkedModel(options: EngineOptions): Promise<Model> {
  const model = await readModel(options);
  if (!model.ok) throw new CommandError(messageOf(model.error));
  return model.value;
}

/** The option that names a model. */
export const modelOption = optional(
  `${modelKinds.join('|')}|DIR`,
  'A model of the app, or the folder of another one; default: light',
);

/**
 * The folder of the model that the option names; null for the default.
 * @throws CommandError if the app does not ship that model
 */
export async function modelFolderOf(given: string | undefined): Promise<string | null> {
  const kind = modelKinds.find((name) => name === given);
  if (!kind) return given ?? null;
  const folder = await shippedModelFolder(kind);
  if (!folder.ok) throw new CommandError(`The ${kind} model is not in static/models. ${messageOf(folder.error)}`);
  return folder.value;
}
