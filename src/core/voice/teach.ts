import { emotions } from '../classifier/labels.ts';
import type { Judge } from '../classifier/judge.ts';
import { indexOfMax } from '../result/answer.ts';
import { summariseCheck, type HeldOut } from './check.ts';
import { flatten, unflatten, type FlatHead } from './flat-head.ts';
import { passHead } from './head-gradient.ts';
import type { FineTuningExample, Taught } from './fine-tuning.ts';
import { lossOf, nTrainingSteps, targetsOf, train } from './train.ts';

/** Maximum number of cross-validation folds. */
const maxFolds = 6;

/** Progress of fine-tuning, 0..1. */
export type OnTaughtShare = (share: number) => void;

/**
 * Fine-tunes the last layers and tests on held-out examples whether it helps.
 * @param shipped head that the fine-tuning starts from, with its activation
 * @param examples at least one, re-centred as they will be when the head is used
 * @param breathe awaited after every step, to yield to other tasks or to throw in order to stop
 */
export async function teach(
  { head: shipped, activation }: Pick<Judge, 'head' | 'activation'>,
  examples: readonly FineTuningExample[],
  onShare: OnTaughtShare,
  breathe: () => Promise<void>,
): Promise<Taught> {
  const start = flatten(shipped, activation);
  const folds = foldsOf(examples);
  const nHeldOut = folds.reduce((sum, { tested }) => sum + tested.length, 0);
  const nSteps = (folds.length + 1) * nTrainingSteps;
  let nDone = 0;

  async function run(own: readonly FineTuningExample[], after: (head: FlatHead) => void): Promise<void> {
    for (const head of train(start, own)) {
      after(head);
      onShare(++nDone / nSteps);
      await breathe();
    }
  }

  const heldOut: HeldOut[] = [];
  const heldOutLoss = new Float64Array(nTrainingSteps + 1);
  for (const { own, tested } of folds) {
    const before = judged(start, tested);
    let after = before;
    let step = 0;
    const add = (now: typeof before) => {
      heldOutLoss[step++]! += now.reduce((sum, { loss }) => sum + loss / nHeldOut, 0);
      after = now;
    };
    add(before);
    await run(own, (head) => add(judged(head, tested)));
    before.forEach(({ loss: lossBefore, isRight: wasRight }, i) => {
      const { loss: lossAfter, isRight } = after[i]!;
      heldOut.push({ wasRight, isRight, lossBefore, lossAfter });
    });
  }

  const targets = targetsOf(examples);
  const training = [lossOf(start, targets)];
  let final = start;
  await run(examples, (head) => {
    training.push(lossOf(head, targets));
    final = head;
  });
  return {
    head: unflatten(final),
    check: nHeldOut > 0 ? summariseCheck(heldOut, recordingsOf(examples).length) : null,
    curve: { training, heldOut: nHeldOut > 0 ? [...heldOutLoss] : null },
  };
}

function judged(head: FlatHead, examples: readonly FineTuningExample[]): readonly { loss: number; isRight: boolean }[] {
  return examples.map(({ vector, emotion }) => {
    const label = emotions.indexOf(emotion);
    const { probabilities } = passHead(head, { vector, wanted: probabilitiesOf(label), weight: 1 }, null, null);
    return { loss: -Math.log(Math.max(probabilities[label]!, 1e-12)), isRight: indexOfMax(probabilities) === label };
  });
}

function probabilitiesOf(label: number): Float64Array {
  return Float64Array.from(emotions, (_, k) => Number(k === label));
}

function recordingsOf(examples: readonly FineTuningExample[]): readonly string[] {
  return [...new Set(examples.map(({ group }) => group))];
}

/** One fold. */
export interface Fold {
  /** Training examples. */
  readonly own: readonly FineTuningExample[];
  /** Test examples: from other recordings, with emotions in the training examples. */
  readonly tested: readonly FineTuningExample[];
}

/**
 * Splits examples into folds, with each recording in a single fold. An example whose emotion occurs in no other recording is
 * not tested, because the training examples do not contain its emotion.
 * @returns empty if nothing can be tested
 */
export function foldsOf(examples: readonly FineTuningExample[]): readonly Fold[] {
  const recordings = recordingsOf(examples);
  const nFolds = Math.min(maxFolds, recordings.length);
  return Array.from({ length: nFolds }, (_, fold) => {
    const isOut = ({ group }: FineTuningExample) => recordings.indexOf(group) % nFolds === fold;
    const own = examples.filter((example) => !isOut(example));
    const tested = examples.filter((example) => isOut(example) && own.some((o) => o.emotion === example.emotion));
    return { own, tested };
  }).filter(({ tested }) => tested.length > 0);
}
