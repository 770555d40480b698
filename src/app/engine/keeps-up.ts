import { config, hopS } from '#core/config.ts';
import type { EngineInfo } from '#core/protocol.ts';

/** The network may take this share of a live hop; the rest is for features, the page and a busy moment. */
const shareOfHop = 0.6;

/** Whether a model scores one window fast enough to listen live on this device, by its measured warm-up. */
export function keepsUp({ warmUpMs, backend }: Pick<EngineInfo, 'warmUpMs' | 'backend'>): boolean {
  const hopMs = 1000 * config.window.liveHopFrames * hopS;
  return (warmUpMs[backend] ?? Infinity) <= shareOfHop * hopMs;
}
