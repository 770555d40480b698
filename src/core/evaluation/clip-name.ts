import type { Span } from '../signal/cut.ts';

/** A clip's name: the recording's path, and for a part of it a media fragment (W3C Media Fragments URI): `a.wav#t=1.2,3`. */
export function clipName(path: string, span: Span | null): string {
  return span ? `${path}#t=${span.startS}${span.endS === null ? '' : `,${span.endS}`}` : path;
}

/** The recording and part named by a clip name; the inverse of `clipName`. */
export function soundOf(clip: string): { readonly path: string; readonly span: Span | null } {
  const found = /^(.*)#t=([\d.]+)(?:,([\d.]+))?$/s.exec(clip);
  if (!found) return { path: clip, span: null };
  const [, path = '', start, end] = found;
  return { path, span: { startS: Number(start), endS: end === undefined ? null : Number(end) } };
}

const unitS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, sec: 1, min: 60, h: 3600 };

/**
 * Parses a time in seconds, as written in tables: `1.25`, `1,25`, `1.25s`, `250 ms`, `00:01:02.5`, and pandas' timedelta
 * `0 days 00:00:01.250000`.
 * @returns null if it is not a time, including pandas' `NaT` (no end)
 */
export function secondsOf(text: string): number | null {
  const tidy = text.trim().replace(/^(\d+),(\d+)$/, '$1.$2');
  const plain = /^(\d+(?:\.\d+)?)\s*(ms|s|sec|min|h)?$/i.exec(tidy);
  if (plain) return Number(plain[1]) * (unitS[(plain[2] ?? 's').toLowerCase()] ?? 1);
  const clock = /^(?:(\d+) days?,? ?)?(?:(\d+):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/i.exec(tidy);
  if (!clock) return null;
  const [, days = '0', hours = '0', minutes, seconds] = clock;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
