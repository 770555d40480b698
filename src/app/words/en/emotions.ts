import type { Answer } from '#core/classifier/labels.ts';

/** English names of all answers. */
export const answers: Record<Answer, string> = {
  neutral: 'neutral',
  calm: 'calm',
  happy: 'happy',
  sad: 'sad',
  angry: 'angry',
  fearful: 'fearful',
  disgust: 'disgust',
  surprised: 'surprised',
  'no speech': 'no speech',
  unsure: 'unsure',
};
