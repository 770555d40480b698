import { Fitting } from './adaptation/fitting.svelte.ts';
import { Teaching } from './adaptation/teaching.svelte.ts';
import { AccurateModel } from './engine/accurate-model.svelte.ts';
import { EngineState } from './engine/engine.svelte.ts';
import { ModelControl } from './models/model-control.ts';
import { OfflineState } from './offline/offline-state.svelte.ts';
import { Settings } from './preferences/settings.svelte.ts';
import { History } from './storage/history.svelte.ts';

/** State shared by several pages, and state that must survive page changes. A page's own state is in its `state.ts`. */
export const settings = new Settings();
export const accurate = new AccurateModel();
export const engine = new EngineState(settings, () => fitting.load(), accurate);
export const models = new ModelControl(accurate, engine, settings);
export const fitting = new Fitting((adaptation) => void engine.adapt(adaptation));
export const teaching = new Teaching(engine, fitting);
export const history = new History();
export const offline = new OfflineState();
