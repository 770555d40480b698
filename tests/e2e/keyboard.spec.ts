import type { Locator, Page } from '@playwright/test';
import { expect, playForEver, spokenFile, test, visit, words, expectAnswer } from './world.ts';

const { live, files, settings, common, about } = words;

/** Presses Tab until an element has the focus, as a keyboard user would. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the keyboard does not get there');
}

/** The focused element must have a visible outline. */
async function expectFocusSeen(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    const next = document.activeElement?.nextElementSibling;
    const own = parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
    const nextStyle = next && getComputedStyle(next);
    // The radio input itself is hidden, and its label shows the focus.
    return own || (nextStyle !== null && nextStyle !== undefined && parseFloat(nextStyle.outlineWidth) > 0);
  });
  expect(outline).toBe(true);
}

test('the Lab menu opens its pages by keyboard and closes afterwards', async ({ page }) => {
  await visit(page);
  const menu = page.getByRole('button', { name: common.lab });
  const evaluate = page.getByRole('navigation').getByRole('link', { name: common.pages.evaluate });
  await expect(evaluate).toBeHidden();
  await tabTo(page, menu);
  await page.keyboard.press('Enter');
  await expectFocusSeen(page);
  await expect(evaluate).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evaluate).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, evaluate);
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: words.evaluate.title })).toBeVisible();
  await expect(evaluate).toBeHidden();
  await expect(menu).toHaveAttribute('aria-current', 'true');
});

test('listening, stopping and discarding the summary work by keyboard alone', async ({ page }) => {
  await visit(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: common.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: live.start }));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  // A session without speech would be discarded without confirmation.
  await expectAnswer(page);
  await tabTo(page, page.getByRole('button', { name: live.stop }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: live.summary.title })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: live.summary.discard }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: live.summary.discardIt }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: live.start })).toBeVisible();
});

test('opening, seeking, playing and pausing a recording work by keyboard alone', async ({ page }) => {
  await playForEver(page);
  await visit(page);
  // Listen for the event early, so that it cannot be missed.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, page.getByRole('link', { name: common.pages.files }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: files.title })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: files.chooseFiles }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([spokenFile('talk.wav', 6)]);
  await expect(page.getByText(files.overallAnswer, { exact: true })).toBeVisible();
  const seek = page.getByRole('slider', { name: files.seek }).first();
  await tabTo(page, seek);
  await expectFocusSeen(page);
  const before = Number(await seek.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await seek.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: files.pause })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: files.play, exact: true })).toBeVisible();
});

test('settings can be changed by keyboard and closed with Escape, which returns the focus', async ({ page }) => {
  await visit(page);
  const open = page.getByRole('button', { name: common.settings });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: settings.title })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: settings.labelSet.eight }));
  await expectFocusSeen(page);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: settings.labelSet.five })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
  await expect(page.getByRole('region', { name: live.knows }).getByRole('listitem')).toHaveCount(5);
});

test('the diagnostics on About can be reached by keyboard alone', async ({ page }) => {
  await visit(page, '/about');
  await tabTo(page, page.getByRole('link', { name: about.device.title }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: about.device.diagnostics.make }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: about.device.diagnostics.label })).toHaveValue(/"userAgent"/);
});
