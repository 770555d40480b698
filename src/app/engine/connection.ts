import { releaseProxy, wrap, type Remote } from 'comlink';
import { fail, type Result } from '#app/words/errors.ts';
import type { Engine } from '#core/protocol.ts';
import AnalysisWorker from '#workers/analysis.worker.ts?worker';

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
  let isEnded = false;
  let reportCrash: (failure: Result<never>) => void = () => undefined;
  const crashed = new Promise<Result<never>>((resolve) => (reportCrash = resolve));

  function crash(detail: string): void {
    if (isEnded) return;
    reportCrash(fail('engine/crashed', detail));
    end();
    onCrash(detail);
  }

  function end(): void {
    isEnded = true;
    engine[releaseProxy]();
    worker.terminate();
    // Resolve all pending calls.
    reportCrash(fail('engine/cancelled'));
  }

  worker.addEventListener('error', (event) => {
    event.preventDefault();
    crash(event.message || 'the worker could not be loaded');
  });
  worker.addEventListener('messageerror', () => crash('a message could not be read'));
  return { engine, end, ask: (question) => Promise.race([question(engine), crashed]) };
}
