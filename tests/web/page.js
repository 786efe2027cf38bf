// The page under test: built, opened from disk, and watched. A test that imports `test` from here fails when the page
// logs an error or a warning, breaks its policy, or asks for anything but itself.

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';

export { expect };

/** The built page's address. */
export const address = new URL('../../dist/diptych.html', import.meta.url).href;

/** Where the tests leave what they make. */
const results = new URL('../../test-results/', import.meta.url).href;

/** Each colour scheme and each width once: no rule of the styles hangs on both. */
export const APPEARANCES = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 400 },
];

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const test = base.extend({
  /**
   * What went wrong so far, one line each. A test that provokes a problem takes it out: `settle`, then
   * `problems.length = 0`.
   * Screenshots need `caret: "initial"`: hiding the caret would break the page's policy.
   */
  // biome-ignore lint/correctness/noEmptyPattern: the form that Playwright asks for
  problems: async ({}, use) => {
    await use([]);
  },

  /** The page, open and ready. */
  page: async ({ page, problems }, use) => {
    await watch(page, problems);
    await open(page);
    await use(page);
    await settle(page);
    expect(problems, 'errors, policy violations and requests').toEqual([]);
  },
});

/** Opens the page (again), at `hash` if given, and waits until it shows its comparison. */
export async function open(page, hash = '') {
  await page.goto('about:blank');
  await page.goto(address + hash);
  await ready(page);
}

/** Opens a copy of the page, on disk like the page itself, whose markup `change` has changed. */
export async function openCopy(page, testInfo, change) {
  const path = testInfo.outputPath('diptych.html');
  const html = await readFile(new URL(address), 'utf8');
  const changed = change(html);
  expect(changed === html, 'the copy is the page itself').toBe(false);
  await writeFile(path, changed);
  await page.goto(pathToFileURL(path).href);
  await ready(page);
}

/** Waits until the page says that what it shows is complete; fails at once if it says that it could not start. */
export async function ready(page) {
  const root = page.locator('html[data-ready]');
  await root.waitFor({ state: 'attached' });
  expect(await root.getAttribute('data-ready'), 'data-ready').toBe('true');
}

/** Waits until everything that the page has logged has arrived in `problems`: its log is in order. */
export async function settle(page) {
  const end = page.waitForEvent('console', (message) => message.text() === 'settled');
  await page.evaluate(() => setTimeout(() => console.debug('settled')));
  await end;
}

/** Drops files on the page as a reader does. Each has a `name` and either `text` or `base64`. */
export async function dropFiles(page, files) {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, base64 } of files) {
      const content = text ?? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      dataTransfer.items.add(new File([content], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, files);
}

/** What axe-core finds wrong with the page as it is now: `{ rule, impact, nodes }`. */
export async function axe(page) {
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run();
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
  });
}

async function watch(page, problems) {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.name}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.split('#')[0] === address || url.startsWith(results) || /^(about|blob|data):/.test(url);
    if (!own) problems.push(`request: ${url}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} blocked ${blockedURI}`);
    });
  });
}
