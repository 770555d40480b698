import { seekKey } from './seek-keys.ts';
import type { Zoom } from './zoom.svelte.ts';

/** Actions available by keyboard; omitted ones are not offered. */
export interface PlotActs {
  readonly onseek?: (timeS: number) => void;
  readonly ontoggle?: () => void;
  /** Goes to the next chapter, or to the previous one with -1. */
  readonly onchapter?: (direction: 1 | -1) => void;
  /** Loops the current segment, or stops looping. */
  readonly onrepeat?: () => void;
  /** Marks the current position. */
  readonly onmark?: (() => void) | undefined;
}

/** Share of the view that an arrow key scrolls. */
const panShare = 0.25;

/**
 * Runs the action for a key.
 * @returns false if the key is not a shortcut of the plot
 */
export function plotKey(
  {
    key,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
  }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  {
    zoom,
    timeS,
    onseek,
    ontoggle,
    onchapter,
    onrepeat,
    onmark,
  }: PlotActs & { readonly zoom: Zoom; readonly timeS: number },
): boolean {
  // These are browser shortcuts.
  if (ctrlKey || altKey || metaKey) return false;
  const { startS, endS } = zoom.view;
  const aroundS = timeS >= startS && timeS <= endS ? timeS : (startS + endS) / 2;
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    ' ': ontoggle,
    '+': () => zoom.by(2, aroundS),
    '=': () => zoom.by(2, aroundS),
    '-': () => zoom.by(0.5, aroundS),
    '0': () => zoom.whole(),
    n: onchapter && (() => onchapter(1)),
    p: onchapter && (() => onchapter(-1)),
    l: onrepeat,
    m: onmark,
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
