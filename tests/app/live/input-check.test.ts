import { describe, expect, it } from 'vitest';
import { InputCheck } from '#app/live/input-check.ts';

/** Feeds ten reports per second over a time span. @returns the last problem reported */
function hear(check: InputCheck, fromS: number, toS: number, peakDbfs: number, isSpeech = false) {
  let said = null;
  for (let i = Math.round(10 * fromS) + 1; i <= Math.round(10 * toS); i++)
    said = check.take({ timeS: i / 10, peakDbfs, isSpeech });
  return said;
}

describe('the input check', () => {
  it('asks whether the microphone is muted after five seconds of digital silence, until sound arrives', () => {
    const check = new InputCheck('microphone');
    expect(hear(check, 0, 4.9, -Infinity)).toBeNull();
    expect(hear(check, 4.9, 5.1, -Infinity)).toBe('muted');
    expect(hear(check, 5.1, 5.2, -60)).toBeNull();
  });

  it('does not take a silent room for muted or too quiet', () => {
    expect(hear(new InputCheck('microphone'), 0, 60, -70)).toBeNull();
  });

  it('reports a very quiet voice after five seconds of weak speech, not counting pauses', () => {
    const check = new InputCheck('microphone');
    expect(hear(check, 0, 3, -50, true)).toBeNull();
    expect(hear(check, 3, 20, -70)).toBeNull();
    expect(hear(check, 20, 22.2, -50, true)).toBe('quiet');
    expect(hear(check, 22.2, 22.3, -20, true)).toBeNull();
  });

  it('reports clipping for two seconds', () => {
    const check = new InputCheck('microphone');
    expect(hear(check, 0, 0.1, 0, true)).toBe('loud');
    expect(hear(check, 0.1, 1.9, -10, true)).toBe('loud');
    expect(hear(check, 1.9, 2.2, -10, true)).toBeNull();
  });

  it('reports nothing for an example, and only silence for a shared tab', () => {
    expect(hear(new InputCheck('example'), 0, 1, 0, true)).toBeNull();
    expect(hear(new InputCheck('example'), 0, 6, -Infinity)).toBeNull();
    expect(hear(new InputCheck('share'), 0, 1, 0, true)).toBeNull();
    expect(hear(new InputCheck('share'), 0, 6, -Infinity)).toBe('muted');
  });
});
