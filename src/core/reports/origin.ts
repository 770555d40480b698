import { duration } from './cells.ts';
import type { ReportOrigin, RunNote } from './schema.ts';

/** The command that produced a table, and how long it took. Runs of the same command share one sentence. */
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
  return `\`${command}\` produced this table in ${duration(seconds)}.${runs.join('')}`;
}

/** As `origin`, for reports of the Python package, which count the processor time of one core. */
export const originOfOneCore = (command: string, processorSeconds: number): string =>
  `\`${command}\` produced this table in ${duration(processorSeconds)} on one core.`;
