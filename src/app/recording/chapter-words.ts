import type { Chapter, Move } from '#core/result/chapters.ts';
import { chapters as settings } from '#core/config.ts';
import { clock } from '#app/words/format.ts';
import { emotionsText } from '#app/words/headline.ts';
import { words } from '#app/words/index.ts';

/** The chapter's emotion, or the two that it lies between. */
export function chapterName(chapter: Pick<Chapter, 'emotions'>): string {
  return emotionsText(chapter, words);
}

const asSentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase(words.locale)}${text.slice(1)}.`;

/** The largest number of chapters that a sentence can name one by one. */
const mostNamed = 4;

/** A chapter's name, and how its energy moved where the one before has the same name. */
function nameAfter(chapter: Chapter, before: Chapter | undefined): string {
  const name = chapterName(chapter);
  const energy = chapter.moves.find(({ what }) => what === 'activation');
  if (!before || !energy || chapterName(before) !== name) return name;
  return energy.by > 0 ? words.chapters.withMore(name) : words.chapters.withLess(name);
}

/** All chapters in one sentence: `Neutral until 1:05, angry until 2:22, then calm.`; empty where there are none. */
export function chapterSentence(chapters: readonly Chapter[]): string {
  const said = words.chapters;
  const [first] = chapters;
  if (!first) return '';
  if (chapters.length === 1) return asSentence(said.overall(chapterName(first)));
  if (chapters.length > mostNamed) {
    const highest = chapters.reduce((a, b) => (b.dimensions.activation > a.dimensions.activation ? b : a));
    const { endS, startS } = highest;
    return asSentence(said.many(chapters.length, chapterName(highest), clock(startS), clock(endS)));
  }
  const parts = chapters.map((chapter, i) => {
    const name = nameAfter(chapter, chapters[i - 1]);
    return i === chapters.length - 1 ? said.then(name) : said.until(name, clock(chapter.endS));
  });
  return asSentence(parts.join(', '));
}

/** What moved against the chapter before: `energy +42, angry +55`. */
export function movesText(moves: readonly Move[]): string {
  const points = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0, signDisplay: 'always' });
  const nameOf = (what: Move['what']): string =>
    what === 'activation' ? words.chapters.energy : what === 'valence' ? words.chapters.tone : words.answers[what];
  return moves
    .filter(({ by }) => Math.abs(by) >= settings.leastMove)
    .map(({ by, what }) => words.chapters.move(nameOf(what), points.format(100 * by).replace('-', '−')))
    .join(', ');
}
