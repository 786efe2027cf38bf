// What a reader has set in the system: here dark colours and reduced motion, as the project of this test says.

import { expect, test } from '../page.js';
import { detail, pane } from '../reader.js';

test('the page follows the system’s colours until the reader chooses others', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const theme = page.getByRole('combobox', { name: 'Theme' });
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  const system = await background();
  await theme.selectOption('light');
  await expect.poll(background).not.toBe(system);
  const light = await background();
  await theme.selectOption('dark');
  await expect.poll(background).toBe(system);
  await theme.selectOption('light');
  await expect.poll(background).toBe(light);
  await theme.selectOption('system');
  await expect.poll(background).toBe(system);
});

test('nothing moves for a reader who asked for reduced motion', async ({ page }) => {
  expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true);
  const left = pane(page, 'A Newslooks').locator('.article');
  await left.evaluate((one) => {
    globalThis.positions = new Set();
    one.addEventListener('scroll', () => globalThis.positions.add(one.scrollTop));
    one.scrollTo({ top: one.scrollHeight, behavior: 'instant' });
  });
  await expect.poll(() => page.evaluate(() => globalThis.positions.size)).toBe(1);
  const before = await left.evaluate((one) => one.scrollTop);
  // The match stands far above, at the beginning of its side.
  await pane(page, 'B POLITICO')
    .getByRole('button', { name: /^(shared|partial) with A/ })
    .first()
    .click();
  await expect(detail(page)).toContainText(/Reworded|Marked words/);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect.poll(() => left.evaluate((one) => one.scrollTop)).toBeLessThan(before - 1000);
  // At once, and once more when the explanation has arrived: a movement passes through many positions.
  expect(await page.evaluate(() => globalThis.positions.size)).toBeLessThanOrEqual(3);
});
