import { emotions } from '#core/classifier/labels.ts';
import type { Answer } from '#core/classifier/labels.ts';

/** The design tokens of tokens.css as canvas colours. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hairline: string;
  readonly panel: string;
  readonly sunken: string;
  readonly alarm: string;
  readonly font: string;
  readonly answers: Readonly<Record<Answer, string>>;
  /** 256 steps from quiet to loud as packed ABGR, for ImageData viewed as Uint32Array. */
  readonly ramp: Uint32Array;
}

/** Name of the colour token of an answer. */
export function colourToken(answer: Answer): string {
  return `--emotion-${answer === 'no speech' ? 'no-speech' : answer}`;
}

/**
 * Reads the current colours of an element. `light-dark()` is resolved through the used colour of a probe.
 * @param node an element in the document; it is not changed
 * @param scheme use this theme, whichever is active
 */
export function readPalette(node: Element, scheme?: 'light' | 'dark'): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme) probe.style.colorScheme = scheme;
  (node.parentElement ?? document.body).append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const answers = Object.fromEntries(
    [...emotions, 'unsure' as const, 'no speech' as const].map((answer) => [answer, read(colourToken(answer))]),
  ) as Record<Answer, string>;
  const palette = {
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    inkFaint: read('--ink-faint'),
    hairline: read('--hairline'),
    panel: read('--panel'),
    sunken: read('--sunken'),
    alarm: read('--alarm'),
    font: getComputedStyle(probe).fontFamily,
    answers,
    ramp: rampBetween(read('--panel'), read('--ink')),
  };
  probe.remove();
  return palette;
}

/**
 * Calls back when the theme or the emotion colours have changed, by system or by setting. Returns a function that stops
 * it.
 */
export function onThemeChange(callback: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  const chosen = new MutationObserver(callback);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-palette'] });
  return () => {
    system.removeEventListener('change', callback);
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
