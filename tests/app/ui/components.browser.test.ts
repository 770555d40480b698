import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#app/ui/base.css';
import StatisticsChart from '#app/charts/statistics/StatisticsChart.svelte';
import { shareChart } from '#app/charts/statistics/share-chart.ts';
import SoundPlot from '#app/charts/SoundPlot.svelte';
import FileDrop from '#app/ui/FileDrop.svelte';
import LongList from '#app/ui/LongList.svelte';
import Panel from '#app/ui/Panel.svelte';
import CurrentAnswer from '#app/live/CurrentAnswer.svelte';
import { ColumnRing, columnsOf } from '#app/charts/canvas/columns.ts';
import type { Headline } from '#core/result/summary.ts';
import { words } from '#app/words/index.ts';

/** A display of ten seconds with energy in band 20 only. */
function sound() {
  const n = 1000;
  const envelope = Float32Array.from({ length: 2 * n }, (_, i) => (i % 2 ? 0.5 : -0.5));
  const spectrogram = Uint8Array.from({ length: 64 * n }, (_, i) => (i % 64 === 20 ? 255 : 0));
  const columns = columnsOf({ columnS: 0.01, nBands: 64, envelope, spectrogram });
  const points = [0, 5, 10].map((timeS) => ({ timeS, answer: 'happy' as const, probabilities: [0.2, 0.8] }));
  const emotions = ['sad', 'happy'] as const;
  return { columns, points, segments: [], emotions, lanes: emotions, names: words.answers };
}

/** Number of non-empty pixels in a canvas. */
function inked(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.filter((value, i) => i % 4 === 3 && value > 0).length;
}

function player() {
  return { timeS: 4, isPlaying: false, position: () => 4 };
}

describe('the plot of a sound', () => {
  it('draws the sound and shows the same data in a table', async () => {
    await page.viewport(1000, 900);
    const { container } = await render(SoundPlot, { sound: sound(), durationS: 10 });
    const canvas = container.querySelector('canvas')!;
    await expect.poll(() => inked(canvas)).toBeGreaterThan(10_000);
    await page.getByText(words.common.asTable).click();
    await expect.element(page.getByRole('columnheader', { name: words.answers.happy })).toBeVisible();
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('0:00−6 dBFS');
    expect(page.getByRole('row').elements()).toHaveLength(11);
  });

  it('seeks on click and by keyboard', async () => {
    await page.viewport(1000, 900);
    const onseek = vi.fn();
    const ontoggle = vi.fn();
    await render(SoundPlot, { sound: sound(), durationS: 10, player: player(), onseek, ontoggle });
    const slider = page.getByRole('slider', { name: words.files.seek });
    const box = slider.element().getBoundingClientRect();
    const [left, width] = [96, box.width - 98];
    await slider.click({ position: { x: left + width / 2, y: 30 } });
    expect(onseek.mock.lastCall?.[0]).toBeCloseTo(5, 1);
    await userEvent.keyboard('{ArrowRight}{Home} ');
    expect(onseek.mock.calls.slice(-2)).toEqual([[5], [0]]);
    expect(ontoggle).toHaveBeenCalledOnce();
  });

  it('zooms in and out, and announces the visible part', async () => {
    await render(SoundPlot, { sound: sound(), durationS: 10 });
    const strip = page.getByRole('slider', { name: words.files.overview });
    await expect.element(strip).toHaveAttribute('aria-valuetext', words.files.inView('0:00', '0:10', '0:10'));
    await page.getByRole('button', { name: words.files.zoomIn }).click();
    await expect.element(strip).toHaveAttribute('aria-valuetext', words.files.inView('0:03', '0:08', '0:10'));
    await page.getByRole('button', { name: words.files.zoomAll }).click();
    await expect.element(page.getByRole('button', { name: words.files.zoomOut })).toBeDisabled();
  });
});

describe('the bar chart', () => {
  it('is drawn once Chart.js has loaded, and updates its table', async () => {
    const bar = (share: number) => shareChart([{ answer: 'angry', name: 'angry', share }], 'Shares');
    const { container, rerender } = await render(StatisticsChart, { chart: bar(0.5) });
    await expect.poll(() => inked(container.querySelector('canvas')!)).toBeGreaterThan(500);
    await page.getByText(words.common.asTable).click();
    await expect.element(page.getByRole('cell')).toHaveTextContent('50');
    await rerender({ chart: bar(0.25) });
    await expect.element(page.getByRole('cell')).toHaveTextContent('25');
  });
});

/** Data for the current result: a loud, happy sound. */
function drawn() {
  const columns = new ColumnRing(10, 0.01, 64);
  columns.push(
    Float32Array.from({ length: 2000 }, (_, i) => (i % 2 ? 0.5 : -0.5)),
    new Uint8Array(64_000),
  );
  const points = [0, 5, 10].map((timeS) => ({
    timeS,
    answer: 'happy' as const,
    probabilities: [0.2, 0.8],
    activation: 0.9,
    emotions: ['happy' as const],
  }));
  return { columns, points };
}

describe('the current result', () => {
  const sad: Headline = { energy: 'low', activation: 0.1, emotions: ['sad'] };

  it('shows energy and emotion with confidence, and names two emotions if none stands out', async () => {
    const { rerender } = await render(CurrentAnswer, {
      headline: sad,
      confidence: 0.71,
      isSpeech: true,
      announcement: 'Low energy, sad',
      ...drawn(),
    });
    const answer = page.getByRole('paragraph').filter({ hasText: 'energy' }).first();
    await expect.element(answer).toHaveTextContent('Low energy, sad');
    await expect.element(page.getByText(words.common.confidence)).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Energy: low' })).toBeVisible();
    await rerender({ headline: { energy: 'even', activation: 0.5, emotions: ['neutral', 'calm'] } });
    await expect.element(answer).toHaveTextContent('Even energy, between neutral and calm');
    expect(page.getByText(words.common.confidence).elements()).toHaveLength(0);
    await expect.element(page.getByRole('status')).toHaveTextContent('Low energy, sad');
  });

  it('pulses with the sound: the mark is larger when loud than in silence', async () => {
    const loud = drawn();
    const { container, rerender } = await render(CurrentAnswer, {
      headline: sad,
      confidence: 0.71,
      isSpeech: true,
      announcement: '',
      ...loud,
    });
    const mark = () => container.querySelector('canvas')!;
    await expect.poll(() => inked(mark())).toBeGreaterThan(0);
    // The clock starts at zero and catches up with the sound.
    await expect.poll(() => inked(mark())).toBeGreaterThan(20_000);
    const silent = drawn();
    silent.columns.envelope.fill(0);
    await rerender(silent);
    await expect.poll(() => inked(mark())).toBeLessThan(20_000);
  });
});

describe('the drop zone', () => {
  it('accepts files dropped anywhere on the page', async () => {
    const ondropped = vi.fn();
    await render(FileDrop, {
      call: words.files.drop,
      callOver: words.files.dropNow,
      files: words.files.chooseFiles,
      folder: words.files.chooseFolder,
      first: 'files',
      isSmall: false,
      ondropped,
      onpicked: vi.fn(),
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'a.wav'));
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer, cancelable: true }));
    await expect.element(page.getByText(words.files.dropNow)).toBeVisible();
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    expect(ondropped).toHaveBeenCalledOnce();
    await expect.element(page.getByText(words.files.drop)).toBeVisible();
  });
});

describe('a panel', () => {
  it('reports an error in its content, and retries on request', async () => {
    let isBroken = true;
    const children = createRawSnippet(() => ({
      render: () => {
        if (isBroken) throw new Error('made by a test');
        return '<p>whole again</p>';
      },
    }));
    await render(Panel, { title: 'Sound', children });
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.common.panelBroke.title);
    isBroken = false;
    await page.getByRole('button', { name: words.common.panelBroke.again }).click();
    await expect.element(page.getByText('whole again')).toBeVisible();
  });
});

describe('a long list', () => {
  const props = {
    label: 'files',
    rows: Array.from({ length: 1000 }, (_, i) => `row ${i}`),
    keyOf: (row: string) => row,
    rowRem: 2,
    maxRem: 20,
    item: createRawSnippet((row: () => string) => ({ render: () => `<button style="height: 2rem">${row()}</button>` })),
  };

  it('starts at its marked row', async () => {
    await render(LongList, { ...props, marked: 700 });
    await expect.element(page.getByRole('button', { name: 'row 700' })).toBeInViewport();
    await expect.element(page.getByRole('button', { name: 'row 0' })).not.toBeInTheDocument();
  });

  it('starts at the top without a marked row', async () => {
    await render(LongList, props);
    await expect.element(page.getByRole('button', { name: 'row 0' })).toBeInViewport();
  });
});
