import { chapters as settings } from '#core/config.ts';
import { conversationTables } from '#core/reports/conversation-tables.ts';
import { markdownOf } from '#core/reports/table.ts';
import { command } from '../cli/command.ts';
import { readClips } from '../cli/files.ts';
import { CommandError, count, jobs, optional, required, text } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { commandLine, writeReport } from '../cli/report-file.ts';
import { checkedModel, modelFolderOf, modelOption } from '../cli/start-engine.ts';
import type { Answer, Job, VoiceResult } from '../conversations/job.ts';
import { planJobs } from '../conversations/jobs.ts';
import type { Part } from '../conversations/jobs.ts';
import { neutralRows, recallRows } from '../conversations/neutral.ts';
import { chapterRows, namedRows, penaltyRows } from '../conversations/report.ts';
import type { Heard } from '../conversations/report.ts';
import { speakersOf } from '../conversations/states.ts';
import { runJobs } from '../threads/pool.ts';

/** The start of a reading does not count, because the voice is still unknown. */
const readingFromS = 10;

export const conversations = command({
  name: 'conversations',
  summary:
    'Assembles long conversations from clips, and measures how much is named correctly and whether chapters are found.',
  options: {
    clips: required('CSV', 'Clips of unseen speakers, with the columns file, emotion, speaker and corpus'),
    root: required('DIR', 'Folder that file names in the list are relative to'),
    corpora: optional('NAME,...', 'Use only clips of these corpora'),
    model: modelOption,
    short: count(6, 'Recordings of 3 minutes'),
    gapped: count(2, 'How many of them to repeat with digital silence and with a noise gate'),
    medium: count(3, 'Recordings of 20 minutes'),
    long: optional('N', 'Recordings of 60 minutes; default: none'),
    tuning: count(6, 'Separate recordings of 3 minutes for comparing penalties'),
    'tuning-medium': count(1, 'Separate recordings of 20 minutes for comparing penalties'),
    seed: text('TEXT', '1', 'Random seed'),
    'tuning-seed': text('TEXT', 'tune', 'Random seed of the recordings for comparing penalties'),
    keep: optional('DIR', 'Cache analyses here, so that an interrupted run can be resumed'),
    jobs,
    json: optional('FILE', 'Also write the report as JSON'),
  },
  failure: 'some recordings failed',
  async run(
    { clips: listPath, corpora, gapped, jobs: nThreads, keep, long, medium, root, seed, short, tuning, ...values },
    { argv, io },
  ) {
    const startMs = performance.now();
    const asked = corpora?.split(',');
    const clips = (await readClips(listPath)).filter(({ corpus }) => !asked || asked.includes(corpus ?? ''));
    const speakers = speakersOf(clips);
    if (speakers.length === 0) throw new CommandError(`no speaker in ${listPath} has enough clips of three states`);
    const modelFolder = await modelFolderOf(values.model);
    const { id: modelId, unsureBelow } = (await checkedModel({ modelFolder })).manifest;
    const rule = { labelSet: 'eight', unsureBelow } as const;

    const planned = planJobs(
      clips,
      speakers,
      { short, gapped, medium, long: Number(long ?? 0), tuning, tuningMedium: values['tuning-medium'] },
      { seed, tuningSeed: values['tuning-seed'] },
    );
    const progress = createProgress(planned.length, io);
    const heard: (Heard & { readonly part: Part })[] = [];
    const voices: VoiceResult[] = [];
    const failures: { readonly id: string; readonly message: string }[] = [];
    const run = runJobs<Job, Answer>(
      planned.map(({ job }) => job),
      {
        module: new URL('../conversations/runner.ts', import.meta.url),
        options: { modelFolder, root, keepFolder: keep ?? null },
        nThreads,
        onDone: progress.step,
      },
    );
    for await (const { answer, index, job } of run) {
      const part = planned[index]?.part ?? 'talk';
      if (answer.kind === 'voice') voices.push(answer);
      else if (answer.kind === 'talk' && job.kind === 'talk') heard.push({ job, answer, part });
      else if (answer.kind === 'failed')
        failures.push({ id: (job.kind === 'talk' ? job.conversation : job.reading).id, message: answer.message });
    }
    progress.stop();

    const of = (part: Part): readonly Heard[] => heard.filter((each) => each.part === part);
    const talks = of('talk');
    const plain = talks.filter(({ job }) => job.conversation.gaps === 'room tone');
    const report = {
      model: modelId,
      nSpeakers: speakers.length,
      corpora: [...new Set(speakers.map(({ corpus }) => corpus))],
      talk: namedRows(
        talks.filter(({ job }) => job.conversation.minutes === 3),
        rule,
      ),
      reading: namedRows(of('reading'), rule, readingFromS),
      neutral: neutralRows(voices, rule, readingFromS),
      recalls: recallRows(voices),
      chapters: chapterRows(plain),
      penalty: settings.penalty,
      penalties: penaltyRows(of('tuning')),
      failures,
    };
    const seconds = (performance.now() - startMs) / 1000;
    const origin = { kind: 'conversations', command: commandLine('conversations', argv), seconds };
    io.stdout.write(`${markdownOf(conversationTables({ ...origin, ...report }))}\n`);
    if (values.json !== undefined) await writeReport(values.json, origin, report);
    for (const { id, message } of failures) io.stderr.write(`${id}: ${message}\n`);
    return failures.length === 0 ? 0 : 1;
  },
});
