// A worker thread of Node 20 does not take TypeScript by itself: this registers tsx and goes on in thread.ts.
import { register } from 'tsx/esm/api';

register();
await import('./score-thread.ts');
