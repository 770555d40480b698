// Draws static/icons/*. Run it after changing the logo: node scripts/make-icons.mjs
import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './find-chromium.mjs';

const folder = new URL('../static/icons/', import.meta.url);
const paper = '#f6f5f1';
const ink = '#1b1d1f';

/**
 * The logo on a dark background.
 * @param {number} inset margin in 512ths. Maskable icons need a fifth on each side
 * @param {number} radius of the corners
 */
const icon = (inset, radius) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <rect width="512" height="512" rx="${radius}" fill="${ink}"/>
  <g transform="translate(${inset} ${inset}) scale(${(512 - 2 * inset) / 32})" fill="none" stroke="${paper}" stroke-width="2.8" stroke-linecap="round">
    <path d="M3 12c3.2-8 5.4-8 8.6 0s5.4 8 8.7 0 5.4-8 8.7 0"/>
    <path d="M3 22.5c6-5 7-5 13 0s7 5 13 0" opacity="0.5"/>
  </g>
</svg>
`;

const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...chromiumFlags] });
const page = await browser.newPage();

/** @param {string} name @param {number} size @param {string} svg */
async function png(name, size, svg) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}

await writeFile(new URL('icon.svg', folder), icon(72, 112));
await png('icon-192.png', 192, icon(72, 112));
await png('icon-512.png', 512, icon(72, 112));
await png('maskable-512.png', 512, icon(112, 0));
await png('apple-touch-icon.png', 180, icon(84, 0));
await browser.close();
