import type { FittedTo } from '../classifier/adaptation.ts';
import { appVersion } from '../config.ts';

/** Origin of a result, for exports. */
export interface Origin {
  /** Id of the model; empty if unknown. */
  readonly model: string;
  /** Adaptation of the model, such as `voice Anna; fine-tuning My words`; empty if none. */
  readonly adaptedTo: string;
}

/** Adaptation of an analysis, as text; empty if none. */
export function adaptedTo(fitted: FittedTo | undefined): string {
  if (!fitted) return '';
  const { voice, fineTuning, running } = fitted;
  return [
    ...(voice === null ? [] : [`voice ${voice}`]),
    ...(running ? ['the recording itself'] : []),
    ...(fineTuning === null ? [] : [`fine-tuning ${fineTuning}`]),
  ].join('; ');
}

/** The origin as one line, for formats without a field for it: `Undertone 0.1.0, undertone-8, adapted to voice Anna`. */
export function originText({ model, adaptedTo: fitted }: Origin): string {
  return [`Undertone ${appVersion}`, model, fitted && `adapted to ${fitted}`].filter((part) => part !== '').join(', ');
}
