import { describe, expect, it } from 'vitest';
import '#app/ui/base.css';
import { createChart } from '#app/charts/statistics/chart-js.ts';
import { shareChart } from '#app/charts/statistics/share-chart.ts';

const specOf = (share: number) => shareChart([{ answer: 'calm', name: 'calm', share }], 'Shares').spec;

/** A chart on the page, in a box that is as wide as a phone. */
function chartOf(share: number) {
  const box = document.body.appendChild(document.createElement('div'));
  box.style.cssText = 'position: relative; width: 390px; height: 60px';
  const canvas = box.appendChild(document.createElement('canvas'));
  const chart = createChart(canvas, specOf(share));
  /** How much of the row has colour, from 0 to 1: symbol, name and bar. */
  const filled = (): number => {
    const { data } = canvas.getContext('2d')!.getImageData(0, Math.round(canvas.height / 3), canvas.width, 1);
    return data.filter((alpha, i) => i % 4 === 3 && alpha > 128).length / canvas.width;
  };
  const end = (): void => {
    chart.destroy();
    box.remove();
  };
  return { chart, box, canvas, filled, end };
}

const frame = () => new Promise(requestAnimationFrame);

describe('bars that move', () => {
  it('start where they are, not from zero, however often they change', async () => {
    const { chart, filled, end } = chartOf(1);
    await expect.poll(filled).toBeGreaterThan(0.5);
    const whole = filled();
    for (const share of [0.99, 1, 0.99]) {
      chart.show(specOf(share));
      for (let i = 0; i < 3; i++) {
        await frame();
        expect(filled()).toBeGreaterThan(0.9 * whole);
      }
    }
    end();
  });

  it('follow the width of the page on a machine that draws few frames a second', async () => {
    const { box, canvas, end } = chartOf(1);
    for (let i = 0; i < 4; i++) {
      const busyUntilMs = performance.now() + 150;
      while (performance.now() < busyUntilMs);
      await frame();
    }
    box.style.width = '300px';
    for (let i = 0; i < 10; i++) await frame();
    expect(canvas.clientWidth).toBe(300);
    end();
  });

  it('have their whole length 0.3 s after a change', async () => {
    const { chart, filled, end } = chartOf(0.1);
    const short = filled();
    chart.show(specOf(1));
    const startMs = performance.now();
    while (performance.now() - startMs < 300) await frame();
    await frame();
    const after = filled();
    expect(after).toBeGreaterThan(short + 0.4);
    chart.show(specOf(1));
    await frame();
    expect(filled()).toBeCloseTo(after, 2);
    end();
  });
});
