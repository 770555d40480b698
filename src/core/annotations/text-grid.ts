import { praatText } from '../result/formats/text-grid.ts';
import { answerColumns, answerValues, problem } from './annotation-file.ts';
import type { AnnotationTier, ReadAnnotations } from './annotation-file.ts';

/** A token of a TextGrid: a number, a quoted text or a flag. */
interface Token {
  readonly kind: 'number' | 'text' | 'flag';
  /** As in the file; texts without quotes. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

interface Tier {
  readonly isOfIntervals: boolean;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  /** Start, end (the same for a point) and text. */
  readonly marks: readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly line: number;
  }[];
}

/** The tokens that Praat reads from a text file: free-standing numbers, texts in double quotes (doubled inside) and flags. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let [line, countedTo] = [1, 0];
  for (const found of text.matchAll(
    /"((?:[^"]|"")*)"|(?<![^\s])(<[a-z]+>)(?![^\s])|(?<![^\s])(-?\d+(?:\.\d*)?(?:e[+-]?\d+)?)(?![^\s])|![^\n]*/gi,
  )) {
    const [, quoted, flag, number] = found;
    line += text.slice(countedTo, found.index).split('\n').length - 1;
    countedTo = found.index;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll('""', '"'), line });
    else if (flag !== undefined) tokens.push({ kind: 'flag', value: flag, line });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number, line });
  }
  return tokens;
}

/** Thrown if a TextGrid is invalid, and caught by the reader. */
class Broken extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`line ${line}`);
    this.line = line;
  }
}

function tiersOf(tokens: readonly Token[]): {
  readonly start: string;
  readonly end: string;
  readonly tiers: readonly Tier[];
} {
  let at = 0;
  const next = (kind: Token['kind']): Token => {
    const token = tokens[at++];
    if (token?.kind !== kind) throw new Broken(token?.line ?? tokens.at(-1)?.line ?? 1);
    return token;
  };
  const count = (): number => {
    const { value, line } = next('number');
    const n = Number(value);
    if (!Number.isInteger(n) || n < 0 || n > tokens.length) throw new Broken(line);
    return n;
  };
  if (next('text').value !== 'ooTextFile') throw new Broken(1);
  const kind = next('text');
  if (kind.value !== 'TextGrid') throw new Broken(kind.line);
  const [start, end] = [next('number').value, next('number').value];
  if (next('flag').value !== '<exists>') return { start, end, tiers: [] };
  const tiers = Array.from({ length: count() }, (): Tier => {
    const { value: type, line } = next('text');
    const isOfIntervals = type === 'IntervalTier';
    if (!isOfIntervals && type !== 'TextTier') throw new Broken(line);
    const tier = { isOfIntervals, name: next('text').value, start: next('number').value, end: next('number').value };
    const marks = Array.from({ length: count() }, () => {
      const from = next('number');
      const to = isOfIntervals ? next('number') : from;
      return { start: from.value, end: to.value, text: next('text').value, line: from.line };
    });
    return { ...tier, marks };
  });
  return { start, end, tiers };
}

function tierLines(tier: Tier, index: number): readonly string[] {
  const { isOfIntervals, marks } = tier;
  const of = isOfIntervals ? 'intervals' : 'points';
  return [
    `    item [${index}]:`,
    `        class = "${isOfIntervals ? 'IntervalTier' : 'TextTier'}"`,
    `        name = ${praatText(tier.name)}`,
    `        xmin = ${tier.start}`,
    `        xmax = ${tier.end}`,
    `        ${of}: size = ${marks.length}`,
    ...marks.flatMap(({ start, end, text }, i) => [
      `        ${of} [${i + 1}]:`,
      ...(isOfIntervals
        ? [`            xmin = ${start}`, `            xmax = ${end}`]
        : [`            number = ${start}`]),
      `            ${isOfIntervals ? 'text' : 'mark'} = ${praatText(text)}`,
    ]),
  ];
}

/**
 * Reads a Praat TextGrid in long or short text format. Intervals with a text are annotations. Answers become additional tiers
 * with the same boundaries, named after the original tier. Written in long format.
 * Source: Praat manual, "TextGrid file formats".
 */
export function readTextGrid(text: string): ReadAnnotations {
  let read: ReturnType<typeof tiersOf>;
  try {
    read = tiersOf(tokensOf(text));
  } catch (error) {
    if (error instanceof Broken) return problem('format', error.line);
    throw error;
  }
  const spoken = read.tiers.flatMap((tier) => {
    const marks = tier.marks.flatMap((mark, i) => (mark.text.trim() === '' ? [] : [{ ...mark, i }]));
    return tier.isOfIntervals && marks.length > 0 ? [{ tier, marks }] : [];
  });
  const wrong = spoken.flatMap(({ marks }) => marks).find(({ start, end }) => !(Number(end) > Number(start)));
  if (wrong) return problem('time', wrong.line);
  if (spoken.length === 0) return problem('empty', null);
  const tiers = spoken.map(({ tier: { name }, marks }): AnnotationTier => {
    const annotations = marks.map(({ start, end, text }) => ({
      startS: Number(start),
      endS: Number(end),
      text: text.trim(),
    }));
    return { name, annotations };
  });
  return {
    ok: true,
    file: {
      tiers,
      write(index, answers) {
        const of = spoken[index];
        const added = answerColumns.flatMap((column, c) => {
          if (!of) return [];
          const texts = new Map(of.marks.map(({ i }, n) => [i, answers[n] ? (answerValues(answers[n])[c] ?? '') : '']));
          const marks = of.tier.marks.map((mark, i) => ({ ...mark, text: texts.get(i) ?? '' }));
          return [{ ...of.tier, name: `${of.tier.name} ${column}`, marks }];
        });
        const all = [...read.tiers, ...added];
        return [
          'File type = "ooTextFile"',
          'Object class = "TextGrid"',
          '',
          `xmin = ${read.start}`,
          `xmax = ${read.end}`,
          'tiers? <exists>',
          `size = ${all.length}`,
          'item []:',
          ...all.flatMap((tier, i) => tierLines(tier, i + 1)),
          '',
        ].join('\n');
      },
    },
  };
}
