// Finds a Chromium for the tests. Uses Node built-ins only up to the point where packages are installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Chromium only uses the last feature list, so this one replaces Playwright's and repeats
 * the relevant parts. The first two are hidden pages of the address bar, which each window
 * loads again, and which take longer than most of a test.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
];

/** Flags every test browser runs with: no sandbox in containers, WebGPU in software. */
export const chromiumFlags = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--autoplay-policy=no-user-gesture-required',
  `--disable-features=${unwanted.join(',')}`,
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} the browser that Playwright downloaded for itself */
function playwrightOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('playwright');
    const path = chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/**
 * Looks in UNDERTONE_CHROMIUM, then in PATH and the usual places, then for Playwright's own download.
 * @returns {string | null} path of an executable, or null if there is none
 */
export function findChromium() {
  const named = process.env.UNDERTONE_CHROMIUM;
  if (named) {
    if (!isExecutable(named)) throw new Error(`UNDERTONE_CHROMIUM names ${named}, which is not an executable file.`);
    return named;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...places].find(isExecutable) ?? playwrightOwn();
}

/** @param {string} command @param {string[]} args */
function succeeds(command, args) {
  const timeout = 300_000;
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout }).status === 0;
}

/**
 * Finds Chromium or installs it: with apt-get if this runs as root, otherwise with Playwright.
 * @returns {string} path of an executable
 * @throws {Error} with instructions, if nothing worked
 */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium was found: installing one for the tests.');
  const canUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canUseApt) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    const cli = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));
    succeeds(process.execPath, [cli, 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install Chromium or Chrome, ' +
      'or set UNDERTONE_CHROMIUM to the path of one, and run the tests again.',
  );
}
