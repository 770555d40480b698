import { readCsv } from '#core/csv.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { speakerTables } from '#core/reports/speaker-tables.ts';
import type { SpeakerRow } from '#core/reports/schema.ts';
import { markdownOf } from '#core/reports/table.ts';
import { command } from '../cli/command.ts';
import { readClips, readText } from '../cli/files.ts';
import { CommandError, count, optional, required, text } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { commandLine, writeReport } from '../cli/report-file.ts';
import { planGroups, type SpeakerGroup } from '../conversations/groups.ts';
import { speakersOf } from '../conversations/states.ts';
import { speak } from '../conversations/utterances.ts';
import { givenSeconds, turnsIn, type GivenSeconds } from '../conversations/who-speaks.ts';
import { createReader } from '../recogniser/read-sound.ts';
import { loadSuppressor } from '../recogniser/rnnoise.ts';

export const speakers = command({
  name: 'speakers',
  summary: 'Assembles conversations from clips, and measures how much speech is assigned to the wrong speaker.',
  options: {
    clips: required('CSV', 'Clips of unseen speakers, with the columns file, emotion, speaker and corpus'),
    root: required('DIR', 'Folder that file names in the list are relative to'),
    genders: required('CSV', 'CSV with the columns speaker and gender (f or m)'),
    groups: count(6, 'Maximum number of conversations per kind and corpus'),
    minutes: count(3, 'Length of a conversation in minutes'),
    seed: text('TEXT', '1', 'Random seed'),
    json: optional('FILE', 'Also write the report as JSON'),
  },
  async run({ clips: listPath, genders, groups: most, json, minutes, root, seed }, { argv, io }) {
    const startMs = performance.now();
    const people = speakersOf(await readClips(listPath));
    const planned = planGroups(people, gendersIn(await readText(genders)), { most, minutes, seed });
    if (planned.length === 0) throw new CommandError(`${listPath} has no two speakers of a corpus with enough clips`);
    const parts = { tables: featureTables, suppressor: await loadSuppressor() };
    const read = createReader();
    const progress = createProgress(planned.length, io);
    const heard: { readonly group: SpeakerGroup; readonly given: GivenSeconds }[] = [];
    for (const group of planned) {
      const spoken = await speak(group.conversation, root, read);
      const turns = turnsIn(spoken, group.conversation, parts);
      heard.push({ group, given: givenSeconds(turns, spoken, group.conversation.speakers.length) });
      progress.step();
    }
    progress.stop();
    const corpora = [...new Set(people.map(({ corpus }) => corpus))];
    const report = { nSpeakers: people.length, corpora, minutes, rows: rowsOf(heard) };
    const origin = {
      kind: 'speakers',
      command: commandLine('speakers', argv),
      seconds: (performance.now() - startMs) / 1000,
    };
    io.stdout.write(`${markdownOf(speakerTables({ ...origin, ...report }))}\n`);
    if (json !== undefined) await writeReport(json, origin, report);
    return 0;
  },
});

/** @throws CommandError if a column is missing */
function gendersIn(csv: string): ReadonlyMap<string, string> {
  const [head, ...rows] = readCsv(csv);
  const [speaker = -1, gender = -1] = ['speaker', 'gender'].map((name) => head?.fields.indexOf(name) ?? -1);
  if (speaker < 0 || gender < 0) throw new CommandError('--genders lacks the column speaker or gender');
  return new Map(rows.map(({ fields }) => [fields[speaker] ?? '', fields[gender] ?? '']));
}

interface Heard {
  readonly group: SpeakerGroup;
  readonly given: GivenSeconds;
}

function rowsOf(heard: readonly Heard[]): readonly SpeakerRow[] {
  const kinds = new Map<string, Heard[]>();
  for (const each of heard) {
    for (const corpus of [each.group.corpus, null]) {
      const key = JSON.stringify([each.group.kind, corpus]);
      kinds.set(key, [...(kinds.get(key) ?? []), each]);
    }
  }
  const rows = [...kinds].map(([key, own]): SpeakerRow => {
    const [kind, corpus] = JSON.parse(key) as [SpeakerRow['kind'], string | null];
    const sum = (name: keyof GivenSeconds): number => own.reduce((total, { given }) => total + given[name], 0);
    const wrong = own.map(({ given }) => given.wrongS / given.speechS).toSorted((a, b) => a - b);
    return {
      ...{ kind, corpus, nRecordings: own.length, speechS: sum('speechS') },
      ...{ wrong: sum('wrongS') / sum('speechS'), missed: sum('missedS') / sum('speechS') },
      ...{ median: wrong[wrong.length >> 1] ?? 0, worst: wrong.at(-1) ?? 0 },
    };
  });
  return rows.toSorted((a, b) => a.kind.localeCompare(b.kind) || (a.corpus ?? '').localeCompare(b.corpus ?? ''));
}
