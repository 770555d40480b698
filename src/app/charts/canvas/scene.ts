import type { Attachment } from 'svelte/attachments';
import { onThemeChange, readPalette } from '#app/ui/palette.ts';
import type { Palette } from '#app/ui/palette.ts';
import type { Brush } from './brush.ts';

/** A drawing surface: an empty canvas or image file, measured in CSS pixels. */
export interface Scene {
  readonly context: Brush;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Frame rate of animated charts; a higher one makes no visible difference in a scrolling spectrogram. */
const chartFramesPerS = 30;
/** With reduced motion, charts update in steps instead of scrolling smoothly. */
const stepsPerS = 2;

/** Whether the person asked for less motion. */
export function isMotionReduced(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** A canvas that is redrawn when needed. */
export interface OpenScene {
  /** Redraws before the next frame; repeated requests are merged. */
  request(): void;
  dispose(): void;
}

/**
 * Keeps a canvas at the size of its element and sharp on high-density displays. Redraws initially, on resize, on theme
 * changes and, if a `version` is given, whenever it changes while the canvas is visible.
 * @param version read on every animation frame; for animations, return the time
 * @param framesPerS highest frame rate; less with reduced motion
 */
export function scene(
  draw: (scene: Scene) => void,
  version?: () => number,
  framesPerS?: number,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const opened = openScene(canvas, draw, version, framesPerS);
    return () => opened.dispose();
  };
}

/** Like `keepDrawn`, for callers that request redraws themselves. */
export function openScene(
  canvas: HTMLCanvasElement,
  draw: (scene: Scene) => void,
  version?: () => number,
  framesPerS = chartFramesPerS,
): OpenScene {
  const context = canvas.getContext('2d');
  if (!context) return { request: () => undefined, dispose: () => undefined };
  let palette = readPalette(canvas);
  let isVisible = false;
  let request = 0;
  let requested = 0;

  const paint = (): void => {
    cancelAnimationFrame(requested);
    requested = 0;
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    const density = devicePixelRatio || 1;
    const [w, h] = [Math.round(width * density), Math.round(height * density)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    draw({ context, width, height, palette });
  };
  const pauseMs = 1000 / (isMotionReduced() ? stepsPerS : framesPerS) - 4;
  let paintedMs = -Infinity;
  let paintedVersion = NaN;
  const frame = (nowMs: number): void => {
    const now = version?.() ?? 0;
    if (now !== paintedVersion && nowMs - paintedMs >= pauseMs) {
      paint();
      [paintedMs, paintedVersion] = [nowMs, now];
    }
    request = isVisible ? requestAnimationFrame(frame) : 0;
  };

  // The observer also fires initially, which draws the first frame.
  const sizes = new ResizeObserver(paint);
  sizes.observe(canvas);
  const sight = new IntersectionObserver(([entry]) => {
    isVisible = entry?.isIntersecting ?? false;
    if (version && isVisible && request === 0) request = requestAnimationFrame(frame);
  });
  sight.observe(canvas);
  const stopTheme = onThemeChange(() => {
    palette = readPalette(canvas);
    paint();
  });

  return {
    request() {
      if (requested === 0) requested = requestAnimationFrame(paint);
    },
    dispose() {
      cancelAnimationFrame(request);
      cancelAnimationFrame(requested);
      sizes.disconnect();
      sight.disconnect();
      stopTheme();
    },
  };
}
