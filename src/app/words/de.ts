import { about } from './de/about.ts';
import { annotations } from './de/annotations.ts';
import { chapters } from './de/chapters.ts';
import { common } from './de/common.ts';
import { answers } from './de/emotions.ts';
import { embed } from './de/embed.ts';
import { evaluate } from './de/evaluate.ts';
import { exports } from './de/exports.ts';
import { failures } from './de/failures.ts';
import { files } from './de/files.ts';
import { headline } from './de/headline.ts';
import { history } from './de/history.ts';
import { live } from './de/live.ts';
import { markers } from './de/markers.ts';
import { models } from './de/models.ts';
import { settings } from './de/settings.ts';
import { speakers } from './de/speakers.ts';
import { voice } from './de/voice.ts';
import type { Lexicon } from './lexicon.ts';

/** All German texts. */
export const de: Lexicon = {
  locale: 'de',
  answers,
  failures,
  common,
  models,
  settings,
  embed,
  exports,
  headline,
  live,
  files,
  annotations,
  markers,
  chapters,
  speakers,
  evaluate,
  voice,
  history,
  about,
};
