import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  choose,
  desktop,
  expect,
  expectAccessible,
  file,
  follow,
  phone,
  playForEver,
  spokenFile,
  test,
  visit,
  words,
} from './world.ts';
import { talk } from './sounds.ts';

const { files, live, common } = words;

/** A WAV file of 64-bit floats, which can be analysed but not played by any browser's audio element. */
function floats64(name: string, seconds: number) {
  const samples = Float64Array.from(talk(seconds));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(3, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(16_000 * 8, 28);
  head.writeUInt16LE(8, 32);
  head.writeUInt16LE(64, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return file(name, Buffer.concat([head, Buffer.from(samples.buffer)]));
}

/** Opens the Files page with a single recording, which opens automatically. */
async function openOne(page: Page, one = spokenFile('interview.wav', 8)): Promise<void> {
  await visit(page, '/files');
  await choose(page, [one]);
  await expect(page.getByRole('heading', { name: files.segments })).toBeVisible();
}

async function saved(page: Page, chart: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: files.pictureOf('interview.wav') }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: files.pictureAs(chart, format) }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a recording can be zoomed, scrolled, played and repeated by keyboard alone', async ({ page }) => {
  await openOne(page);
  const strip = page.getByRole('slider', { name: files.overview });
  const position = page.getByRole('slider', { name: files.seek });
  await position.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(position).toHaveAttribute('aria-valuetext', /^0:02,/);
  await page.keyboard.press('+');
  await expect(strip).toHaveAttribute('aria-valuetext', files.inView('0:01', '0:05', '0:08'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(strip).toHaveAttribute('aria-valuetext', files.inView('0:02', '0:06', '0:08'));
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: files.pause, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: files.repeat, exact: true })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: files.play, exact: true })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: files.repeat, exact: true })).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: files.zoomOut })).toBeDisabled();
});

test('an open recording fits the first screen, can be measured on demand, and can be saved as an excerpt or as images', async ({
  page,
}) => {
  await openOne(page);
  await test.step('shows the result and timeline on the first screen, and collapses the file list', async () => {
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      for (const seen of [
        page.getByText(files.overallAnswer, { exact: true }),
        page.getByRole('slider', { name: files.seek }),
      ])
        await expect(seen).toBeInViewport({ ratio: 0.9 });
    }
    const list = page.getByRole('button', { name: files.list });
    await expect(list).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('button', { name: files.open('interview.wav') })).toBeHidden();
    await list.click();
    await expect(page.getByRole('button', { name: files.open('interview.wav') })).toBeVisible();
  });
  await test.step('measures pitch and loudness on demand', async () => {
    await page.getByText(`${words.common.asTable}: ${live.timeline}`).click();
    const table = page.getByRole('table', { name: live.timeline });
    await expect(table).toBeVisible();
    await expect(table.getByText(/ LUFS$/)).toHaveCount(0);
    await page.getByRole('checkbox', { name: live.curves }).check();
    await expect(table.getByText(/ LUFS$/).first()).toBeVisible();
    await page.getByRole('checkbox', { name: live.curves }).uncheck();
    await expect(table.getByText(/ LUFS$/)).toHaveCount(0);
  });
  await test.step('saves every chart as an image that other programs can open', async () => {
    const svg = await saved(page, files.allCharts, 'SVG');
    expect(svg.name).toBe('interview sound.svg');
    const text = svg.bytes.toString('utf8');
    const isWellFormed = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror') === null,
      text,
    );
    expect(isWellFormed).toBe(true);
    expect(text).toContain('>interview.wav</text>');
    const png = await saved(page, live.timeline, 'PNG');
    expect(png.name).toBe('interview timeline.png');
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    // The first chunk holds width and height.
    expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(2000);
  });
  await test.step('saves the visible part as a WAV file', async () => {
    await page.getByRole('slider', { name: files.seek }).focus();
    await page.keyboard.press('+');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: files.clip('0:00.0', '0:04.0') }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('interview 0.00.0–0.04.0.wav');
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 4).toString()).toBe('RIFF');
    expect(bytes.length).toBe(44 + 2 * 4 * 16_000);
    expect(bytes.subarray(44, 2000).some((byte) => byte !== 0)).toBe(true);
  });
});

test('the space bar toggles playback wherever the focus is, except on controls that use it', async ({ page }) => {
  await playForEver(page);
  await openOne(page);
  const [play, pause] = [files.play, files.pause].map((name) => page.getByRole('button', { name, exact: true }));
  await page.getByRole('group', { name: files.segments }).focus();
  await page.keyboard.press('Space');
  await expect(pause!).toBeVisible();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('Space');
  await expect(play!).toBeVisible();
  await page.getByRole('checkbox', { name: live.spectrogram }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: live.spectrogram })).toBeChecked();
  await expect(play!).toBeVisible();
  const [zoomIn, zoomOut] = [files.zoomIn, files.zoomOut].map((name) => page.getByRole('button', { name }));
  await zoomIn!.click();
  await page.keyboard.press('Space');
  await expect(pause!).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(zoomOut!).toBeFocused();
  await page.keyboard.press('Space');
  await expect(zoomOut!).toBeDisabled();
  await expect(pause!).toBeVisible();
});

test('playback rate and spectrogram are remembered, and the result at the playhead is announced', async ({ page }) => {
  await playForEver(page);
  await openOne(page);
  await page.getByRole('combobox', { name: files.rate }).selectOption({ index: 4 });
  await page.getByRole('checkbox', { name: live.spectrogram }).check();
  await page.getByRole('button', { name: files.play, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^0:0\d: / })).toHaveCount(1);
  expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate)).toBe(1.5);
  await openOne(page);
  await expect(page.getByRole('combobox', { name: files.rate })).toHaveValue('1.5');
  await expect(page.getByRole('checkbox', { name: live.spectrogram })).toBeChecked();
});

/** Drops a recording onto the page. */
async function drop(page: Page, { name, buffer }: ReturnType<typeof file>): Promise<void> {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], called, { type: 'audio/wav' }));
      return transfer;
    },
    [name, buffer.toString('base64')] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

test('browser Back leads from a file to the list, and Forward to the file', async ({ page }) => {
  const opened = (name: string) => page.getByRole('heading', { name });
  const row = (name: string) => page.getByRole('button', { name: files.open(name) });
  await page.setViewportSize(phone);
  await visit(page, '/about');
  await follow(page, '/files');
  await choose(page, [spokenFile('interview.wav', 8)]);
  await expect(opened('interview.wav')).toBeVisible();
  await page.goBack();
  await expect(opened('interview.wav')).toBeHidden();
  await expect(row('interview.wav')).toBeFocused();
  await page.goForward();
  await expect(opened('interview.wav')).toBeVisible();
  // A second file replaces the first, so Back leads to the list.
  await drop(page, spokenFile('second.wav', 4));
  await expect(opened('second.wav')).toBeVisible();
  await page.goBack();
  await expect(opened('second.wav')).toBeHidden();
  await expect(row('second.wav')).toBeFocused();
  await row('interview.wav').click();
  await expect(opened('interview.wav')).toBeVisible();
  // To another page and back.
  await follow(page, '/about');
  await page.goBack();
  await expect(opened('interview.wav')).toBeVisible();
  // Removing a file removes its history entry.
  await page.getByRole('button', { name: files.list }).click();
  await page.getByRole('button', { name: files.removeFile('interview.wav') }).click();
  await expect(opened('interview.wav')).toBeHidden();
  await row('second.wav').click();
  await expect(opened('second.wav')).toBeVisible();
  await page.goBack();
  await expect(row('second.wav')).toBeFocused();
  await page.goForward();
  await expect(opened('second.wav')).toBeVisible();
  // After a reload the files are gone, and their history entries lead to the list.
  await page.reload();
  await page.locator('main:not([inert])').waitFor();
  await choose(page, [spokenFile('third.wav', 4)]);
  await expect(opened('third.wav')).toBeVisible();
  await page.goBack();
  await expect(row('third.wav')).toBeFocused();
  await page.goBack();
  await expect(row('third.wav')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: words.about.title })).toBeVisible();
});

test('subtitles next to a recording get a result each and can be exported, and a malformed file is reported with its line', async ({
  page,
}) => {
  const { annotations } = words;
  const srt = (end: string) =>
    Buffer.from(`1\n00:00:00,500 --> 00:00:03,000\nYou did what?\n\n2\n00:00:03,200 --> ${end}\nOh.\n`);
  await visit(page, '/files');
  await choose(page, [spokenFile('interview.wav', 8), file('interview.srt', srt('00:00:06,000'), 'text/plain')]);
  await expect(page.getByRole('heading', { name: annotations.title('interview.srt') })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'You did what?' })).toBeVisible();
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: annotations.save('interview.emotions.srt') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('interview.emotions.srt');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(
    /^1\n00:00:00,500 --> 00:00:03,000\nYou did what\?\n\[.* activation \d\.\d+, valence .*\]\n\n2\n/,
  );
  await choose(page, [file('interview.srt', srt('later'), 'text/plain')]);
  await expect(page.getByText(annotations.problemAt('interview.srt', 6, annotations.problems.time))).toBeVisible();
  await choose(page, [
    file('other.vtt', srt('00:00:06,000'), 'text/plain'),
    file('third.vtt', srt('later'), 'text/plain'),
  ]);
  await expect(page.getByText(annotations.unmatched('other.vtt, third.vtt'))).toBeVisible();
});

test('markers with comments can be added, stay in the history with the recording, and can be saved', async ({
  page,
}) => {
  const { markers } = words;
  await openOne(page);
  const position = page.getByRole('slider', { name: files.seek });
  await position.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  const comment = page.getByRole('textbox', { name: markers.comment('0:02.0') });
  await expect(comment).toBeFocused();
  await page.keyboard.type('the question');
  await page.keyboard.press('Enter');
  await expect(position).toBeFocused();
  await page.getByRole('button', { name: markers.add }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: markers.save }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('interview.markers.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe('2.000000\t2.000000\tthe question\n');
  // The same file on another visit.
  await openOne(page);
  await expect(page.getByRole('textbox', { name: markers.comment('0:02.0') })).toHaveValue('the question');
  await page.getByRole('button', { name: markers.remove('0:02.0') }).click();
  await expect(page.getByRole('heading', { name: markers.title })).toBeHidden();
});

test('the emotion set and the shortest segment can be chosen in the file view', async ({ page }) => {
  await openOne(page, spokenFile('long.wav', 20));
  const lane = page.getByText(common.asTable).first();
  await lane.click();
  await expect(page.getByRole('columnheader', { name: words.answers.disgust })).toBeVisible();
  await page.getByRole('combobox', { name: files.emotions }).selectOption({ label: words.settings.labelSet.five });
  await expect(page.getByRole('columnheader', { name: words.answers.disgust })).toBeHidden();
  await page.getByRole('combobox', { name: files.minSegment }).selectOption({ label: files.minSegmentSeconds(30) });
  await expect(page.getByRole('group', { name: files.segments }).locator('tbody tr')).toHaveCount(1);
});

test('a file can be adapted to its voice without analysing it again, and the export says so', async ({ page }) => {
  await openOne(page);
  const adapt = page.getByRole('checkbox', { name: live.adapt.name });
  await expect(adapt).not.toBeChecked();
  const adaptedIn = async (): Promise<boolean> => {
    await page.getByRole('button', { name: words.exports.button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: words.exports.save }).click(),
    ]);
    await expect(dialog).toBeHidden();
    return (await readFile(await csv.path(), 'utf8')).includes(',the recording itself,');
  };
  expect(await adaptedIn()).toBe(false);
  await adapt.check();
  await expectAccessible(page);
  expect(await adaptedIn()).toBe(true);
  await adapt.uncheck();
  expect(await adaptedIn()).toBe(false);
  // The history still has a single entry.
  await adapt.check();
  await expect(adapt).toBeChecked();
  await follow(page, '/history');
  const entry = page.getByRole('link', { name: 'interview.wav' });
  await expect(entry).toHaveCount(1);
});

test('a sound that the browser cannot play shows a message and can still be browsed', async ({ page }) => {
  await openOne(page, floats64('studio.wav', 6));
  await expect(page.getByText(files.cannotPlay)).toBeVisible();
  await expect(page.getByRole('button', { name: files.play, exact: true })).toBeHidden();
  await page.getByRole('slider', { name: files.seek }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('slider', { name: files.seek })).toHaveAttribute('aria-valuetext', /^0:06,/);
  await expectAccessible(page);
});

test('many files can be compared in a table or as strips, and opened from either', async ({ page }) => {
  await visit(page, '/files');
  await choose(page, [spokenFile('b long.wav', 9), spokenFile('a short.wav', 3), spokenFile('c middle.wav', 5)]);
  await expect(page.getByText(files.done(3, 3)).first()).toBeVisible();
  const names = page.getByRole('rowheader');
  await expect(names).toHaveText(['a short.wav', 'b long.wav', 'c middle.wav']);
  await page.getByRole('columnheader', { name: files.length }).getByRole('button').click();
  await expect(names).toHaveText(['b long.wav', 'c middle.wav', 'a short.wav']);
  await page.setViewportSize(phone);
  const length = names.last().getByText('0:03', { exact: true });
  await length.scrollIntoViewIfNeeded();
  await expect(length).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.setViewportSize(desktop);
  await expectAccessible(page);
  await page.getByRole('combobox', { name: files.overviewAs }).selectOption({ label: files.asStrips });
  await page.getByRole('button', { name: /^Open b long\.wav: / }).click();
  const opened = page.getByRole('heading', { name: 'b long.wav' });
  await expect(opened).toBeInViewport();
  await expectAccessible(page);
  await page.goBack();
  await expect(opened).toBeHidden();
  // The strips are still shown.
  await expect(page.getByRole('button', { name: /^Open b long\.wav: / })).toBeFocused();
  await page.goForward();
  await expect(opened).toBeVisible();
});
