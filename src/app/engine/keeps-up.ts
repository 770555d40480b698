import { accurateLive, config, hopS } from '#core/config.ts';
import type { EngineInfo } from '#core/protocol.ts';

/** The network may take this share of a live hop; the rest is for features, the page and a busy moment. */
const shareOfHop = 0.6;

/** Whether a model scores one window fast enough to listen live on this device, by its measured warm-up. */
export function keepsUp({ model, warmUpMs, backend }: Pick<EngineInfo, 'model' | 'warmUpMs' | 'backend'>): boolean {
  const hopFrames = model === 'accurate' ? accurateLive.hopRows : config.window.liveHopFrames;
  return (warmUpMs[backend] ?? Infinity) <= shareOfHop * 1000 * hopFrames * hopS;
}
