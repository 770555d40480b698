import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelReports } from '#app/reports/model-reports.ts';
import { expect, test, visit, words } from './world.ts';

const { about, settings } = words;
const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the About page matches the shipped manifest, the reports and the content security policy', async ({
  page,
  request,
}) => {
  const { id } = read('static/models/current.json') as { id: string };
  const manifest = read(`static/models/${id}/manifest.json`) as {
    licence: string;
    data: { corpus: string; clips: number }[];
  };
  const { card: reports } = (await (await request.get('/model-reports.json')).json()) as ModelReports;
  expect(reports.length).toBeGreaterThan(5);
  await visit(page, '/about');

  const card = page.getByRole('region', { name: about.model.title });
  await expect(card.getByText(words.models.withId(words.models.light, id), { exact: true })).toBeVisible();
  await expect(card.getByText(manifest.licence, { exact: true })).toBeVisible();
  const data = card.getByRole('table', { name: about.model.data });
  for (const { clips } of manifest.data)
    await expect(data.getByRole('cell', { name: clips.toLocaleString('en'), exact: true }).first()).toBeVisible();

  // Every table of the reports must appear with its columns. Most of them are in collapsed sections.
  const quality = page.getByRole('region', { name: about.quality.title, exact: true });
  for (const { title, head, rows } of reports.flatMap(({ tables }) => tables)) {
    const table = quality.getByRole('table', { name: title, exact: true, includeHidden: true });
    await expect(table.locator('thead th')).toHaveText([...head]);
    await expect(table.locator('tbody tr')).toHaveCount(rows.length);
  }

  const carried = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
  const names = carried.split(';').map((rule) => rule.trim().split(' ')[0] ?? '');
  const explained = page.getByRole('table', { name: about.privacy.policy.title });
  const shown = await explained.getByRole('rowheader').allTextContents();
  expect(shown.map((name) => name.trim()).toSorted()).toEqual(names.filter(Boolean).toSorted());
  await expect(explained.getByText(about.privacy.policy.noWords)).toHaveCount(0);
});

test('the model card is in the static HTML and readable without scripts', async ({ request }) => {
  const html = await (await request.get('/about')).text();
  for (const { name } of read('static/licences.json') as { name: string }[]) expect(html).toContain(name);
  expect(html).toContain(about.limits.title);
});

test('the benchmark times live and file analysis on WebAssembly, and the diagnostics contain no audio or results', async ({
  page,
}) => {
  await visit(page, '/about');
  await page.getByRole('button', { name: about.device.bench.run }).click();
  const row = page
    .getByRole('table', { name: about.device.bench.table })
    .getByRole('row', { name: settings.backend.wasm });
  await expect(row.getByRole('cell').nth(0)).toHaveText(/ms$/);
  await expect(row.getByRole('cell').nth(1)).toHaveText(/×$/);
  await expect(row.getByRole('cell').nth(2)).toHaveText(/ms$/);

  await page.getByRole('button', { name: about.device.diagnostics.make }).click();
  const text = await page.getByRole('textbox', { name: about.device.diagnostics.label }).inputValue();
  const found = JSON.parse(text) as { engine: { backend: string }; browser: { userAgent: string } };
  expect(found.engine.backend).toBe('wasm');
  expect(found.browser.userAgent).toContain('Chrome');
  expect(Object.keys(found).toSorted()).toEqual([
    'app',
    'benchmark',
    'browser',
    'choices',
    'engine',
    'machine',
    'storage',
  ]);
});
