import type { Segment } from '#core/result/types.ts';
import type { Columns } from './columns.ts';
import type { Scene } from './scene.ts';
import { drawStrip } from './strip.ts';
import { fillWave, peakIn } from './waveform.ts';

/** Share of the height used by the waveform. */
const waveShare = 0.6;
const room = 3;
/** The overview has no amplitude axis, so quiet recordings are not scaled up to fill it. */
const quietest = 0.02;

/** Draws a whole recording as one strip without axes: the waveform with the answers below it. */
export function drawOverview(scene: Scene, columns: Columns, segments: readonly Segment[], durationS: number): void {
  const view = { startS: 0, endS: durationS };
  const waveHeight = Math.round(waveShare * scene.height);
  const wave = { left: 0, top: room, width: scene.width, height: waveHeight - room };
  scene.context.fillStyle = scene.palette.inkFaint;
  fillWave(scene.context, wave, columns, view, Math.max(peakIn(columns, view), quietest));
  const strip = { left: 0, top: waveHeight + 2, width: scene.width, height: scene.height - waveHeight - 2 - room };
  drawStrip(scene, strip, segments, view);
}
