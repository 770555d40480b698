/**
 * Drawing interface of the charts: the subset of a canvas context that image files support too (see `SvgBrush`). A
 * chart that uses anything else does not compile.
 */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'imageSmoothingEnabled'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'rotate'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'setLineDash'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
> & {
  /** Fills the current path, or a prepared one. */
  fill(rule?: CanvasFillRule): void;
  fill(path: Path2D, rule: CanvasFillRule): void;
  /** Clips to the path until `restore`. */
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

/** An outline prepared from SVG path data, created once, that any brush can fill. */
export function outline(data: string): Path2D {
  let path = outlines.get(data);
  if (!path) {
    path = new Path2D(data);
    outlines.set(data, path);
    dataOf.set(path, data);
  }
  return path;
}

/** The path data of an outline: a `Path2D` does not keep it. */
export function dataOfOutline(path: Path2D): string {
  return dataOf.get(path) ?? '';
}
