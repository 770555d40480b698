// Starts a command from the bundle of run.ts: `start.mjs NAME [ARGUMENT...]`.
import { bundleOf } from '../threads/bundle.mjs';

process.setSourceMapsEnabled(true);
await import((await bundleOf(new URL('./run.ts', import.meta.url))).href);
