import { fail, ok } from '#app/words/errors.ts';
import type { Result } from '#app/words/errors.ts';
import { overallOf } from '#core/result/overall.ts';
import { createDisplayColumns } from '#core/recogniser/display-columns.ts';
import { addTrack, createPooledTrack } from '#core/recogniser/pooled-track.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import { fromColumns, readAnalysis } from './analysis-bytes.ts';
import { announceChange } from './changes.ts';
import { withDatabase } from './database.ts';
import type { Database } from './database.ts';
import { widened } from './journal-columns.ts';
import type { JournalHead, JournalPart } from './records.ts';
import { findAbandoned } from './session-locks.ts';

/** A session that was interrupted before it was saved. */
export interface Abandoned {
  readonly head: JournalHead;
  /** Total seconds and seconds of speech. */
  readonly timeS: number;
  readonly speechS: number;
}

/** An interrupted session with all its data. */
export interface Recovered {
  readonly head: JournalHead;
  readonly analysis: Analysis;
  readonly sound: Blob | null;
}

/** All records of a session. */
function partsOf(session: string): IDBKeyRange {
  return IDBKeyRange.bound([session, 0], [session, Infinity]);
}

/** Journalled sessions that no tab is using, newest first. */
export async function listAbandoned(): Promise<Result<readonly Abandoned[]>> {
  const isAbandoned = await findAbandoned();
  return withDatabase(async (database) => {
    const found: Abandoned[] = [];
    for (const session of await sessionsIn(database)) {
      const head = (await database.get('journal', [session, 0])) as JournalHead | undefined;
      const last = await lastPart(database, session);
      if (head && last && isAbandoned(session, last.writtenAt))
        found.push({ head, timeS: last.timeS, speechS: last.speechS });
    }
    return found.toSorted((a, b) => b.head.startedAt - a.head.startedAt);
  });
}

/** Reassembles a session from its records. @returns `storage/damaged` if too little of it can be read */
export async function recover(session: string): Promise<Result<Recovered>> {
  const records = await withDatabase((database) => database.getAll('journal', partsOf(session)));
  if (!records.ok) return records;
  const [head, ...parts] = records.value as [JournalHead | undefined, ...JournalPart[]];
  const last = parts.at(-1);
  if (!head || !last) return fail('storage/damaged', 'the journal has no beginning or no end');
  const sounds = parts.flatMap(({ sound }) => (sound ? [sound] : []));
  const sound = sounds.length > 0 ? new Blob(sounds, { type: sounds[0]?.type ?? '' }) : null;
  const analysis = last.whole ? await readAnalysis(last.whole) : ok(joined(parts, last));
  return analysis.ok ? ok({ head, analysis: analysis.value, sound }) : analysis;
}

/** Removes a session from the journal. */
export async function forgetJournal(session: string): Promise<Result<void>> {
  const forgotten = await withDatabase((database) => database.delete('journal', partsOf(session)));
  if (forgotten.ok) announceChange('journal');
  return forgotten;
}

function joined(parts: readonly JournalPart[], { timeS, speechS }: JournalPart): Analysis {
  const display = createDisplayColumns();
  const track = createPooledTrack();
  const windows: WindowScores[] = [];
  for (const part of parts) {
    display.append(...widened(part));
    // Journals written by earlier versions have no embeddings.
    if (part.pooled) addTrack(track, part.pooled, windows.length);
    windows.push(...fromColumns(part.windows));
  }
  const pooled = track.read();
  return {
    durationS: timeS,
    windows,
    display: display.read(),
    overall: overallOf(windows),
    speechS,
    ...(pooled ? { pooled } : {}),
    warning: null,
  };
}

async function sessionsIn(database: Database): Promise<string[]> {
  const sessions: string[] = [];
  let cursor = await database.transaction('journal').store.openKeyCursor();
  while (cursor) {
    const [session] = cursor.key;
    sessions.push(session);
    // Key after all records of this session.
    cursor = await cursor.continue([session, Infinity]);
  }
  return sessions;
}

async function lastPart(database: Database, session: string): Promise<JournalPart | null> {
  const range = IDBKeyRange.bound([session, 1], [session, Infinity]);
  const cursor = await database.transaction('journal').store.openCursor(range, 'prev');
  return (cursor?.value as JournalPart | undefined) ?? null;
}
