import { about } from './en/about.ts';
import { annotations } from './en/annotations.ts';
import { chapters } from './en/chapters.ts';
import { common } from './en/common.ts';
import { answers } from './en/emotions.ts';
import { embed } from './en/embed.ts';
import { evaluate } from './en/evaluate.ts';
import { exports } from './en/exports.ts';
import { failures } from './en/failures.ts';
import { files } from './en/files.ts';
import { headline } from './en/headline.ts';
import { history } from './en/history.ts';
import { live } from './en/live.ts';
import { markers } from './en/markers.ts';
import { models } from './en/models.ts';
import { settings } from './en/settings.ts';
import { speakers } from './en/speakers.ts';
import { voice } from './en/voice.ts';

/** All English texts. */
export const en = {
  locale: 'en',
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
