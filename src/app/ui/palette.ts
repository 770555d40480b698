import { emotions } from '#core/classifier/labels.ts';
import type { Answer } from '#core/classifier/labels.ts';

/** Design tokens used by charts, besides the emotion colours. */
export const inkTokens = {
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  onInk: '--on-ink',
  hairline: '--hairline',
  rule: '--rule',
  panel: '--panel',
  sunken: '--sunken',
  alarm: '--alarm',
} as const;
export type Ink = keyof typeof inkTokens;

/** The design tokens of tokens.css as canvas colours. */
export interface Palette extends Readonly<Record<Ink, string>> {
  readonly font: string;
  readonly answers: Readonly<Record<Answer, string>>;
  /** 256 steps from quiet to loud as packed ABGR, for ImageData viewed as Uint32Array. */
  readonly ramp: Uint32Array;
}

/** Name of the colour token of an answer. */
export function colourToken(answer: Answer): string {
  return `--emotion-${answer === 'no speech' ? 'no-speech' : answer}`;
}

const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');
const forcedColours = (): MediaQueryList => matchMedia('(forced-colors: active)');

/**
 * Reads the current colours of an element. `light-dark()` is resolved through the used colour of a probe.
 * @param node an element in the document; it is not changed
 * @param scheme use this theme, whichever is active
 */
export function readPalette(node: Element, scheme?: 'light' | 'dark'): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Forced colours would turn every probe into the text colour. Charts keep their own colours, matching the forced background.
  probe.style.setProperty('forced-color-adjust', 'none');
  const forced = forcedColours().matches ? (systemDark().matches ? 'dark' : 'light') : null;
  probe.style.colorScheme = scheme ?? forced ?? '';
  (node.parentElement ?? document.body).append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const answers = Object.fromEntries(
    [...emotions, 'unsure' as const, 'no speech' as const].map((answer) => [answer, read(colourToken(answer))]),
  ) as Record<Answer, string>;
  const inks = Object.fromEntries(Object.entries(inkTokens).map(([ink, token]) => [ink, read(token)])) as Record<
    Ink,
    string
  >;
  // Whoever asked the system for high contrast gets no quiet text.
  const quiet = forced && !scheme ? { inkSoft: inks.ink, inkFaint: inks.ink } : {};
  const palette = {
    ...inks,
    ...quiet,
    font: getComputedStyle(probe).fontFamily,
    answers,
    ramp: rampBetween(inks.panel, inks.ink),
  };
  probe.remove();
  return palette;
}

/**
 * Calls back when the theme or the emotion colours have changed, by system or by setting. Returns a function that stops
 * it.
 */
export function onThemeChange(callback: () => void): () => void {
  const owner = new AbortController();
  for (const media of [systemDark(), forcedColours()]) {
    media.addEventListener('change', callback, { signal: owner.signal });
  }
  const chosen = new MutationObserver(callback);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-palette'] });
  return () => {
    owner.abort();
    chosen.disconnect();
  };
}

/** 256 colours from `quiet` to `loud`, evenly spaced in sRGB with a slight curve that keeps quiet audio visible. */
function rampBetween(quiet: string, loud: string): Uint32Array {
  const [a, b] = [pixelOf(quiet), pixelOf(loud)];
  return Uint32Array.from({ length: 256 }, (_, i) => {
    const t = (i / 255) ** 0.9;
    const mix = (k: number): number => Math.round((a[k] ?? 0) + t * ((b[k] ?? 0) - (a[k] ?? 0)));
    return (255 << 24) | (mix(2) << 16) | (mix(1) << 8) | mix(0);
  });
}

const hexes = new Map<string, string>();

/** A CSS colour in any notation as `#rrggbb`. */
export function hexOf(colour: string): string {
  const known = hexes.get(colour);
  if (known) return known;
  const [r = 0, g = 0, b = 0] = pixelOf(colour);
  const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  hexes.set(colour, hex);
  return hex;
}

/** A CSS colour in any notation as red, green, blue in 0..255. */
function pixelOf(colour: string): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) return new Uint8ClampedArray(4);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}
