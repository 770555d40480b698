import { expose } from 'comlink';
import { AnalysisEngine } from './analysis-engine.ts';

// WebKit evaluates a worker's module again when a lazily loaded chunk imports from it. A second engine
// would answer every call too, without any state. Only the first may answer.
const scope = globalThis as typeof globalThis & { isUndertoneAnswering?: true };
if (!scope.isUndertoneAnswering) {
  scope.isUndertoneAnswering = true;
  expose(new AnalysisEngine());
}
