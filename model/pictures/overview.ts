import type { Overview } from '#core/reports/summary-tables.ts';
import { titleOf } from '#core/reports/summary-tables.ts';
import { linear } from './scale.ts';
import { element, ink, label, picture, rule } from './svg.ts';

const rowHeight = 30;
const plot = { left: 250, right: 740, top: 92 };
const [blue, orange, green, purple] = ink.series;

/** Marks that differ in shape as well as in colour. */
const marks = {
  network: (x: number, y: number): string =>
    element('rect', { x: plot.left, y: y - 8, width: x - plot.left, height: 16, rx: 2, fill: blue }),
  leftOut: (x: number, y: number): string =>
    element('path', { d: `M${x.toFixed(2)} ${(y - 6).toFixed(2)}l6 6-6 6-6-6z`, fill: purple, stroke: '#ffffff' }),
  svm: (x: number, y: number): string =>
    element('rect', { x: x - 4.5, y: y - 4.5, width: 9, height: 9, fill: orange, stroke: '#ffffff' }),
  forest: (x: number, y: number): string =>
    element('path', { d: `M${x.toFixed(2)} ${(y - 6).toFixed(2)}l6 11h-12z`, fill: green, stroke: '#ffffff' }),
  chance: (x: number, y: number): string =>
    rule(x, y - 12, x, y + 12, { stroke: ink.text, 'stroke-width': 2, 'stroke-dasharray': '3 2' }),
};

const legend: readonly (readonly [string, (x: number, y: number) => string])[] = [
  ['network', (x, y) => element('rect', { x: x - 8, y: y - 6, width: 16, height: 12, rx: 2, fill: blue })],
  ['SVM', marks.svm],
  ['random forest', marks.forest],
  ['network, corpus left out of training', marks.leftOut],
  ['guessing', marks.chance],
];

/** Draws average recall by corpus: the network as bars with intervals, the others as marks. */
export function drawOverview(rows: readonly Overview[]): string {
  const scale = linear(0, 1, plot.left, plot.right, 5);
  const bottom = plot.top + rows.length * rowHeight + 8;
  let legendX = 20;
  const heads = legend.flatMap(([words, draw]) => {
    const at = legendX;
    legendX += 40 + 6.4 * words.length;
    return [draw(at, 52), label(words, at + 14, 56)];
  });
  const lines = rows.flatMap(({ chance, forest, leftOut, name, network, svm }, i) => {
    const y = plot.top + (i + 0.5) * rowHeight;
    const isLast = i === rows.length - 1;
    const [from, to] = (network.interval ?? [network.mean, network.mean]).map(scale.at) as [number, number];
    const end = scale.at(network.mean);
    return [
      ...(isLast ? [rule(12, y - rowHeight / 2, plot.right, y - rowHeight / 2)] : []),
      label(titleOf(name), plot.left - 10, y + 4, 'end', isLast ? { 'font-weight': 600 } : {}),
      marks.network(scale.at(network.mean), y),
      marks.chance(scale.at(chance), y),
      rule(Math.min(from, end), y, end, y, { stroke: '#ffffff', 'stroke-width': 1.5 }),
      rule(end, y, Math.max(to, end), y, { stroke: ink.text, 'stroke-width': 1.5 }),
      marks.leftOut(scale.at(leftOut.mean), y),
      marks.svm(scale.at(svm.mean), y),
      marks.forest(scale.at(forest.mean), y),
    ];
  });
  const axis = scale.ticks.flatMap((tick) => [
    rule(scale.at(tick), plot.top - 4, scale.at(tick), bottom, { 'stroke-opacity': 0.25 }),
    label(`${(100 * tick).toFixed(0)} %`, scale.at(tick), bottom + 18, 'middle'),
  ]);
  const said = rows.map(({ name, network }) => `${titleOf(name)} ${(100 * network.mean).toFixed(0)} %`);
  return picture(
    { width: 760, height: bottom + 30 },
    'Average recall on speakers that training never saw, by corpus',
    `Network: ${said.join(', ')}. Lines are 95 % intervals over speakers.`,
    [...axis, ...heads, ...lines],
  );
}
