/** Texts about transcripts and annotations beside a recording. */
export const annotations = {
  title: (name: string) => `Annotations: ${name}`,
  /** Name of the row on the timeline. */
  short: 'notes',
  tier: 'Tier',
  text: 'Text',
  tone: 'Tone',
  tones: { low: 'unpleasant', even: 'even', high: 'pleasant' },
  save: (name: string) => `Save as ${name}`,
  saveNote: 'The same file, with an answer added to each annotation.',
  remove: 'Remove annotations',
  kinds:
    'Drop subtitles or annotations (WebVTT, SRT, TextGrid, EAF, Audacity labels, CSV) beside a recording of the same name.',
  unmatched: (names: string) =>
    `No recording belongs to ${names}. Give it the name of its recording, or open the recording and drop it again.`,
  problem: (name: string, what: string) => `${name} cannot be read: ${what}`,
  problemAt: (name: string, line: number, what: string) => `${name} cannot be read, line ${line}: ${what}`,
  problems: {
    time: 'there should be a start time and a later end time.',
    format: 'this is not valid in this file format. Save the file again in the program it came from.',
    columns: 'the table needs columns named start and end.',
    empty: 'it contains no annotations.',
  },
} as const;
