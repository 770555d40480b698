import { Fitting } from './adaptation/fitting.svelte.ts';
import { Teaching } from './adaptation/teaching.svelte.ts';
import { EngineState } from './engine/engine.svelte.ts';
import { OfflineState } from './offline/offline-state.svelte.ts';
import { Settings } from './preferences/settings.svelte.ts';
import { History } from './storage/history.svelte.ts';

/** What several pages share and what outlives a change of page. A room's own state is in its `state.ts`. */
export const settings = new Settings();
export const engine = new EngineState(settings, () => fitting.load());
export const fitting = new Fitting((adaptation) => void engine.adapt(adaptation));
export const teaching = new Teaching(engine, fitting);
export const history = new History();
export const offline = new OfflineState();
