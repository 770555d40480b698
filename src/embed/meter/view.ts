import { emotionsOf } from '#core/classifier/labels.ts';
import type { Answer, LabelSet } from '#core/classifier/labels.ts';
import type { Headline } from '#core/result/summary.ts';
import { marks, markSize } from '#app/ui/marks.ts';
import { colourToken } from '#app/ui/palette.ts';
import { headlineMark } from '#app/words/headline.ts';
import type { EmotionError } from '../failure.ts';
import type { LiveScores } from '../types.ts';
import type { MeterWords } from './words.ts';

/** The displayed answer, energy and probabilities. */
export type Reading = Pick<LiveScores, 'answer' | 'dimensions' | 'scores'>;

/** The content of the element. It only displays data and does not know the engine. */
export interface MeterView {
  readonly button: HTMLButtonElement;
  readonly audio: HTMLAudioElement;
  /** Shows a reading, or a sentence while there is none. */
  show(
    reading:
      | {
          readonly scores: Reading['scores'];
          readonly headline: Headline;
          readonly sentence: string;
          readonly of: 'whole' | 'moment';
        }
      | string,
  ): void;
  /** Announces a sentence to screen readers. */
  announce(sentence: string): void;
  fail(error: EmotionError | null): void;
}

const svgSpace = 'http://www.w3.org/2000/svg';

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.textContent = text;
  return node;
}

function makeMark(answer: Answer): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${markSize} ${markSize}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgSpace, 'path');
  path.setAttribute('d', marks[answer]);
  path.setAttribute('fill-rule', 'evenodd');
  path.style.fill = `var(${colourToken(answer)})`;
  svg.append(path);
  return svg;
}

/** Creates the content of a meter. */
export function buildView(root: ShadowRoot, labelSet: LabelSet, words: MeterWords): MeterView {
  const percent = (share: number): string => words.percent.format(share);
  const markPlace = make('span');
  const name = make('p', 'name');
  const overall = make('span', 'overall', words.said.overall);
  const head = make('div', 'answer');
  head.append(markPlace, name);

  const list = make('ul');
  list.setAttribute('aria-label', words.said.probabilities);
  const rows = emotionsOf(labelSet).map((emotion) => {
    const row = make('li');
    const track = make('div', 'track');
    const bar = make('div', 'bar');
    const figure = make('span', 'figure');
    bar.style.background = `var(${colourToken(emotion)})`;
    track.append(bar);
    row.append(makeMark(emotion), make('span', '', words.answers[emotion]), track, figure);
    list.append(row);
    return { emotion, bar, figure };
  });

  const button = make('button', '', words.said.start);
  button.type = 'button';
  const audio = make('audio');
  audio.controls = true;
  const foot = make('div', 'foot');
  foot.append(button, make('p', 'promise', words.said.promise));
  const failure = make('div', 'failure');
  failure.setAttribute('role', 'alert');
  const status = make('p', 'unseen');
  status.setAttribute('role', 'status');
  root.replaceChildren(head, list, audio, foot, failure, status);
  for (const node of [button, audio, failure]) node.hidden = true;

  return {
    button,
    audio,
    show(reading) {
      const isSentence = typeof reading === 'string';
      const scores = isSentence ? null : reading.scores;
      markPlace.replaceChildren(makeMark(isSentence ? 'no speech' : headlineMark(reading.headline)));
      name.textContent = isSentence ? reading : reading.sentence;
      // What is said of the whole must not be taken for what was heard last.
      if (!isSentence && reading.of === 'whole') name.prepend(overall);
      name.toggleAttribute('data-small', isSentence);
      for (const { emotion, bar, figure } of rows) {
        const p = scores?.[emotion] ?? 0;
        bar.style.setProperty('--share', String(p));
        figure.textContent = scores ? percent(p) : '–';
      }
    },
    announce(sentence) {
      status.textContent = sentence;
    },
    fail(error) {
      failure.hidden = error === null;
      if (!error) return;
      const { title, remedy } = words.failures[error.code];
      failure.replaceChildren(make('strong', '', title), document.createTextNode(remedy));
    },
  };
}
