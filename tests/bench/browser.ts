import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { median, quantile, type Row } from './figures.ts';
import { buildPage, serve } from './pages.ts';
import { cpuSeconds, peakMemoryMb } from './renderers.ts';
import type { Bench } from './page/main.ts';
import { mp3, speech48k, wav } from './sounds.ts';

declare const bench: Bench;

export interface BrowserOptions {
  /** Folder that contains models/. */
  readonly publicDir: string;
  readonly modelId: string;
  /** Adds two hours of mp3 and half an hour of live sound. */
  readonly isLong: boolean;
}

const nRuns = 3;

/** Benchmarks the engine in Chromium on the WASM backend: files, live sound, cold and warm start, memory. */
export async function measureBrowser(browser: Browser, options: BrowserOptions): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-bench-'));
  await buildPage(folder, { publicDir: options.publicDir });
  await writeFile(join(folder, 'ten-minutes.wav'), wav(await speech48k(600), 48_000));
  await writeFile(join(folder, 'one-minute.wav'), wav(await speech48k(60), 48_000));
  await writeFile(join(folder, 'clip.wav'), wav(await speech48k(3), 48_000));
  if (options.isLong) await writeFile(join(folder, 'two-hours.mp3'), Buffer.concat(await mp3(7200)));
  const site = await serve(folder);
  try {
    return [
      ...(await measureStart(browser, site.url, options)),
      ...(await measureFiles(browser, site.url, options)),
      ...(await measureManyFiles(browser, site.url, options)),
      ...(await measureLive(browser, site.url, options)),
    ];
  } finally {
    site.close();
    await rm(folder, { recursive: true });
  }
}

async function openPage(browser: Browser, url: string, { modelId }: BrowserOptions): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await start(page, modelId);
  return page;
}

async function start(page: Page, modelId: string): Promise<void> {
  await page.evaluate(async (id) => {
    const client = new bench.AnalysisClient({ modelUrl: `models/${id}/`, backend: 'wasm' });
    const started = await client.start();
    if (!started.ok) throw new Error(started.error.code);
    Object.assign(globalThis, { client });
  }, modelId);
}

/** Analyses a file of the site. Returns the speed and the page's clock at the end. */
async function analyse(page: Page, file: string): Promise<{ speed: number; atMs: number }> {
  return page.evaluate(async (name) => {
    const blob = await (await fetch(name)).blob();
    const startMs = performance.now();
    const result = await bench.clientOf().analyseFile(blob, () => undefined);
    if (!result.ok) throw new Error(result.error.code);
    const atMs = performance.now();
    return { speed: result.value.durationS / ((atMs - startMs) / 1000), atMs };
  }, file);
}

async function measureStart(browser: Browser, url: string, options: BrowserOptions): Promise<Row[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < nRuns; i++) {
    const page = await openPage(browser, url, options);
    cold.push((await analyse(page, 'clip.wav')).atMs);
    await page.reload();
    await start(page, options.modelId);
    warm.push((await analyse(page, 'clip.wav')).atMs);
    await page.context().close();
  }
  return [
    { name: 'Chromium: cold start to the result of a 3 s clip', value: median(cold) / 1000, unit: 's', target: '3 s' },
    { name: 'Chromium: the same, from cache', value: median(warm) / 1000, unit: 's', target: '1 s' },
  ];
}

async function measureFiles(browser: Browser, url: string, options: BrowserOptions): Promise<Row[]> {
  const page = await openPage(browser, url, options);
  const speeds: number[] = [];
  const cpuSpeeds: number[] = [];
  for (let i = 0; i < nRuns; i++) {
    const startS = await cpuSeconds(browser);
    speeds.push((await analyse(page, 'ten-minutes.wav')).speed);
    cpuSpeeds.push(600 / ((await cpuSeconds(browser)) - startS));
  }
  const unit = 'x real time';
  const rows: Row[] = [
    { name: 'Chromium: 10 min WAV file', value: median(speeds), unit, target: '40' },
    { name: 'Chromium: the same, by CPU time of the tab', value: median(cpuSpeeds), unit },
  ].filter(({ value }) => Number.isFinite(value));
  if (options.isLong) {
    const { speed } = await analyse(page, 'two-hours.mp3');
    rows.push({ name: 'Chromium: 2 h MP3 file', value: speed, unit: 'x real time', target: '40' });
    const peakMb = await peakMemoryMb(browser);
    if (peakMb)
      rows.push({ name: 'Chromium: peak memory of the tab after this file', value: peakMb, unit: 'MB', target: '500' });
  }
  await page.context().close();
  return rows;
}

/** A queue of equal files, first one at a time, then as many at a time as the engine allows. */
async function measureManyFiles(browser: Browser, url: string, options: BrowserOptions): Promise<Row[]> {
  const page = await openPage(browser, url, options);
  const { alone, together, nAtOnce } = await page.evaluate(async (name) => {
    const [client, file] = [bench.clientOf(), await (await fetch(name)).blob()];
    // The helper workers start here.
    await bench.analyseMany(client, file, 8, 8);
    const alone = await bench.analyseMany(client, file, 8, 1);
    return { alone, together: await bench.analyseMany(client, file, 8, 8), nAtOnce: client.nAtOnce };
  }, 'one-minute.wav');
  await page.context().close();
  const unit = 'x real time';
  return [
    { name: 'Chromium: 8 files of one minute, one at a time', value: alone, unit },
    { name: `Chromium: the same, ${nAtOnce} at a time`, value: together, unit, target: '1.8 times as fast' },
  ];
}

async function measureLive(browser: Browser, url: string, options: BrowserOptions): Promise<Row[]> {
  const page = await openPage(browser, url, options);
  const heard = await page.evaluate(async () => {
    const samples = await bench.decode('ten-minutes.wav', 20);
    const { updates } = await bench.listen(bench.clientOf(), samples, 48_000, 1);
    const scored = updates.filter(({ update }) => update.scores);
    return {
      latency: scored.map(({ update }) => update.latencyMs ?? NaN),
      reached: scored.map(({ reachedMs, sentMs }) => reachedMs - sentMs),
    };
  });
  const rows: Row[] = [
    {
      name: 'Chromium: live hop (front end, features, network)',
      value: median(heard.latency),
      unit: 'ms',
      target: '60',
    },
    { name: 'Chromium: live hop, 95th percentile', value: quantile(heard.latency, 0.95), unit: 'ms' },
    {
      name: 'Chromium: latency from the last sample of a hop to its scores on the page',
      value: median(heard.reached),
      unit: 'ms',
      target: '150',
    },
  ];
  if (options.isLong) rows.push(...(await measureEndurance(page)));
  await page.context().close();
  return rows;
}

/** Half an hour of live sound at ten times real time: memory after 5 and after 30 minutes. */
async function measureEndurance(page: Page): Promise<Row[]> {
  const [early, late] = await page.evaluate(async () => {
    const samples = await bench.decode('ten-minutes.wav', 300);
    const client = bench.clientOf();
    const held = [];
    for (let i = 0; i < 6; i++) {
      await bench.listen(client, samples, 48_000, 10);
      held.push({ ...(await client.memory()), pageHeapMb: bench.heapMb() });
    }
    return [held[0]!, held[5]!];
  });
  return [
    { name: 'Chromium: tensors after 5 min of live audio', value: early.numTensors, unit: '' },
    { name: 'Chromium: tensors after 30 min', value: late.numTensors, unit: '', target: 'the same' },
    { name: 'Chromium: page heap after 5 min', value: early.pageHeapMb, unit: 'MB' },
    { name: 'Chromium: page heap after 30 min', value: late.pageHeapMb, unit: 'MB', target: 'flat' },
  ];
}
