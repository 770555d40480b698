/**
 * What charts draw with: the part of a canvas' context that a picture file can follow, too (see `SvgBrush`). A chart that
 * reaches for more does not compile.
 */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'imageSmoothingEnabled'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
> & {
  /** Fills the path drawn so far, or a ready-made one. */
  fill(): void;
  fill(path: Path2D, rule: CanvasFillRule): void;
  /** Keeps what follows, up to `restore`, within the path. */
  clip(): void;
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
  ): void;
};

const outlines = new Map<string, Path2D>();
const dataOf = new WeakMap<Path2D, string>();

/** A ready-made outline from SVG path data, made once, that any brush can fill. */
export function outline(data: string): Path2D {
  let path = outlines.get(data);
  if (!path) {
    path = new Path2D(data);
    outlines.set(data, path);
    dataOf.set(path, data);
  }
  return path;
}

/** The path data that an outline was made from: a `Path2D` itself forgets it. */
export function dataOfOutline(path: Path2D): string {
  return dataOf.get(path) ?? '';
}
