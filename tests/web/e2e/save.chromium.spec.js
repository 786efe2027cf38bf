// The browser saves the file that the page gives it. In Chromium alone: a Firefox that a program drives saves no file that a page makes,
// not even of a page without a policy.

import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { axe, expect, test } from '../page.js';

test('a report goes to the downloads under its name', async ({ page }) => {
  for (const [button, name] of [
    ['HTML', 'diptych-report.html'],
    ['CSV', 'diptych-report.csv'],
  ]) {
    await page.getByRole('button', { name: 'Save report…' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog', { name: 'Save report' }).getByRole('button', { name: button }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(name);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/^(<!doctype html>|\ufeff"claim",)/);
    expect(text).toContain('not found in the other articles');
  }
});

test('a report is light or dark as its reader prefers', async ({ page }, testInfo) => {
  await page.getByRole('button', { name: 'Save report…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog', { name: 'Save report' }).getByRole('button', { name: 'HTML' }).click();
  const path = testInfo.outputPath('report.html');
  await (await download).saveAs(path);
  await page.goto(pathToFileURL(path).href);
  for (const [colorScheme, ground] of [
    ['light', 'rgb(251, 250, 247)'],
    ['dark', 'rgb(20, 23, 26)'],
  ]) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('body')).toHaveCSS('background-color', ground);
    expect(await axe(page)).toEqual([]);
  }
});
