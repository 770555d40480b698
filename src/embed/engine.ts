import type { Result } from '#app/words/errors.ts';
import type { EngineInfo } from '#core/protocol.ts';
import type { AnswerRule } from '#core/result/answer.ts';
import { toFileResult } from '#core/result/export.ts';
import type { Analysis } from '#core/result/types.ts';
import { AnalysisClient } from '#app/engine/client.ts';
import { findModel } from '#app/engine/current-model.ts';
import { EmotionError } from './failure.ts';
import { openStream } from './listening.ts';
import type { CreateEngineOptions, EmotionEngine, EmotionReport } from './types.ts';

/**
 * Makes an engine; nothing is fetched before it is used.
 * @param home where the models lie, absolute: the folder with `models/current.json` in it
 */
export function engineAt(home: string, options: CreateEngineOptions): EmotionEngine {
  let client: AnalysisClient | null = null;
  let starting: Promise<AnalysisClient> | null = null;
  let isListening = false;
  let isDisposed = false;

  async function connect(): Promise<AnalysisClient> {
    const modelUrl = options.modelUrl
      ? withSlash(String(options.modelUrl))
      : valueOf(await findModel(new URL('models/current.json', home).href, options.model));
    client ??= new AnalysisClient({ modelUrl, backend: options.backend ?? 'auto' });
    if (isDisposed) client.dispose();
    if (options.onDownload) client.on('progress', options.onDownload);
    valueOf(await client.start());
    return client;
  }

  /** Later calls share the first; after a failure they try again. */
  function ready(): Promise<AnalysisClient> {
    starting ??= connect().catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  }

  function rule(): AnswerRule {
    const fiveBias = client?.info?.fiveBias;
    const unsureBelow = options.unsureBelow ?? client?.info?.unsureBelow ?? 0;
    return { labelSet: options.labelSet ?? 'eight', unsureBelow, ...(fiveBias && { fiveBias }) };
  }

  function reportOf(file: string, analysis: Analysis): EmotionReport {
    return { ...analysis, ...toFileResult({ file, analysis }, rule()) };
  }

  return {
    get info() {
      return client?.info ?? null;
    },
    start: async () => (await ready()).info as EngineInfo,
    async analyseFile(file, { signal, onProgress = () => undefined } = {}) {
      signal?.throwIfAborted();
      const engine = await ready();
      const result = await engine.analyseFile(file, onProgress, signal);
      signal?.throwIfAborted();
      return reportOf(file instanceof File ? file.name : '', valueOf(result));
    },
    async listen(stream, onScores, { onLevel } = {}) {
      if (isListening) throw new DOMException('This engine is listening already.', 'InvalidStateError');
      isListening = true;
      try {
        const listeners = { onScores, ...(onLevel ? { onLevel } : {}) };
        const { ended, close } = valueOf(await openStream(await ready(), stream, rule(), listeners));
        let report: Promise<EmotionReport> | null = null;
        const stop = async (): Promise<EmotionReport> => {
          isListening = false;
          return reportOf('', valueOf(await close()));
        };
        return { ended, stop: () => (report ??= stop()) };
      } catch (error) {
        isListening = false;
        throw error;
      }
    },
    dispose() {
      isDisposed = true;
      client?.dispose();
    },
  };
}

/** The value of a success; a failure is thrown as `EmotionError`. */
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new EmotionError(result.error);
  return result.value;
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
