import type { Answer } from '#core/classifier/labels.ts';

/** German names of all answers. */
export const answers: Record<Answer, string> = {
  neutral: 'neutral',
  calm: 'ruhig',
  happy: 'fröhlich',
  sad: 'traurig',
  angry: 'wütend',
  fearful: 'ängstlich',
  disgust: 'angewidert',
  surprised: 'überrascht',
  'no speech': 'keine Sprache',
  unsure: 'unsicher',
};
