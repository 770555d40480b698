import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#app/ui/base.css';
import { emotions } from '#core/classifier/labels.ts';
import type { Segment } from '#core/result/types.ts';
import PictureMenu from '#app/charts/PictureMenu.svelte';
import SegmentTable from '#app/recording/SegmentTable.svelte';
import SoundPlot from '#app/charts/SoundPlot.svelte';
import { Zoom } from '#app/charts/zoom.svelte.ts';
import EveryFile from '#app/files/EveryFile.svelte';
import { FileChoices } from '#app/files/file-choices.svelte.ts';
import { overviewRow } from '#app/recording/overview-row.ts';
import { plottedSound } from '#app/recording/plotted-sound.ts';
import { Playback } from '#app/recording/playback.svelte.ts';
import { soundReportOf, resultOf } from '#app/recording/sound-report.ts';
import { words } from '#app/words/index.ts';
import { analysis } from '../made-up.ts';
import { voice, wav } from '../../workers/made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;

function segments(n: number): Segment[] {
  return Array.from({ length: n }, (_, i) => ({
    startS: 2 * i,
    endS: 2 * i + 2,
    answer: i % 5 === 4 ? ('no speech' as const) : emotions[i % 8]!,
    confidence: 0.7,
    scores: null,
    likeliest: null,
    dimensions: null,
  }));
}

const dataRows = () => document.querySelectorAll('tbody tr.row');

describe('the table of segments', () => {
  it('renders only the visible ones of two thousand rows', async () => {
    const { container } = await render(SegmentTable, { segments: segments(2000), onjump: vi.fn() });
    await expect.poll(() => dataRows().length).toBeLessThan(60);
    expect(container.querySelector('table')?.getAttribute('aria-rowcount')).toBe('2001');
    const list = container.querySelector<HTMLElement>('.scroll')!;
    const height = list.scrollHeight;
    expect(height).toBeGreaterThan(2000 * 30);
    list.scrollTop = height;
    await expect.element(page.getByRole('button', { name: words.files.jump('1:06:38.0') })).toBeVisible();
    expect(dataRows().length).toBeLessThan(60);
    expect([...dataRows()].at(-1)?.getAttribute('aria-rowindex')).toBe('2001');
    expect(list.scrollHeight).toBe(height);
  });

  it('keeps the focus in the list when the focused row scrolls away', async () => {
    const { container } = await render(SegmentTable, { segments: segments(2000), onjump: vi.fn() });
    const list = container.querySelector<HTMLElement>('.scroll')!;
    container.querySelector<HTMLElement>('tbody button')!.focus();
    list.scrollTop = 30_000;
    await expect.poll(() => document.activeElement === list).toBe(true);
  });

  it('scrolls to the row that is playing', async () => {
    const { rerender } = await render(SegmentTable, { segments: segments(2000), timeS: 0, isFollowing: true });
    await rerender({ timeS: 3001 });
    await expect.poll(() => document.querySelector('.isMarked')?.getAttribute('aria-rowindex')).toBe('1502');
    await expect.element(page.getByText('50:00.0').last()).toBeVisible();
  });

  it('names the two most likely emotions where none stands out, with energy, and never says unsure', async () => {
    await page.viewport(1000, 900);
    const scores = { neutral: 0.35, sad: 0.3, happy: 0.05 };
    const dimensions = { activation: 0.1, valence: 0.4 };
    const unsure = { startS: 0, endS: 3, answer: 'unsure', likeliest: 'neutral', confidence: 0.35, scores, dimensions };
    await render(SegmentTable, { segments: [unsure as Segment] });
    const said = words.headline.between(words.answers.neutral, words.answers.sad);
    await expect.element(page.getByRole('cell', { name: said })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: `${words.answers.neutral} 35` })).toBeVisible();
    await expect.element(page.getByRole('cell', { name: words.headline.scaleEnds.low, exact: true })).toBeVisible();
    expect(document.body.textContent).not.toContain(words.answers.unsure);
    await page.viewport(390, 844);
    await expect.element(page.getByText(words.chapters.levels.low)).toBeVisible();
  });

  it('offers corrections only with a handler, and never for silence', async () => {
    const few = segments(5);
    const { rerender } = await render(SegmentTable, { segments: few });
    expect(page.getByRole('combobox').elements()).toHaveLength(0);
    const oncorrect = vi.fn();
    await rerender({ oncorrect });
    expect(page.getByRole('combobox').elements()).toHaveLength(4);
    const select = page.getByRole('combobox', { name: words.files.correctionAt('0:02.0') });
    await userEvent.selectOptions(select, words.answers.angry);
    expect(oncorrect).toHaveBeenCalledExactlyOnceWith(few[1], 'angry');
    await expect.element(select).toHaveValue('angry');
  });

  it('repeats a segment, and marks the repeated one', async () => {
    await page.viewport(1000, 900);
    const onloop = vi.fn();
    const few = segments(3);
    await render(SegmentTable, { segments: few, onloop, loop: { startS: 2, endS: 4 } });
    const button = page.getByRole('button', { name: words.files.repeatSegment('0:02.0', '0:04.0') });
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    expect(onloop).toHaveBeenCalledExactlyOnceWith(few[1]);
  });
});

describe('exploring the charts by pointer', () => {
  async function plot() {
    await page.viewport(1000, 900);
    const report = soundReportOf('a.wav', analysis(100, 'happy'), rule);
    const zoom = new Zoom(() => 100);
    const onseek = vi.fn();
    const { container } = await render(SoundPlot, {
      sound: plottedSound(report, emotions),
      durationS: 100,
      zoom,
      onseek,
      player: { timeS: 0, isPlaying: false, position: () => 0 },
    });
    const element = container.querySelector<HTMLElement>('.seek')!;
    const strip = container.querySelector<HTMLElement>('.strip')!;
    const drag = (of: HTMLElement, fromX: number, toX: number) => {
      const { left, top } = of.getBoundingClientRect();
      const at = (x: number) => ({
        clientX: left + x,
        clientY: top + 10,
        pointerId: 1,
        button: 0,
        isPrimary: true,
        bubbles: true,
      });
      of.setPointerCapture = () => undefined;
      of.dispatchEvent(new PointerEvent('pointerdown', at(fromX)));
      for (const share of [0.5, 1])
        of.dispatchEvent(new PointerEvent('pointermove', at(fromX + share * (toX - fromX))));
      of.dispatchEvent(new PointerEvent('pointerup', at(toX)));
    };
    return { zoom, onseek, element, strip, drag, left: 96, width: element.clientWidth - 98 };
  }

  it('shows the readout at the mouse, or at the playhead once the mouse leaves', async () => {
    const { element, left, width } = await plot();
    const move = (type: string, share: number) =>
      element.dispatchEvent(
        new PointerEvent(type, {
          clientX: element.getBoundingClientRect().left + left + share * width,
          pointerType: 'mouse',
          bubbles: true,
        }),
      );
    const readout = () => document.querySelector('p[aria-hidden]')?.textContent;
    move('pointermove', 0.25);
    await expect.poll(readout).toMatch(/0:25\.0.*High energy.*happy/s);
    move('pointerleave', 0.25);
    await expect.poll(readout).toMatch(/^0:00\.0/);
  });

  it('shows the spectrogram on request', async () => {
    const { element } = await plot();
    const canvas = element.querySelector('canvas')!;
    const before = canvas.clientHeight;
    await page.getByRole('checkbox', { name: words.live.spectrogram }).click();
    await expect.poll(() => canvas.clientHeight).toBeGreaterThan(before + 100);
  });

  it('scrolls by dragging, and seeks on a click', async () => {
    const { zoom, onseek, element, drag, left, width } = await plot();
    zoom.show(40, 60);
    drag(element, left + width / 2, left + width / 4);
    expect(zoom.view.startS).toBeCloseTo(45, 1);
    expect(onseek).not.toHaveBeenCalled();
    drag(element, left + width / 2, left + width / 2 + 1);
    expect(onseek.mock.lastCall?.[0]).toBeCloseTo(55, 1);
  });

  it('zooms at the pointer with Ctrl and the wheel, and leaves the plain wheel to the page', async () => {
    const { zoom, element, left, width } = await plot();
    const wheel = (more: WheelEventInit) => {
      const x = element.getBoundingClientRect().left + left + width / 4;
      const event = new WheelEvent('wheel', { clientX: x, bubbles: true, cancelable: true, ...more });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel({ deltaY: -200 })).toBe(false);
    expect(zoom.isWhole).toBe(true);
    expect(wheel({ deltaY: -200, ctrlKey: true })).toBe(true);
    const { startS, endS } = zoom.view;
    expect(endS - startS).toBeCloseTo(100 / Math.E, 1);
    expect((25 - startS) / (endS - startS)).toBeCloseTo(0.25, 2);
    wheel({ deltaX: width });
    expect(zoom.view.startS).toBeCloseTo(Math.min(endS, 100 - (endS - startS)), 1);
  });

  it('zooms by pinching', async () => {
    const { zoom, element, left, width } = await plot();
    element.setPointerCapture = () => undefined;
    const x0 = element.getBoundingClientRect().left + left;
    const finger = (type: string, pointerId: number, share: number) =>
      element.dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          clientX: x0 + share * width,
          button: 0,
          pointerType: 'touch',
          bubbles: true,
        }),
      );
    finger('pointerdown', 1, 0.4);
    finger('pointerdown', 2, 0.6);
    finger('pointermove', 1, 0.3);
    finger('pointermove', 2, 0.7);
    expect(zoom.spanS).toBeCloseTo(50, 0);
    // The point between the fingers stays in place.
    expect((zoom.view.startS + zoom.view.endS) / 2).toBeCloseTo(50, 0);
  });

  it('selects a part on the overview strip, moves it and resizes it', async () => {
    const { zoom, strip, drag } = await plot();
    const width = strip.clientWidth;
    drag(strip, 0.2 * width, 0.4 * width);
    expect(zoom.view.startS).toBeCloseTo(20, 0);
    expect(zoom.view.endS).toBeCloseTo(40, 0);
    drag(strip, 0.3 * width, 0.5 * width);
    expect(zoom.view.startS).toBeCloseTo(40, 0);
    drag(strip, 0.6 * width, 0.9 * width);
    expect(zoom.view.endS).toBeCloseTo(90, 0);
    expect(zoom.view.startS).toBeCloseTo(40, 0);
    drag(strip, 0.1 * width, 0.1 * width);
    expect(zoom.view.startS).toBeCloseTo(0, 0);
    expect(zoom.spanS).toBeCloseTo(50, 0);
  });
});

describe('playback', () => {
  function player(blob: Blob) {
    const playback = new Playback();
    const audio = document.createElement('audio');
    audio.muted = true;
    document.body.append(audio);
    const stop = playback.attach(blob)(audio);
    return { playback, audio, stop: () => (stop(), audio.remove()) };
  }

  it('repeats a span until another position is chosen', async () => {
    const { playback, audio, stop } = player(wav(voice(4, 16_000), 16_000));
    playback.repeat({ startS: 1, endS: 1.4 });
    let turns = 0;
    let last = 0;
    await expect
      .poll(
        () => {
          if (audio.currentTime < last) turns++;
          last = audio.currentTime;
          return turns;
        },
        { interval: 20 },
      )
      .toBeGreaterThanOrEqual(2);
    expect(audio.currentTime).toBeLessThan(2);
    playback.seek(3);
    expect(playback.loop).toBeNull();
    stop();
  });

  it('also repeats a span that reaches the end', async () => {
    const { playback, audio, stop } = player(wav(voice(2, 16_000), 16_000));
    const plays = vi.fn();
    audio.addEventListener('seeked', plays);
    playback.repeat({ startS: 1.6, endS: 9 });
    await expect.poll(() => plays.mock.calls.length).toBeGreaterThanOrEqual(3);
    expect(playback.isPlaying).toBe(true);
    stop();
  });

  it('applies the playback rate, also to a file attached later', async () => {
    const { playback, audio, stop } = player(wav(voice(2, 16_000), 16_000));
    playback.rate = 1.5;
    expect(audio.playbackRate).toBe(1.5);
    stop();
    const later = new Playback(2);
    const other = document.createElement('audio');
    const detach = later.attach(wav(voice(1, 16_000), 16_000))(other);
    await expect.poll(() => other.readyState).toBeGreaterThan(0);
    expect(other.playbackRate).toBe(2);
    detach();
  });

  it('reports unplayable sound, and still tracks the position', async () => {
    const { playback, stop } = player(new Blob(['This is no sound.']));
    await expect.poll(() => playback.cannotPlay).toBe(true);
    playback.seek(7);
    expect(playback.position()).toBe(7);
    playback.toggle();
    expect(playback.isPlaying).toBe(false);
    stop();
  });
});

describe('the file overview', () => {
  const rows = (['happy', 'sad', null] as const).map((emotion, i) => {
    const result = resultOf({ name: `take ${i + 1}.wav`, analysis: analysis(10 * (i + 1), emotion) }, rule)!;
    return overviewRow(`${i}`, result);
  });
  const firstColumn = () =>
    page
      .getByRole('rowheader')
      .elements()
      .map((cell) => cell.textContent?.trim());

  const shown = () => ({ rows, emotions, choices: new FileChoices(), markedId: null, onremove: vi.fn() });

  it('can be sorted by any column, and marks the sorted one', async () => {
    await page.viewport(1200, 900);
    await render(EveryFile, { ...shown(), onopen: vi.fn() });
    expect(firstColumn()).toEqual(['take 1.wav', 'take 2.wav', 'take 3.wav']);
    const head = page.getByRole('columnheader', { name: words.answers.sad });
    await head.getByRole('button').click();
    expect(firstColumn()).toEqual(['take 2.wav', 'take 1.wav', 'take 3.wav']);
    await expect.element(head).toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('columnheader', { name: words.files.length }).getByRole('button').click();
    expect(firstColumn()).toEqual(['take 3.wav', 'take 2.wav', 'take 1.wav']);
  });

  it('shows strips on a common scale that open files, with a table as an alternative', async () => {
    const onopen = vi.fn();
    const { container } = await render(EveryFile, { ...shown(), onopen });
    await userEvent.selectOptions(page.getByRole('combobox', { name: words.files.overviewAs }), words.files.asStrips);
    await page.getByRole('button', { name: words.files.stripOf('take 2.wav', 'Low energy, mostly sad') }).click();
    expect(onopen).toHaveBeenCalledExactlyOnceWith('1');
    const reach = (canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, canvas.height >> 1, canvas.width, 1);
      return data.findLastIndex((value, i) => i % 4 === 3 && value > 0) / data.length;
    };
    const strips = [...container.querySelectorAll<HTMLCanvasElement>('li canvas')];
    await expect.poll(() => reach(strips[0]!)).toBeCloseTo(1 / 3, 1);
    expect(reach(strips[1]!)).toBeCloseTo(2 / 3, 1);
    await page.getByText(words.common.asTable).click();
    await expect.element(page.getByRole('rowheader', { name: 'take 2.wav' })).toBeVisible();
  });
});

describe('the image menu', () => {
  it('saves the chosen image, closes on Escape, and reports failures', async () => {
    const onpicture = vi.fn().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    const charts = [{ id: 'shares', name: 'Shares' }];
    await render(PictureMenu, { title: 'a.wav', charts, onpicture });
    const opener = page.getByRole('button', { name: words.files.pictureOf('a.wav') });
    await opener.click();
    await page.getByRole('button', { name: words.files.pictureAs('Shares', 'SVG') }).click();
    expect(onpicture).toHaveBeenCalledExactlyOnceWith('shares', 'svg');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.click();
    await page.getByRole('button', { name: words.files.pictureAs('Shares', 'PNG') }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words.files.pictureFailed);
    await userEvent.keyboard('{Escape}');
    await expect.element(opener).toHaveAttribute('aria-expanded', 'false');
    await expect.element(opener).toHaveFocus();
  });
});
