import { hexOf } from '#app/ui/palette.ts';
import { dataOfOutline } from './brush.ts';
import type { Brush } from './brush.ts';

interface State {
  fillStyle: string | CanvasGradient | CanvasPattern;
  strokeStyle: string | CanvasGradient | CanvasPattern;
  lineWidth: number;
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
  #path: string[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline } = this;
    const [x, y, sx, sy, nGroups] = [this.#x, this.#y, this.#sx, this.#sy, this.#nGroups];
    const imageSmoothingEnabled = this.imageSmoothingEnabled;
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      globalAlpha,
      font,
      textAlign,
      textBaseline,
      imageSmoothingEnabled,
      x,
      y,
      sx,
      sy,
      nGroups,
    });
    this.#nGroups = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    this.#parts.push('</g>'.repeat(this.#nGroups));
    const { x, y, sx, sy, nGroups, ...styles } = state;
    [this.#x, this.#y, this.#sx, this.#sy, this.#nGroups] = [x, y, sx, sy, nGroups];
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

  fill(path?: Path2D, rule: CanvasFillRule = 'nonzero'): void {
    if (path === undefined) return this.#fillData(this.#path.join(''), '');
    const place = `translate(${this.#at(0, 0)}) scale(${short(this.#sx, 4)} ${short(this.#sy, 4)})`;
    this.#fillData(dataOfOutline(path), ` transform="${place}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`);
  }

  stroke(): void {
    if (this.#path.length === 0) return;
    const width = short(this.lineWidth * this.#sx);
    const style = `stroke="${this.#colour(this.strokeStyle)}" stroke-width="${width}"${this.#opacity()}`;
    this.#parts.push(`<path d="${this.#path.join('')}" fill="none" ${style}/>`);
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
