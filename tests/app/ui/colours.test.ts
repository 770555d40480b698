import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Rgb,
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';

const css = readFileSync(new URL('../../../src/app/ui/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
const palettes = ['standard', 'safe'] as const;
type Theme = (typeof themes)[number];

/** The declarations of a rule in tokens.css. */
function ruleOf(selector: string): ReadonlyMap<string, string> {
  const at = css.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  const body = css.slice(at, css.indexOf('}', at));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const tokens = { standard: ruleOf(':root'), safe: ruleOf(":root[data-palette='safe']") };

/** The colour of a token in a theme. */
function colour(name: string, theme: Theme, palette: (typeof palettes)[number] = 'standard'): Rgb {
  const value = tokens[palette].get(name) ?? tokens.standard.get(name) ?? '';
  const [, light, dark] = /^light-dark\((#\w+|\w+\([^)]*\)), (#\w+|\w+\([^)]*\))\)$/.exec(value) ?? [];
  const found = converter('rgb')((theme === 'light' ? light : dark) ?? '');
  if (!found) throw new Error(`--${name} is no pair of colours: ${value}`);
  return found;
}

/** Simulations of colour vision without one kind of cone (Machado, Oliveira and Fernandes 2009). */
const eyes: Readonly<Record<string, (seen: Rgb) => Rgb>> = {
  'all cones': (seen) => seen,
  'no red cones': filterDeficiencyProt(1),
  'no green cones': filterDeficiencyDeuter(1),
  'no blue cones': filterDeficiencyTrit(1),
};

function leastDifference(colours: readonly Rgb[]): number {
  const difference = differenceCiede2000();
  const pairs = colours.flatMap((a, i) => colours.slice(i + 1).map((b) => difference(a, b)));
  return Math.min(...pairs);
}

const surfaces = ['paper', 'panel', 'raised', 'sunken'];

describe.each(themes)('the colours of the %s theme', (theme) => {
  it.each(['ink', 'ink-soft', 'ink-faint', 'alarm'])('make --%s readable on every surface (4.5 : 1)', (ink) => {
    for (const surface of surfaces)
      expect(wcagContrast(colour(ink, theme), colour(surface, theme)), surface).toBeGreaterThanOrEqual(4.5);
  });

  it('make text on filled buttons and errors readable', () => {
    expect(wcagContrast(colour('on-ink', theme), colour('ink', theme))).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(colour('ink', theme), colour('alarm-wash', theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('make control borders and focus rings visible (3 : 1)', () => {
    for (const line of ['rule', 'focus'])
      for (const surface of ['paper', 'panel', 'raised'])
        expect(
          wcagContrast(colour(line, theme), colour(surface, theme)),
          `${line} on ${surface}`,
        ).toBeGreaterThanOrEqual(3);
  });

  it.each(palettes)('make every emotion of the %s palette visible on every surface (3 : 1)', (palette) => {
    for (const emotion of emotions)
      for (const surface of surfaces)
        expect(
          wcagContrast(colour(`emotion-${emotion}`, theme, palette), colour(surface, theme)),
          `${emotion} on ${surface}`,
        ).toBeGreaterThanOrEqual(3);
  });

  it('distinguish the emotions in normal colour vision', () => {
    const standard = emotions.map((emotion) => colour(`emotion-${emotion}`, theme));
    expect(leastDifference(standard)).toBeGreaterThanOrEqual(12);
  });

  it.each(Object.entries(eyes))('distinguish the emotions of the safe palette with %s', (_, seenBy) => {
    const seen = (palette: (typeof palettes)[number]) =>
      leastDifference(emotions.map((emotion) => seenBy(colour(`emotion-${emotion}`, theme, palette))));
    expect(seen('safe')).toBeGreaterThanOrEqual(12);
    expect(seen('safe')).toBeGreaterThan(seen('standard'));
  });
});
