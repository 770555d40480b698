import type { Answer } from '#core/classifier/labels.ts';

/** Side length of the square that all symbols are drawn in. */
export const markSize = 16;

/**
 * One filled shape per answer, as SVG path data in a 16 by 16 square (even-odd fill). The outlines differ, so that
 * symbols can be told apart at 10 px and without colour.
 */
export const marks: Readonly<Record<Answer, string>> = {
  neutral: 'M2 6.5h12v3H2z',
  calm: 'M1 7.5Q4.5 2 8 5.5T15 5v3.5Q11.5 14 8 10.5T1 11z',
  happy: 'M1.5 5h13a6.5 6.5 0 0 1-13 0z',
  sad: 'M8 1c3 4.2 4.8 6.4 4.8 9a4.8 4.8 0 0 1-9.6 0C3.2 7.4 5 5.2 8 1z',
  angry: 'M9.5.5 3 9h4l-1 6.5L13 6.5H8.8z',
  fearful: 'M1 12.5 4.3 4h1.4l2.3 5 2.3-5h1.4l3.3 8.5h-2.6L10.9 8.2 8.6 13H7.4L5.1 8.2l-1.5 4.3z',
  disgust: 'M3.8 1.7 8 5.9l4.2-4.2 2.1 2.1L10.1 8l4.2 4.2-2.1 2.1L8 10.1l-4.2 4.2-2.1-2.1L5.9 8 1.7 3.8z',
  surprised: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  'no speech':
    'M2 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0zM6.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0zM11 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0z',
  unsure: 'M8 1.5 14.5 8 8 14.5 1.5 8zm0 3.3L4.8 8 8 11.2 11.2 8z',
};
