import { hexOf } from '#app/ui/palette.ts';
import { dataOfOutline } from './brush.ts';
import type { Brush } from './brush.ts';

interface State {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  dash: readonly number[];
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  imageSmoothingEnabled: boolean;
  /** Origin of the drawing and the size of its pixels. */
  x: number;
  y: number;
  sx: number;
  sy: number;
  /** Number of groups opened by `clip` that `restore` must close. */
  nGroups: number;
}

/** Offset of the alphabetic baseline from the `textBaseline` position, in em. */
const baselineEm: Readonly<Partial<Record<CanvasTextBaseline, number>>> = { top: 0.82, middle: 0.35, bottom: -0.2 };
const anchors: Readonly<Partial<Record<CanvasTextAlign, string>>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * Writes drawing commands as SVG: paths and text stay vectors, images are embedded as PNG. Colours become plain hex and
 * text uses the alphabetic baseline, so that programs without support for `oklch` or `dominant-baseline` render the
 * same. Gradients and patterns are not supported.
 */
export class SvgBrush implements Brush {
  fillStyle: State['fillStyle'] = '#000';
  strokeStyle: State['strokeStyle'] = '#000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  globalAlpha = 1;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  imageSmoothingEnabled = true;

  readonly #parts: string[] = [];
  readonly #defs: string[] = [];
  readonly #images: Promise<void>[] = [];
  readonly #measure = new OffscreenCanvas(1, 1).getContext('2d');
  readonly #saved: State[] = [];
  #x = 0;
  #y = 0;
  #sx = 1;
  #sy = 1;
  #nGroups = 0;
  #dash: readonly number[] = [];
  #path: string[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = this;
    const { imageSmoothingEnabled } = this;
    const styles = { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline };
    const place = { x: this.#x, y: this.#y, sx: this.#sx, sy: this.#sy };
    this.#saved.push({ ...styles, imageSmoothingEnabled, ...place, dash: this.#dash, nGroups: this.#nGroups });
    this.#nGroups = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    this.#parts.push('</g>'.repeat(this.#nGroups));
    const { x, y, sx, sy, dash, nGroups, ...styles } = state;
    [this.#x, this.#y, this.#sx, this.#sy, this.#dash, this.#nGroups] = [x, y, sx, sy, dash, nGroups];
    Object.assign(this, styles);
  }

  translate(x: number, y: number): void {
    this.#x += x * this.#sx;
    this.#y += y * this.#sy;
  }

  scale(x: number, y: number): void {
    this.#sx *= x;
    this.#sy *= y;
  }

  /** Rotation is not supported; Chart.js calls this with 0. */
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('This brush does not turn.');
  }

  beginPath(): void {
    this.#path = [];
  }

  closePath(): void {
    this.#path.push('Z');
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#at(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${this.#at(x, y)}`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    const [w, h] = [short(width * this.#sx), short(height * this.#sy)];
    this.#path.push(`M${this.#at(x, y)}h${w}v${h}h${short(-width * this.#sx)}z`);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, isLeft = false): void {
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    this.lineTo(...at(from));
    const turn = Math.min(Math.abs(to - from), 2 * Math.PI) * (isLeft ? -1 : 1);
    const size = `${short(radius * this.#sx)} ${short(radius * this.#sy)}`;
    // A single SVG arc cannot draw a full circle.
    const nParts = Math.abs(turn) > Math.PI ? 2 : 1;
    for (let i = 1; i <= nParts; i++) {
      this.#path.push(`A${size} 0 0 ${isLeft ? 0 : 1} ${this.#at(...at(from + (turn * i) / nParts))}`);
    }
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  fill(path?: Path2D | CanvasFillRule, rule: CanvasFillRule = 'nonzero'): void {
    const isEvenOdd = path === 'evenodd' || rule === 'evenodd';
    if (typeof path !== 'object') {
      return this.#fillData(this.#path.join(''), isEvenOdd ? ' fill-rule="evenodd"' : '');
    }
    const place = `translate(${this.#at(0, 0)}) scale(${short(this.#sx, 4)} ${short(this.#sy, 4)})`;
    this.#fillData(dataOfOutline(path), ` transform="${place}"${isEvenOdd ? ' fill-rule="evenodd"' : ''}`);
  }

  stroke(): void {
    if (this.#path.length === 0) return;
    const width = short(this.lineWidth * this.#sx);
    const style = [
      `stroke="${this.#colour(this.strokeStyle)}" stroke-width="${width}"`,
      ...(this.lineCap === 'butt' ? [] : [`stroke-linecap="${this.lineCap}"`]),
      ...(this.lineJoin === 'miter' ? [] : [`stroke-linejoin="${this.lineJoin}"`]),
      ...(this.#dash.length === 0
        ? []
        : [`stroke-dasharray="${this.#dash.map((n) => short(n * this.#sx)).join(' ')}"`]),
    ];
    this.#parts.push(`<path d="${this.#path.join('')}" fill="none" ${style.join(' ')}${this.#opacity()}/>`);
  }

  clip(): void {
    const id = `clip${this.#defs.length + 1}`;
    this.#defs.push(`<clipPath id="${id}"><path d="${this.#path.join('')}"/></clipPath>`);
    this.#parts.push(`<g clip-path="url(#${id})">`);
    this.#nGroups++;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  measureText(text: string): TextMetrics {
    if (!this.#measure) throw new Error('The browser gives no canvas to measure text on.');
    this.#measure.font = this.font;
    return this.#measure.measureText(text);
  }

  fillText(text: string, x: number, y: number): void {
    const { weight, sizePx, family } = fontOf(this.font);
    const down = (baselineEm[this.textBaseline] ?? 0) * sizePx;
    const anchor = anchors[this.textAlign];
    const attributes = [
      `x="${short(this.#x + x * this.#sx)}" y="${short(this.#y + (y + down) * this.#sy)}"`,
      `font-family="${escaped(family)}" font-size="${short(sizePx * this.#sy)}"`,
      ...(weight === '' ? [] : [`font-weight="${weight}"`]),
      ...(anchor ? [`text-anchor="${anchor}"`] : []),
      `fill="${this.#colour(this.fillStyle)}"${this.#opacity()}`,
    ];
    this.#parts.push(`<text ${attributes.join(' ')}>${escaped(text)}</text>`);
  }

  drawImage(
    image: OffscreenCanvas,
    sx: number,
    sy: number,
    sw: number,
    sh: number,
    dx: number,
    dy: number,
    dw: number,
    dh: number,
  ): void {
    const [width, height] = [short(dw * this.#sx), short(dh * this.#sy)];
    const place = `x="${short(this.#x + dx * this.#sx)}" y="${short(this.#y + dy * this.#sy)}" width="${width}" height="${height}"`;
    const at = this.#parts.push('') - 1;
    // Encode now: the image may be painted over before the file is written.
    const copy = new OffscreenCanvas(Math.max(1, Math.round(sw)), Math.max(1, Math.round(sh)));
    copy.getContext('2d')?.drawImage(image, sx, sy, sw, sh, 0, 0, copy.width, copy.height);
    this.#images.push(
      dataUrlOf(copy).then((url) => {
        this.#parts[at] = `<image ${place} preserveAspectRatio="none" xlink:href="${url}"${this.#opacity()}/>`;
      }),
    );
  }

  /** The complete drawing as an SVG document. @param title accessible name of the image */
  async document(width: number, height: number, title: string): Promise<string> {
    await Promise.all(this.#images);
    const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} role="img"><title>${escaped(title)}</title>`,
      `<defs>${this.#defs.join('')}</defs>`,
      ...this.#parts,
      '</svg>\n',
    ].join('\n');
  }

  #fillData(data: string, more: string): void {
    if (data === '') return;
    this.#parts.push(`<path d="${data}" fill="${this.#colour(this.fillStyle)}"${more}${this.#opacity()}/>`);
  }

  #at(x: number, y: number): string {
    return `${short(this.#x + x * this.#sx)} ${short(this.#y + y * this.#sy)}`;
  }

  #colour(style: State['fillStyle']): string {
    return typeof style === 'string' ? hexOf(style) : '#000000';
  }

  #opacity(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${short(this.globalAlpha)}"`;
  }
}

/** Two decimals are precise enough and keep the file small. */
function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

/** Escapes text for XML; characters that XML forbids even when escaped become a replacement character. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(forbidden, '\ufffd');
}

/** Parses a CSS font as written by the charts: `600 13px Some Family, sans-serif`. */
function fontOf(font: string): { readonly weight: string; readonly sizePx: number; readonly family: string } {
  const [, weight = '', size = '10', family = 'sans-serif'] = /^(?:(\d+|bold) )?([\d.]+)px (.*)$/.exec(font) ?? [];
  return { weight, sizePx: Number(size), family };
}

async function dataUrlOf(canvas: OffscreenCanvas): Promise<string> {
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
