import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import type { ScoredClip } from '#core/evaluation/report.ts';
import '#app/ui/base.css';
import ErrorList from '#app/evaluate/ErrorList.svelte';
import ReportView from '#app/reports/ReportView.svelte';
import { chartFiles } from '#app/reports/save-picture.ts';
import type { NamedChart } from '#app/reports/save-picture.ts';
import { words } from '#app/words/index.ts';

const said = words.evaluate.results;

/** Clips of four speakers, of which every sixteenth is misclassified. */
function clips(): ScoredClip[] {
  const truths: readonly Emotion[] = ['happy', 'sad', 'angry', 'neutral'];
  return Array.from({ length: 64 }, (_, i) => {
    const emotion = truths[i % 4] ?? 'happy';
    const given = i % 16 === 5 ? 'fearful' : emotion;
    const top = 0.4 + (i % 10) / 20;
    const probabilities = Float32Array.from(emotions, (each) => (each === given ? top : (1 - top) / 7));
    return {
      file: `${i}.wav`,
      emotion,
      speaker: `s${Math.floor(i / 16)}`,
      corpus: i < 32 ? 'one' : 'two',
      probabilities,
    };
  });
}

const report = evaluateClips(clips(), 'eight');
const reports = [
  { recogniser: 'network' as const, report },
  { recogniser: 'svm' as const, report: evaluateClips(clips().toReversed(), 'eight') },
];
const onpicture = vi.fn<(chart: NamedChart, format: string) => Promise<boolean>>(() => Promise.resolve(true));

describe('a report', () => {
  it('shows every chart with its table, for each recogniser', async () => {
    await page.viewport(1200, 900);
    await render(ReportView, { reports, unsureBelow: 0.4, onpicture });
    for (const title of [said.confusion.title, said.reliability.title, said.coverage.title, said.spread.title]) {
      await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    }
    await expect.element(page.getByRole('heading', { name: words.evaluate.recognisers.svm })).toBeVisible();
    await page.getByText(words.common.asTable).first().click();
    const cell = page.getByRole('region', { name: said.confusion.table }).getByRole('row', { name: /^sad / });
    await expect.element(cell).toHaveTextContent(/12 \(75\s%\)/);
  });

  it('can be limited to one corpus, and shown without masking', async () => {
    await render(ReportView, { reports, unsureBelow: null, onpicture });
    await page.getByRole('radio', { name: 'two' }).click({ force: true });
    await expect.element(page.getByText('32', { exact: true }).first()).toBeVisible();
    await page.getByRole('radio', { name: said.asking.unmasked }).click({ force: true });
    // Without masking, the wrong emotion becomes possible.
    await page.getByText(words.common.asTable).first().click();
    const table = page.getByRole('region', { name: said.confusion.table });
    await expect.element(table.getByRole('columnheader', { name: words.answers.fearful })).toBeVisible();
  });

  it('shows clips without speech in the matrix', async () => {
    const silent = clips().map((clip, i) => (i === 0 ? { ...clip, probabilities: null } : clip));
    await render(ReportView, {
      reports: [{ recogniser: 'network', report: evaluateClips(silent, 'eight') }],
      unsureBelow: null,
      onpicture,
    });
    await expect.element(page.getByText(said.withoutSpeechNote)).toBeVisible();
    await expect.element(page.getByText(said.confusion.missed).first()).toBeVisible();
  });

  it('says so if it has no clips', async () => {
    const none = evaluateClips([], 'five');
    await render(ReportView, { reports: [{ recogniser: 'network', report: none }], unsureBelow: null, onpicture });
    await expect.element(page.getByText(said.noClips)).toBeVisible();
  });
});

describe('the charts of a report', () => {
  /** The charts that ReportView shows. */
  async function shownCharts(): Promise<Map<string, NamedChart>> {
    const shown = new Map<string, NamedChart>();
    await render(ReportView, { reports, unsureBelow: 0.4, onpicture, shownCharts: shown });
    await expect.poll(() => shown.size).toBe(4);
    return shown;
  }

  it('are drawn and labelled', async () => {
    await page.viewport(900, 900);
    await shownCharts();
    const charts = [...document.querySelectorAll<HTMLElement>('[role=img]:has(canvas)')];
    [said.confusion, said.reliability, said.coverage, said.spread].forEach(({ title }, i) =>
      expect(charts[i]?.getAttribute('aria-label')).toMatch(new RegExp(`^${title}`)),
    );
    const inked = (canvas: HTMLCanvasElement): number =>
      canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3).filter(Boolean).length; // prettier-ignore
    for (const chart of charts) await expect.poll(() => inked(chart.querySelector('canvas')!)).toBeGreaterThan(1000);
  });

  it('become self-contained SVG files and equivalent PNG files', async () => {
    const files = await chartFiles((await shownCharts()).values(), 'model made-up');
    expect(files.map(({ name }) => name)).toEqual(
      ['confusion', 'calibration', 'coverage', 'speakers'].flatMap((id) =>
        ['png', 'svg'].map((format) => `charts/undertone-${id}.${format}`),
      ),
    );
    for (const [i, { blob: svg }] of files.entries()) {
      if (i % 2 === 0) continue;
      const text = await svg.text();
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect(read.querySelector('parsererror')).toBeNull();
      expect(text).not.toMatch(/var\(|color-mix|class=|oklch|NaN|undefined/);
      expect(read.querySelectorAll('text').length).toBeGreaterThan(5);
      const [a, b] = [await thumbnail(svg), await thumbnail(files[i - 1]!.blob)];
      expect(Math.max(...a) - Math.min(...a)).toBeGreaterThan(60);
      expect(a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length).toBeLessThan(6);
    }
  });

  it('name several lines in the image', async () => {
    const coverage = (await shownCharts()).get('coverage')!;
    const text = await (await chartFiles([coverage], ''))[1]!.blob.text();
    for (const name of ['network', 'svm'] as const) expect(text).toContain(words.evaluate.recognisers[name]);
  });
});

/** A tiny version of an image. */
async function thumbnail(blob: Blob): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  URL.revokeObjectURL(image.src);
  const small = new OffscreenCanvas(60, 30).getContext('2d')!;
  small.imageSmoothingQuality = 'high';
  small.drawImage(image, 0, 0, 60, 30);
  return small.getImageData(0, 0, 60, 30).data;
}

describe('the list of misclassified clips', () => {
  const errors = [
    { file: 'b.wav', speaker: 's1', corpus: null, truth: 'sad', given: 'calm', confidence: 0.9 },
    { file: 'a.wav', speaker: 's2', corpus: null, truth: 'happy', given: null, confidence: 0 },
    { file: 'c.wav', speaker: 's1', corpus: null, truth: 'happy', given: 'sad', confidence: 0.5 },
  ] as const;
  const names = () =>
    page
      .getByRole('rowheader')
      .elements()
      .map((each) => each.textContent.trim());

  it('can be sorted by any column, filtered, and played', async () => {
    const onplay = vi.fn();
    await render(ErrorList, { errors, nClips: 10, playing: null, unplayable: null, onplay });
    expect(names()).toEqual(['b.wav', 'c.wav', 'a.wav']);
    await page.getByRole('button', { name: said.errors.file }).click();
    expect(names()).toEqual(['a.wav', 'b.wav', 'c.wav']);
    await page.getByRole('combobox', { name: said.errors.truth }).selectOptions('happy');
    expect(names()).toEqual(['a.wav', 'c.wav']);
    await page.getByRole('combobox', { name: said.errors.given }).selectOptions('no speech');
    expect(names()).toEqual(['a.wav']);
    await page.getByRole('button', { name: said.errors.play('a.wav') }).click();
    expect(onplay).toHaveBeenCalledWith('a.wav');
    await page.getByRole('combobox', { name: said.errors.speaker }).selectOptions('s1');
    await expect.element(page.getByText(said.errors.noneLeft)).toBeVisible();
  });

  it('shows fifty of thousands at first', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({ ...errors[0], file: `${i}.wav` }));
    await render(ErrorList, { errors: many, nClips: 5000, playing: null, unplayable: null, onplay: vi.fn() });
    expect(names()).toHaveLength(50);
    await page.getByRole('button', { name: said.errors.more('50') }).click();
    expect(names()).toHaveLength(100);
  });
});
