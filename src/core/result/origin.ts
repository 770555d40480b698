import type { FittedTo } from '../classifier/adaptation.ts';
import { appVersion } from '../config.ts';

/** What a result comes from, as exports tell it. */
export interface Origin {
  /** Id of the model; empty where it is not known. */
  readonly model: string;
  /** What the model was adapted to, such as `voice Anna; fine-tuning My words`; empty for nothing. */
  readonly adaptedTo: string;
}

/** What an analysis was fitted to, in words; empty for nothing. */
export function adaptedTo(fitted: FittedTo | undefined): string {
  if (!fitted) return '';
  const { voice, fineTuning, running } = fitted;
  return [
    ...(voice === null ? [] : [`voice ${voice}`]),
    ...(running ? ['the recording itself'] : []),
    ...(fineTuning === null ? [] : [`fine-tuning ${fineTuning}`]),
  ].join('; ');
}

/** The origin as one line, for formats with no field for it: `Undertone 0.1.0, undertone-8, adapted to voice Anna`. */
export function originText({ model, adaptedTo: fitted }: Origin): string {
  return [`Undertone ${appVersion}`, model, fitted && `adapted to ${fitted}`].filter((part) => part !== '').join(', ');
}
