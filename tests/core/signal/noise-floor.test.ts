import { expect, it } from 'vitest';
import { createNoiseFloor } from '#core/signal/noise-floor.ts';

it('finds the background level between louder parts and holds it', () => {
  const floor = createNoiseFloor(300, 5);
  let last = 0;
  for (let t = 0; t < 600; t++) last = floor.push(t % 100 < 80 ? -20 : -60);
  expect(last).toBe(-60);
});

it('rises to a louder background within 1.1 windows', () => {
  const floor = createNoiseFloor(300, 5);
  for (let t = 0; t < 400; t++) floor.push(-60);
  let last = 0;
  for (let t = 0; t < 330; t++) last = floor.push(-30);
  expect(last).toBe(-30);
});

it('falls to a quieter background immediately', () => {
  const floor = createNoiseFloor(300, 5);
  for (let t = 0; t < 400; t++) floor.push(-30);
  let last = 0;
  for (let t = 0; t < 5; t++) last = floor.push(-60);
  expect(last).toBe(-60);
});

it('shifts exactly with the level', () => {
  const a = createNoiseFloor(50, 5);
  const b = createNoiseFloor(50, 5);
  for (let t = 0; t < 200; t++) {
    const level = -40 + 10 * Math.sin(t);
    expect(b.push(level - 30)).toBeCloseTo(a.push(level) - 30, 9);
  }
});
