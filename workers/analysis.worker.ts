import { expose } from 'comlink';
import { AnalysisEngine } from './analysis-engine.ts';

// WebKit evaluates a worker's own module once more when a chunk that is loaded later imports from it, and a second engine
// would answer every question, too, knowing nothing. Only the first may answer.
const scope = globalThis as typeof globalThis & { isUndertoneAnswering?: true };
if (!scope.isUndertoneAnswering) {
  scope.isUndertoneAnswering = true;
  expose(new AnalysisEngine());
}
