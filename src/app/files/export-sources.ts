import type { SegmentRule } from '#core/result/segments.ts';
import type { ExportSource } from '#app/export/export-request.ts';
import { baseNameOf } from '#app/export/exports.ts';
import { measurementsExtra } from '#app/export/measurements.ts';
import { pictureExtras } from '#app/recording/pictures.ts';
import { namedSpeakers, soundReportOf } from '#app/recording/sound-report.ts';
import type { SoundReport } from '#app/recording/sound-report.ts';
import { count } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';
import type { FileJob } from './file-job.svelte.ts';
import { measurableOf } from './job-acts.ts';

type PictureContext = Parameters<typeof pictureExtras>[1];

/** Exports one file. */
export function oneFile(job: FileJob, report: SoundReport, context: PictureContext): ExportSource {
  return {
    id: 'one',
    name: words.files.exportOne,
    baseName: baseNameOf(job.name),
    results: () => [resultOf(job, report)],
    extras: [...pictureExtras([() => report], context), measurementsExtra(() => [measurableOf(job, report)])],
  };
}

/** Exports every finished file. @param ruleOf the answer rule for the results of a model */
export function everyFile(
  jobs: readonly FileJob[],
  ruleOf: (modelId: string) => SegmentRule,
  context: PictureContext,
): ExportSource {
  const done = jobs.flatMap((job) => {
    const { analysis, modelId, name } = job;
    return analysis ? [{ job, report: () => soundReportOf(name, analysis, ruleOf(modelId)) }] : [];
  });
  return {
    id: 'all',
    name: words.files.exportAll(count(jobs.filter(({ phase }) => phase === 'done').length)),
    baseName: 'undertone',
    results: () => done.map(({ job, report }) => resultOf(job, report())),
    extras: [
      ...pictureExtras(
        done.map(({ report }) => report),
        context,
      ),
      measurementsExtra(() => done.map(({ job, report }) => measurableOf(job, report()))),
    ],
  };
}

function resultOf({ markers }: FileJob, report: SoundReport) {
  return { ...report.result, markers, speakers: namedSpeakers(report) };
}
