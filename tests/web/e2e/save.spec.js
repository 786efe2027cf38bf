// Saving a report: what the page saves is what the command writes for the same files, byte for byte.

import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { axe, dropFiles, expect, test } from '../page.js';
import { card, cards } from '../reader.js';
import { story } from '../story.js';

const root = new URL('../../../', import.meta.url);
const folder = new URL('seeds/ukraine-plan/', root);
const command = process.env.DIPTYCH ?? fileURLToPath(new URL('target/debug/diptych', root));
const FORMATS = { HTML: 'html', Markdown: 'md', CSV: 'csv', JSON: 'json' };

/** The file that the page gives the browser to save, as the browser gets it. */
async function saved(page, format) {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    globalThis.given = new Promise((resolve) => {
      URL.createObjectURL = (file) => {
        URL.createObjectURL = createObjectURL;
        file.arrayBuffer().then((bytes) => resolve({ name: file.name, bytes: [...new Uint8Array(bytes)] }));
        return createObjectURL.call(URL, file);
      };
    });
  });
  await page.getByRole('button', { name: 'Save report…' }).click();
  await page.getByRole('dialog', { name: 'Save report' }).getByRole('button', { name: format }).click();
  const { name, bytes } = await page.evaluate(() => globalThis.given);
  await expect(page.locator('#toast')).toContainText(name);
  return { name, bytes: Buffer.from(bytes) };
}

for (const [name, format] of Object.entries(FORMATS)) {
  test(`${name}: the page saves what the command writes, byte for byte`, async ({ page }) => {
    const files = (await readdir(folder)).filter((name) => name !== 'README.md').sort();
    const expected = execFileSync(command, ['compare', '--format', format, ...files], {
      cwd: folder,
      maxBuffer: 10_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const file = await saved(page, name);
    expect(file.name).toBe(`diptych-report.${format}`);
    expect(file.bytes.equals(expected)).toBe(true);
  });
}

test('a report has the articles as the reader has corrected them', async ({ page }) => {
  await dropFiles(page, story.slice(0, 2));
  await expect(cards(page)).toHaveCount(2);
  const field = card(page, 'A').getByRole('textbox');
  await field.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Morning <Courier>');
  await page.keyboard.press('Tab');
  await expect(page.locator('#toast')).toContainText('renamed');
  const { bytes } = await saved(page, 'HTML');
  const text = bytes.toString();
  expect(text).toContain('<bdi>Morning &lt;Courier&gt;</bdi>');
  expect(text).not.toContain('Marwick Courier</bdi></b>');
});

test('nothing is saved where there is nothing to compare, or nobody chose a format', async ({ page }) => {
  await page.getByRole('button', { name: 'Save report…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save report' });
  expect(await axe(page)).toEqual([]);
  await page.evaluate(() => {
    URL.createObjectURL = () => document.body.append('a file was made');
  });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Save report…' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await dropFiles(page, story.slice(0, 1));
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Save report…' })).toBeDisabled();
  await expect(page.getByText('a file was made')).toHaveCount(0);
});

test('a saved report is a page that runs nothing, loads nothing and breaks no rule of its own', async ({
  page,
}, testInfo) => {
  const { bytes } = await saved(page, 'HTML');
  const path = testInfo.outputPath('report.html');
  await writeFile(path, bytes);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(pathToFileURL(path).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 articles compared');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  const family = await page.evaluate(() => getComputedStyle(document.querySelector('blockquote')).fontFamily);
  expect(family, 'its styles apply').toContain('Source Serif');
  expect(await page.locator('script').count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  const targets = await page.evaluate(() =>
    [...document.querySelectorAll('a')].filter((link) => !document.querySelector(link.getAttribute('href'))),
  );
  expect(targets).toEqual([]);
});
