import { config, hopS } from '../config.ts';
import { emotions } from '../classifier/labels.ts';
import { cleanProbabilities } from './answer.ts';
import type { Analysis, WindowScores } from './types.ts';

/** Seconds of one cell of the common grid. */
export const cellS = config.window.liveHopFrames * hopS;

/** Input of a grid. */
export type GridSource = Pick<Analysis, 'durationS' | 'windows' | 'speech'>;

/** The mean of all windows over one cell of the grid. */
export interface Cell {
  readonly startS: number;
  readonly endS: number;
  /** Share of the cell that is speech, 0..1. */
  readonly speechShare: number;
  /** Mean probabilities over the eight emotions, or null for no speech. */
  readonly probabilities: Float32Array | null;
}

/** A window's weight falls from 1 in its middle to this at its ends, because windows centred on a cell describe it best. */
const edgeWeight = 0.05;
/** Minimum share of speech in a speech cell. */
const minSpeechShare = 0.5;

function centredWeight(window: WindowScores, timeS: number): number {
  const half = (window.endS - window.startS) / 2;
  if (half <= 0) return edgeWeight;
  return Math.max(edgeWeight, 1 - Math.abs(timeS - (window.startS + half)) / half);
}

function overlapS(a: { readonly startS: number; readonly endS: number }, startS: number, endS: number): number {
  return Math.max(0, Math.min(a.endS, endS) - Math.max(a.startS, startS));
}

/** A window with sanitised probabilities. */
interface CleanWindow extends WindowScores {
  readonly share: number;
}

function cleaned(window: WindowScores): CleanWindow {
  const share = Number.isFinite(window.speechShare) ? window.speechShare : 0;
  return { ...window, share, probabilities: window.probabilities && cleanProbabilities(window.probabilities) };
}

/** Returns the speech share of consecutive cells; null if the analysis has no speech segments. */
function createHeardShare({ speech }: GridSource): (startS: number, endS: number) => number | null {
  let first = 0;
  return (startS, endS) => {
    if (!speech) return null;
    while (first < speech.length && (speech[first]?.endS ?? 0) <= startS) first++;
    let heardS = 0;
    for (let i = first; i < speech.length && (speech[i]?.startS ?? 0) < endS; i++) {
      const stretch = speech[i];
      if (stretch) heardS += overlapS(stretch, startS, endS);
    }
    return heardS / (endS - startS);
  };
}

function pool(windows: readonly CleanWindow[], startS: number, endS: number, heard: number | null): Cell {
  const midS = (startS + endS) / 2;
  const sums = new Float32Array(emotions.length);
  let [weights, shares, voices] = [0, 0, 0];
  for (const window of windows) {
    const weight = centredWeight(window, midS);
    const voice = weight * window.share;
    weights += weight;
    shares += voice;
    if (!window.probabilities) continue;
    voices += voice;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + voice * (window.probabilities[i] ?? 0);
  }
  const speechShare = heard ?? (weights > 0 ? shares / weights : 0);
  const threshold = heard === null ? config.window.minSpeechFrames / config.window.nFrames : minSpeechShare;
  const isSpeech = voices > 0 && speechShare >= threshold;
  return { startS, endS, speechShare, probabilities: isSpeech ? sums.map((p) => p / voices) : null };
}

/**
 * Overlapping windows averaged onto cells of `cellS` seconds (the last may be shorter), from 0 to the end of the sound.
 * Windows are weighted by their speech and by how close their middle is. Without windows or duration, there are no cells.
 */
export function toGrid(analysis: GridSource): readonly Cell[] {
  const windows = analysis.windows.toSorted((a, b) => a.startS - b.startS).map(cleaned);
  const heardShare = createHeardShare(analysis);
  const { durationS } = analysis;
  if (windows.length === 0 || !(durationS > 0) || !Number.isFinite(durationS)) return [];
  const nCells = Math.max(1, Math.ceil(durationS / cellS - 1e-6));
  const cells: Cell[] = [];
  let first = 0;
  for (let i = 0; i < nCells; i++) {
    const [startS, endS] = [i * cellS, i === nCells - 1 ? durationS : (i + 1) * cellS];
    while (first < windows.length - 1 && (windows[first]?.endS ?? 0) <= startS) first++;
    const over: CleanWindow[] = [];
    for (let w = first; w < windows.length && (windows[w]?.startS ?? 0) < endS; w++) {
      const window = windows[w];
      if (window && overlapS(window, startS, endS) > 0) over.push(window);
    }
    cells.push(pool(over, startS, endS, heardShare(startS, endS)));
  }
  return cells;
}
