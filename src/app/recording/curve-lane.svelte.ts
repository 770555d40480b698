import { curvesOf } from '#core/measurements/curves.ts';
import type { Curves } from '#core/measurements/curves.ts';
import type { FrameTable } from '#core/measurements/measurer.ts';
import type { Failure, Result } from '#app/words/errors.ts';

/** Measures the recording's curves (see AnalysisClient.measureSound). */
export type MeasureCurves = (signal: AbortSignal) => Promise<Result<FrameTable>>;

/** Pitch and loudness of a recording: a chart that is measured when it is first shown. */
export class CurveLane {
  isShown = $state(false);
  curves = $state.raw<Curves | null>(null);
  failure = $state.raw<Failure | null>(null);
  #abort: AbortController | null = null;

  get isBusy(): boolean {
    return this.isShown && this.curves === null && this.failure === null;
  }

  /** Shows or hides the chart. Hidden before it is measured, measuring ends. Never rejects. */
  async show(isShown: boolean, measure: MeasureCurves): Promise<void> {
    this.#abort?.abort();
    this.isShown = isShown;
    this.failure = null;
    if (!isShown || this.curves) return;
    const abort = new AbortController();
    this.#abort = abort;
    const measured = await measure(abort.signal);
    if (abort.signal.aborted) return;
    if (measured.ok) this.curves = curvesOf(measured.value);
    else this.failure = measured.error;
  }

  /** The recording is no longer on the page: what was not measured by now is not shown when it comes back. */
  leave(): void {
    if (this.curves) return;
    this.#abort?.abort();
    this.isShown = false;
  }
}

const lanes = new WeakMap<object, CurveLane>();

/** The lane of a recording, which lasts as long as the recording. @param of an object that stands for it */
export function curveLaneOf(of: object): CurveLane {
  const lane = lanes.get(of) ?? new CurveLane();
  lanes.set(of, lane);
  return lane;
}
