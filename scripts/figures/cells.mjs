// How figures are written in the documents' tables.

/** @param {number} share */
export const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** Points with their sign. @param {number} share */
export const signed = (share) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`;

/** @param {readonly [number, number] | null} interval */
const range = (interval) =>
  interval ? ` (${(100 * interval[0]).toFixed(0)} to ${(100 * interval[1]).toFixed(0)})` : '';

/** @param {number | null} deviation */
const spread = (deviation) => (deviation === null ? '' : ` ± ${(100 * deviation).toFixed(1)}`);

/** A share over seeds: mean, deviation, and the interval over speakers where there is one.
 * @param {{ mean: number, deviation: number | null, interval?: readonly [number, number] | null }} figure */
export const share = ({ mean, deviation, interval = null }) =>
  `${(100 * mean).toFixed(1)}${spread(deviation)} %${range(interval)}`;

/** A difference over seeds, in points. @param {{ mean: number, deviation: number | null, interval: readonly [number, number] | null }} figure */
export function difference({ mean, deviation, interval }) {
  const ends = interval ? ` (${signed(interval[0])} to ${signed(interval[1])})` : '';
  return `${signed(mean)}${spread(deviation)}${ends}`;
}

/**
 * @typedef {object} Table a table with its title
 * @property {string} title
 * @property {string[]} head
 * @property {(string | number)[][]} rows
 * @property {number} [nWords] the first so many columns are words, the others figures; 1 if left out
 * @typedef {{ tables: Table[], notes: string[] }} Section tables, then what is to be said of them
 */

/** A table as Markdown. @param {Table} table */
function markdownTable({ head, nWords = 1, rows, title }) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i < nWords ? '---' : '---:'));
  return [`**${title}**`, '', line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A section as Markdown. @param {Section} section */
export function markdown({ notes, tables }) {
  return [...tables.map(markdownTable), ...notes].join('\n\n');
}

/** @param {number} seconds */
export function duration(seconds) {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
