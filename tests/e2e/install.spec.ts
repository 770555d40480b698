import { everyPage, expect, test, visit } from './world.ts';

interface WebManifest {
  readonly name: string;
  readonly short_name: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose: string;
  }[];
}

/** Width and height from a PNG file's header. */
function sizeOfPng(bytes: Buffer): string {
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the web app manifest has everything needed for installation', async ({ request, baseURL }) => {
  const html = await (await request.get('/')).text();
  const href = /<link rel="manifest" href="([^"]*)"/.exec(html)?.[1] ?? '';
  const address = new URL(href, baseURL).href;
  const response = await request.get(address);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await response.json()) as WebManifest;
  expect(manifest).toMatchObject({ name: 'Undertone', short_name: 'Undertone', display: 'standalone' });
  expect(new URL(manifest.start_url, address).origin).toBe(new URL(address).origin);

  for (const icon of manifest.icons) {
    const image = await request.get(new URL(icon.src, address).href);
    expect(image.ok(), icon.src).toBe(true);
    if (icon.type === 'image/png') expect(sizeOfPng(await image.body())).toBe(icon.sizes);
  }
  const has = (sizes: string, purpose: string) =>
    manifest.icons.some((i) => i.sizes === sizes && i.purpose === purpose);
  expect(has('192x192', 'any') && has('512x512', 'any') && has('512x512', 'maskable')).toBe(true);
});

test.describe('with the app cached on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('Chromium reports no installability errors', async ({ page, context }) => {
    await visit(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const devtools = await context.newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const inItsOwnWay = ['in-incognito']; // Playwright's contexts are incognito, which has nothing to do with the app.
    expect(installabilityErrors.filter(({ errorId }) => !inItsOwnWay.includes(errorId))).toEqual([]);
  });
});

test('every page has a content security policy that limits connections to its own origin', async ({ request }) => {
  for (const path of everyPage) {
    const html = await (await request.get(path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    const directives = new Map(policy.split(';').map((d) => d.trim().split(/ (.*)/).slice(0, 2) as [string, string]));
    expect(directives.get('default-src'), path).toBe("'self'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('worker-src')).toBe("'self'");
    expect(directives.get('script-src')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
  }
});

test('the browser blocks a request to another origin', async ({ page, wrongs }) => {
  await visit(page);
  const answer = await page.evaluate(() => fetch('https://example.org/').then(String, () => 'refused'));
  expect(answer).toBe('refused');
  expect(wrongs.filter((wrong) => wrong.startsWith('foreign request'))).toEqual([]);
  await expect.poll(() => wrongs.some((wrong) => wrong.startsWith('policy'))).toBe(true);
  wrongs.length = 0; // This test provoked the violation on purpose.
});
