import type { Segment } from '#core/result/types.ts';
import { percent } from '#app/words/format.ts';
import { words } from '#app/words/index.ts';

/** The confidence; where no emotion stands out, with the likeliest that it belongs to. */
export function surenessText({ answer, confidence, likeliest }: Segment): string {
  if (answer === 'no speech') return '';
  return answer === 'unsure' && likeliest ? `${words.answers[likeliest]} ${percent(confidence)}` : percent(confidence);
}
