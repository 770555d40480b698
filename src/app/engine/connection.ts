import { releaseProxy, wrap, type Remote } from 'comlink';
import { fail, type Result } from '#app/words/errors.ts';
import type { Engine } from '#core/protocol.ts';
import AnalysisWorker from '#workers/analysis.worker.ts?worker';
import { OpenCalls } from './open-calls.ts';

/** The engine as seen from the page. */
export type RemoteEngine = Remote<Engine<MessagePort, Blob>>;

/** One worker instance. */
export interface Connection {
  /** Calls the engine; resolves to `engine/crashed` if the worker dies before it responds. */
  ask<T>(question: (engine: RemoteEngine) => Promise<Result<T>>): Promise<Result<T>>;
  readonly engine: RemoteEngine;
  end(): void;
}

/**
 * Starts a worker.
 * @param onCrash called once if it crashes: its script failed to load or threw an uncaught error
 */
export function connect(onCrash: (detail: string) => void): Connection {
  const worker = new AnalysisWorker({ name: 'undertone-analysis' });
  const engine = wrap<Engine<MessagePort, Blob>>(worker);
  const calls = new OpenCalls();

  function endWith(failure: Result<never>): void {
    if (calls.areEnded) return;
    calls.end(failure);
    engine[releaseProxy]();
    worker.terminate();
  }

  function crash(detail: string): void {
    if (calls.areEnded) return;
    endWith(fail('engine/crashed', detail));
    onCrash(detail);
  }

  worker.addEventListener('error', (event) => {
    event.preventDefault();
    crash(event.message || 'the worker could not be loaded');
  });
  worker.addEventListener('messageerror', () => crash('a message could not be read'));
  return {
    engine,
    end: () => endWith(fail('engine/cancelled')),
    ask: (question) => calls.wait(() => question(engine)),
  };
}
