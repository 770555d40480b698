import { test as base, expect } from '@playwright/test';
import { en } from '#app/words/en.ts';
import { findFirefox, findWebKit, startFirefox, startWebKit, type Driver } from './drivers.ts';
import { talk, wav } from './sounds.ts';

const { files, evaluate, common } = en;
const firefox = findFirefox();
const webKit = await findWebKit();

const browsers = [
  ['Firefox', firefox && (() => startFirefox(firefox))],
  ['WebKit', webKit && (() => startWebKit(webKit))],
] as const;

/** Waits until a text is on the page, and otherwise reports what is there instead. */
async function waitForText(driver: Driver, text: string): Promise<void> {
  const shown = await driver.run<string>(
    `const [text] = args;
     for (let i = 0; i < 900 && !document.body.innerText.includes(text); i++) await new Promise((r) => setTimeout(r, 100));
     return document.body.innerText;`,
    text,
  );
  expect(shown).toContain(text);
}

/** Passes files to the page's first file input. */
async function choose(driver: Driver, names: readonly string[], seconds: number): Promise<void> {
  await driver.run(
    `const [names, base64] = args;
     while (!document.querySelector('main:not([inert])')) await new Promise((r) => setTimeout(r, 50));
     const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
     const transfer = new DataTransfer();
     for (const name of names) transfer.items.add(new File([bytes], name, { type: 'audio/wav' }));
     const input = document.querySelector('input[type=file]:not([webkitdirectory])');
     input.files = transfer.files;
     input.dispatchEvent(new Event('change', { bubbles: true }));`,
    names,
    wav(talk(seconds)).toString('base64'),
  );
}

async function press(driver: Driver, name: string): Promise<void> {
  await driver.run(
    `const [name] = args;
     const find = () => [...document.querySelectorAll('button')].find((b) => b.innerText.trim() === name && !b.disabled);
     for (let i = 0; i < 600 && !find(); i++) await new Promise((r) => setTimeout(r, 100));
     find().click();`,
    name,
  );
}

for (const [name, start] of browsers) {
  base.describe(name, () => {
    // The tests share one browser.
    base.describe.configure({ mode: 'default' });
    base.skip(!start, `${name} is not installed here`);
    let driver: Driver;
    base.beforeAll(async () => {
      if (start) driver = await start();
    });
    base.afterAll(() => driver?.close());

    base('a recording gets its answer on WebAssembly', async ({ baseURL }) => {
      await driver.open(`${baseURL}/files?backend=wasm`);
      await choose(driver, ['talk.wav'], 6);
      await waitForText(driver, files.overallAnswer);
      expect(await driver.run<number>(`return document.querySelectorAll('[role=alert]').length;`)).toBe(0);
    });

    base('a labelled set is judged and reported', async ({ baseURL }) => {
      await driver.open(`${baseURL}/evaluate?backend=wasm`);
      await choose(driver, ['03-01-05-01-01-01-01.wav', '03-01-04-01-01-01-02.wav'], 3);
      await press(driver, evaluate.run.start);
      await waitForText(driver, evaluate.results.overview);
      await waitForText(driver, common.asTable);
    });
  });
}
