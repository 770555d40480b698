import { words } from './index.ts';

const made = new Map<string, Intl.NumberFormat>();

/** Formats numbers with a fixed number of decimals in the current language. */
function withDigits(n: number, digits: number): string {
  const key = `${words.locale} ${digits}`;
  let format = made.get(key);
  if (!format) {
    format = new Intl.NumberFormat(words.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    made.set(key, format);
  }
  return format.format(n);
}

const whole = (n: number): string => withDigits(n, 0);
const oneDigit = (n: number): string => withDigits(n, 1);

/** A number with a fixed number of decimals: `0.734`. */
export function decimal(n: number, digits: number): string {
  return minus(withDigits(n, digits));
}

/** A measured value with three significant digits: `0.0421`, `5.64`, `339`; integers are kept. */
export function figure(n: number): string {
  if (!Number.isFinite(n)) return '–';
  return minus(
    new Intl.NumberFormat(words.locale, { maximumSignificantDigits: Number.isInteger(n) ? 15 : 3 }).format(n),
  );
}

/** A date: `22 Nov 2026`. @param date a date or ISO text; invalid values are returned unchanged */
export function day(date: Date | string): string {
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) return String(date);
  return new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium' }).format(at);
}

/** A date with time: `22 Nov 2026, 14:03`. */
export function dayTime(date: Date | number): string {
  return new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** A probability in [0, 1] as whole percent: `0.734` is `73 %`. */
export function percent(share: number): string {
  return `${whole(100 * share)}\u202f%`;
}

/** A share in [0, 1] as percent with one decimal: `0.7342` is `73.4 %`. */
export function finePercent(share: number): string {
  return `${oneDigit(100 * share)}\u202f%`;
}

/** Seconds as a clock: `0:07`, `12:40`, `1:02:05`; with `digits` decimals of a second. */
export function clock(seconds: number, digits = 0): string {
  const scale = 10 ** digits;
  const units = Math.max(0, Math.round(seconds * scale));
  const s = Math.floor(units / scale);
  const tail = digits > 0 ? withDigits((units % scale) / scale, digits).slice(1) : '';
  const minutes = Math.floor(s / 60) % 60;
  const hours = Math.floor(s / 3600);
  const ss = String(s % 60).padStart(2, '0');
  return (hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${ss}` : `${minutes}:${ss}`) + tail;
}

/** An approximate duration: `8 s`, `3 min`, `1 h 20 min`. */
export function roughly(seconds: number): string {
  if (seconds < 59.5) return `${whole(Math.max(1, Math.round(seconds)))} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Whole seconds, rounded down, so that a goal is not shown as reached too early: `12 s`. */
export function seconds(s: number): string {
  return `${whole(Math.floor(s))} s`;
}

/** Bytes in decimal units: `3.2 MB`, `1.5 GB`. */
export function bytes(n: number): string {
  if (n < 1000) return `${whole(n)} B`;
  if (n < 1e6) return `${whole(n / 1e3)} kB`;
  return n < 1e9 ? `${oneDigit(n / 1e6)} MB` : `${oneDigit(n / 1e9)} GB`;
}

/** A level in dB re full scale: `−32 dBFS`; below −99 it is `−∞`. */
export function dbfs(level: number): string {
  return level > -99.5 ? `${minus(whole(level))} dBFS` : '−∞ dBFS';
}

/** A loudness: `−23 LUFS`. */
export function lufs(loudness: number): string {
  return `${minus(whole(loudness))} LUFS`;
}

/** A speed as a multiple of real time: `41 ×`, `0.8 ×`. */
export function times(speed: number): string {
  return `${speed >= 10 ? whole(speed) : oneDigit(speed)}\u202f×`;
}

/** A playback speed: `0.75 ×`, `1 ×`. */
export function rateText(rate: number): string {
  return `${short(rate)}\u202f×`;
}

/** A frequency for an axis: `500`, `2k`. */
export function hertz(frequencyHz: number): string {
  return frequencyHz >= 1000 ? `${short(frequencyHz / 1000)}k` : short(frequencyHz);
}

/** A sample rate: `48 kHz`, `44.1 kHz`. */
export function kilohertz(rateHz: number): string {
  return `${short(rateHz / 1000)} kHz`;
}

/** A whole number with thousands separators: `1,240`. */
export function count(n: number): string {
  return whole(n);
}

/** Milliseconds: `42 ms`. */
export function milliseconds(ms: number): string {
  return `${ms < 10 ? oneDigit(ms) : whole(ms)} ms`;
}

/** A number with at most three decimals. */
function short(n: number): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 3, useGrouping: false }).format(n);
}

function minus(text: string): string {
  return text.replace('-', '−');
}
