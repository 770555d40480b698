import { seekKey } from './seek-keys.ts';
import type { Zoom } from './zoom.svelte.ts';

/** What the keys of a plot can do; what is left out is not offered. */
export interface PlotActs {
  readonly onseek?: (timeS: number) => void;
  readonly ontoggle?: () => void;
  /** To the next turn of tone, or with -1 to the previous one. */
  readonly onturn?: (direction: 1 | -1) => void;
  /** Repeats the segment one is in, or stops repeating. */
  readonly onrepeat?: () => void;
}

/** Share of the view that an arrow key moves it by. */
const panShare = 0.25;

/**
 * Does what a key asks for.
 * @returns false where the key is none of the plot's
 */
export function plotKey(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { zoom, timeS, onseek, ontoggle, onturn, onrepeat }: PlotActs & { readonly zoom: Zoom; readonly timeS: number },
): boolean {
  // Those belong to the browser.
  if (ctrlKey || altKey || metaKey) return false;
  const { startS, endS } = zoom.view;
  const aroundS = timeS >= startS && timeS <= endS ? timeS : (startS + endS) / 2;
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    ' ': ontoggle,
    '+': () => zoom.by(2, aroundS),
    '=': () => zoom.by(2, aroundS),
    '-': () => zoom.by(0.5, aroundS),
    '0': () => zoom.whole(),
    n: onturn && (() => onturn(1)),
    p: onturn && (() => onturn(-1)),
    l: onrepeat,
    ...(shiftKey ? { ArrowLeft: () => zoom.pan(-panShare), ArrowRight: () => zoom.pan(panShare) } : {}),
  };
  const act = acts[key.length === 1 ? key.toLowerCase() : key];
  if (act) {
    act();
    return true;
  }
  const toS = seekKey(key, timeS, zoom.durationS);
  if (toS === null || !onseek) return false;
  onseek(toS);
  zoom.reveal(toS);
  return true;
}
