import { Fitting } from './adaptation/fitting.svelte.ts';
import { Teaching } from './adaptation/teaching.svelte.ts';
import { EngineState } from './engine/engine.svelte.ts';
import { OfflineState } from './offline/offline-state.svelte.ts';
import { Settings } from './preferences/settings.svelte.ts';
import { History } from './storage/history.svelte.ts';

/**
 * State shared by several pages, and state that must survive page changes. Room-specific state is in each room's
 * `state.ts`.
 */
export const settings = new Settings();
export const engine = new EngineState(settings, () => fitting.load());
export const fitting = new Fitting((adaptation) => void engine.adapt(adaptation));
export const teaching = new Teaching(engine, fitting);
export const history = new History();
export const offline = new OfflineState();
