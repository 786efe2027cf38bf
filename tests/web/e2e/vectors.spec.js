// The table of word vectors: used where it is there, done without and told where it is not.

import { gzipSync } from 'node:zlib';
import { toBase91 } from '../base91.js';
import { axe, expect, openCopy, test } from '../page.js';
import { mark, pane, statuses } from '../reader.js';

const NOTE = /Only equal words were matched: the table .* is missing from this copy of the page, or damaged/;

/** The block of the table in the page's markup. */
const BLOCK = /(<script [^>]*id="vectors"[^>]*>)([^<]*)(<\/script>)/;

test('the demo is compared with the table: nothing says that it is missing', async ({ page }) => {
  await expect(mark(pane(page, 'A Newslooks')).first()).toBeVisible();
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

/** The page without the block, or with other bytes in it. */
const DAMAGES = {
  'without the table': (html) => html.replace(BLOCK, ''),
  'with a table that is cut off': (html) =>
    html.replace(BLOCK, (_, open, bytes, close) => open + bytes.slice(0, 8000) + close),
  'with a table that is no packed bytes': (html) => html.replace(BLOCK, '$1{}$3'),
  'with other packed bytes than a table': (html) =>
    html.replace(BLOCK, (_, open, __, close) => open + toBase91(gzipSync('no table')) + close),
};

for (const [damage, change] of Object.entries(DAMAGES)) {
  test(`${damage} the page compares equal words, and says so`, async ({ page }, testInfo) => {
    await openCopy(page, testInfo, change);
    await expect(page.getByText(NOTE)).toBeVisible();
    const { shared, partial, unique } = await statuses(pane(page, 'A Newslooks'));
    expect(Math.min(shared, partial, unique)).toBeGreaterThan(0);
  });
}

test('the licences of the table can be read in the page, below how it is read', async ({ page }) => {
  await page.getByRole('button', { name: 'How to read' }).click();
  const about = page.getByRole('dialog', { name: 'How to read this' });
  await expect(about).toBeFocused();
  await expect(about.getByRole('heading', { name: 'How to read this' })).toBeInViewport();
  await about.getByText('Licences', { exact: true }).click();
  await expect(about.getByText('WordNet 3.0 Copyright 2006 by Princeton University')).toBeVisible();
  await expect(about.getByText('Apache License').last()).toBeVisible();
  expect(await axe(page)).toEqual([]);
});

test('a new worker gets the table again', async ({ page }) => {
  await page.evaluate(() => {
    // The next comparison breaks: its worker is replaced.
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, ...rest) {
      const breaks = message.name === 'compare';
      if (breaks) Worker.prototype.postMessage = postMessage;
      postMessage.call(this, breaks ? { ...message, input: null } : message, ...rest);
    };
  });
  await page.getByRole('button', { name: 'Remove TRT World' }).click();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page.getByText('The articles have changed since this comparison.')).toHaveCount(0);
  await expect(mark(pane(page, 'A Newslooks')).first()).toBeVisible();
  await expect(page.getByText(NOTE)).toHaveCount(0);
});
