import type { ClipListProblem } from '#core/evaluation/clip-list.ts';
import { emotions } from '#core/classifier/labels.ts';

const shownAtMost = 20;

function sentence(problem: ClipListProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'the list has no rows';
    case 'no-column':
      return `there is no column "${problem.column}" (found: ${problem.found.join(', ')})`;
    case 'no-file':
      return `line ${problem.line}: no file is named`;
    case 'too-few-fields':
      return `line ${problem.line}: too few fields`;
    case 'listed-twice':
      return `line ${problem.line}: ${problem.file} stands in the list already`;
    case 'unknown-emotion':
      return `line ${problem.line}: "${problem.word}" is none of ${emotions.join(', ')}`;
  }
}

/** What is wrong with a list of clips, a line each; of many the first twenty. */
export function describeProblems(problems: readonly ClipListProblem[]): string {
  const lines = problems.slice(0, shownAtMost).map(sentence);
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
