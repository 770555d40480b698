import { describe, expect, it } from 'vitest';
import '#app/ui/base.css';
import { emotions } from '#core/classifier/labels.ts';
import { curveLaneOf } from '#app/recording/curve-lane.svelte.ts';
import { chartFiles, chartsOf, soundPicture, stripsPicture } from '#app/recording/drawn-pictures.ts';
import { overviewRow } from '#app/recording/overview-row.ts';
import { pictureFile } from '#app/charts/canvas/picture.ts';
import { outline } from '#app/charts/canvas/brush.ts';
import { SvgBrush } from '#app/charts/canvas/svg-brush.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { ok } from '#app/words/errors.ts';
import { words } from '#app/words/index.ts';
import { analysis, heard } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const context = { emotions, modelId: 'made-up' };

/** Twelve seconds, happy and then sad, with a name that needs escaping in XML. */
function report(file = 'a <b> & "c".wav') {
  const made = analysis(12, 'sad');
  made.display.envelope.forEach((_, i, all) => (all[i] = (i % 2 ? 0.4 : -0.4) * Math.abs(Math.sin(i / 50))));
  made.display.spectrogram.forEach((_, i, all) => (all[i] = i % 64 === 20 ? 250 : 90));
  const windows = made.windows.map(({ endS }) => heard(endS, endS < 6 ? 'happy' : 'sad'));
  return soundReportOf(file, { ...made, windows }, rule);
}

async function svgOf(blob: Blob): Promise<Document> {
  const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

describe('a chart as SVG', () => {
  it('is well-formed, with vector paths and text only', async () => {
    const svg = await svgOf(await pictureFile(soundPicture(report(), { chart: 'timeline' }, context), 'svg'));
    expect(svg.querySelectorAll('image')).toHaveLength(0);
    expect(svg.querySelectorAll('path').length).toBeGreaterThan(20);
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts[0]).toBe(`a <b> & "c".wav: ${words.live.timeline}`);
    expect(texts).toContain(words.answers.fearful);
    expect(texts).toContain('0:06');
    expect(texts.at(-1)).toBe(words.files.pictureSource('made-up'));
  });

  it('uses only colours and attributes that other programs support', async () => {
    const text = await (await pictureFile(soundPicture(report(), { chart: 'sound' }, context), 'svg')).text();
    expect(text).not.toMatch(/oklch|color\(|light-dark|dominant-baseline|NaN|Infinity|undefined/);
    const colours = new Set([...text.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour));
    expect([...colours].every((colour) => /^(#[0-9a-f]{6}|none)$/.test(colour ?? ''))).toBe(true);
  });

  it('embeds the spectrogram as an image', async () => {
    const svg = await svgOf(await pictureFile(soundPicture(report(), { chart: 'spectrogram' }, context), 'svg'));
    const [image] = svg.querySelectorAll('image');
    const url = image?.getAttribute('xlink:href') ?? '';
    expect(url).toMatch(/^data:image\/png;base64,/);
    const bitmap = await createImageBitmap(await (await fetch(url)).blob());
    expect(bitmap.height).toBe(64);
    expect(bitmap.width).toBeGreaterThan(500);
  });

  it('looks like the PNG of the same chart', async () => {
    const picture = soundPicture(report(), { chart: 'sound' }, context);
    const shades = await Promise.all(
      (['svg', 'png'] as const).map(async (format) => {
        const image = new Image();
        image.src = URL.createObjectURL(await pictureFile(picture, format));
        await image.decode();
        URL.revokeObjectURL(image.src);
        const small = new OffscreenCanvas(60, 30).getContext('2d')!;
        small.drawImage(image, 0, 0, 60, 30);
        return small.getImageData(0, 0, 60, 30).data;
      }),
    );
    const [svg, png] = shades as [Uint8ClampedArray, Uint8ClampedArray];
    const apart = svg.reduce((sum, value, i) => sum + Math.abs(value - png[i]!), 0) / svg.length;
    expect(Math.max(...png) - Math.min(...png)).toBeGreaterThan(100);
    expect(apart).toBeLessThan(4);
  });
});

describe('a chart as PNG', () => {
  it('has double resolution, and the light theme in any case', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    const blob = await pictureFile(soundPicture(report(), { chart: 'shares' }, context), 'png');
    delete document.documentElement.dataset['theme'];
    expect(blob.type).toBe('image/png');
    const bitmap = await createImageBitmap(blob);
    expect(bitmap.width).toBe(2 * (620 + 56));
    const corner = new OffscreenCanvas(1, 1).getContext('2d')!;
    corner.drawImage(bitmap, 0, 0);
    expect(Math.min(...corner.getImageData(0, 0, 1, 1).data)).toBeGreaterThan(240);
  });

  it('is scaled down for a thousand files', async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => overviewRow(`${i}`, { ...report().result, file: `${i}.wav` }));
    const bitmap = await createImageBitmap(await pictureFile(stripsPicture(rows, context), 'png'));
    expect(bitmap.height).toBeLessThanOrEqual(16_000);
    expect(bitmap.width).toBeGreaterThan(300);
  });
});

describe('the images in an export', () => {
  it('include all charts of each sound, named after it', async () => {
    const files = await chartFiles([() => report('a/one.wav'), () => report('b/one.mp3')], 'svg', context);
    expect(files.map(({ name }) => name)).toEqual(
      ['a/one', 'b/one'].flatMap((name) => chartsOf(report()).map((chart) => `${name} ${chart}.svg`)),
    );
    const [alone] = await chartFiles([() => report('a/one.wav')], 'svg', context);
    expect(alone?.name).toBe(`one sound.svg`);
    expect(files.every(({ blob }) => blob.type === 'image/svg+xml' && blob.size > 500)).toBe(true);
  });
});

describe('pitch and loudness', () => {
  const nFrames = 600;
  const values = Float32Array.from({ length: 2 * nFrames }, (_, i) => (i % 2 ? -24 : 180));

  it('are in the images while shown', async () => {
    const shown = report();
    const plain = soundPicture(shown, { chart: 'sound' }, context);
    const lane = curveLaneOf(shown.columns);
    await lane.show(true, () => Promise.resolve(ok({ nFrames, hopS: 0.02, values })));
    expect(soundPicture(shown, { chart: 'sound' }, context).height).toBeGreaterThan(plain.height + 100);
    expect(chartsOf(shown)).toContain('curves');
    const svg = await svgOf(await pictureFile(soundPicture(shown, { chart: 'curves' }, context), 'svg'));
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['200 Hz', '−40 LUFS', words.live.curvesUnit]));
    await lane.show(false, () => Promise.reject(new Error('is known already')));
    expect([chartsOf(shown).includes('curves'), soundPicture(shown, { chart: 'sound' }, context).height]).toEqual([
      ...[false, plain.height],
    ]);
  });
});

it('annotations are in the combined image', () => {
  const of = report();
  const annotations = [{ startS: 1, endS: 4, text: 'how are you' }];
  const { height } = soundPicture(of, { chart: 'sound' }, context);
  expect(soundPicture(of, { chart: 'sound', shown: { annotations } }, context).height).toBeGreaterThan(height);
});

describe('the SVG canvas', () => {
  it('clips until restored, with transforms applied', async () => {
    const brush = new SvgBrush();
    brush.save();
    brush.translate(10, 20);
    brush.scale(2, 2);
    brush.beginPath();
    brush.rect(0, 0, 5, 5);
    brush.clip();
    brush.fillStyle = 'rgb(255, 0, 0)';
    brush.fillRect(1, 1, 100, 100);
    brush.restore();
    brush.fillStyle = 'oklch(0.6 0.2 260)';
    brush.fill(outline('M0 0h1v1z'), 'evenodd');
    const svg = new DOMParser().parseFromString(await brush.document(100, 50, 'x'), 'image/svg+xml');
    expect(svg.querySelector('clipPath path')?.getAttribute('d')).toBe('M10 20h10v10h-10z');
    const [inside, outside] = svg.querySelectorAll(':not(clipPath) > path');
    expect(inside?.getAttribute('d')).toBe('M12 22h200v200h-200z');
    expect(inside?.closest('g')?.getAttribute('clip-path')).toBe('url(#clip1)');
    expect(inside?.getAttribute('fill')).toBe('#ff0000');
    expect(outside?.closest('g')).toBeNull();
    expect(outside?.getAttribute('fill-rule')).toBe('evenodd');
    expect(outside?.getAttribute('fill')).toMatch(/^#[0-9a-f]{6}$/);
  });
});
