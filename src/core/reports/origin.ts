import { duration } from './cells.ts';
import type { ReportOrigin, RunNote } from './schema.ts';

/** How a table was made and how long that took; runs made by the same command share one sentence. */
export function origin({
  command,
  madeBy = {},
  seconds,
}: Pick<ReportOrigin, 'command' | 'seconds'> & { readonly madeBy?: Readonly<Record<string, RunNote>> }): string {
  const ways = new Map<string, { readonly note: RunNote; readonly seconds: readonly number[] }>();
  for (const note of Object.values(madeBy)) {
    const way = `${note.command}\n${note.machine ?? ''}`;
    ways.set(way, { note, seconds: [...(ways.get(way)?.seconds ?? []), note.seconds] });
  }
  const runs = [...ways.values()].map(({ note, seconds: all }) => {
    const [least, most] = [duration(Math.min(...all)), duration(Math.max(...all))];
    const times = all.length === 1 ? '' : `, run ${all.length} times,`;
    const where = note.machine ? ` on ${note.machine}` : '';
    return ` \`${note.command}\`${times} took ${least === most ? least : `${least} to ${most}`}${where}.`;
  });
  return `\`${command}\` makes this table in ${duration(seconds)}.${runs.join('')}`;
}

/** The same for what the Python package wrote, which counts the time of one core. */
export const originOfOneCore = (command: string, processorSeconds: number): string =>
  `\`${command}\` makes this table in ${duration(processorSeconds)} of one core.`;
