// The main states of the page, examined with axe-core: in light and dark, on a desk and at 400 px. Narrow windows.

import { APPEARANCES, axe, dropFiles, expect, open, test } from '../page.js';
import { card, cards, detail, LINKED, mark, pane, row, sentence, toggle } from '../reader.js';
import { story } from '../story.js';

/** What a reader does to get to each state. */
const STATES = {
  'the demo': async () => {},
  'an opened pair': async (page) => {
    await mark(sentence(pane(page, 'A Newslooks'), LINKED)).click();
    await expect(detail(page)).toContainText('Score');
  },
  'a filter': async (page) => {
    await toggle(page, 'unique').click();
    await page
      .getByRole('button', { name: / hidden$/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: / hidden, shown$/ })).toBeVisible();
  },
  'a list of imports': async (page) => {
    await dropFiles(page, [
      ...story.slice(0, 2),
      { name: 'empty.txt', text: '' },
      { name: 'picture.png', base64: btoa('\x89PNG\r\n\x1a\n\0\0\0\rIHDR') },
      { name: 'old.txt', base64: btoa(`${story[2].text} caf\xe9`) },
    ]);
    await expect(row(page, 'old.txt').getByRole('combobox', { name: 'Encoding' })).toBeVisible();
    await expect(mark(page.getByRole('main')).first()).toBeVisible();
  },
  'a dialog': async (page) => {
    await page.getByRole('button', { name: 'How to read' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'no articles': async (page) => {
    const show = page.getByRole('button', { name: 'Show 5' });
    if (await show.isVisible()) await show.click();
    for (let left = 5; left > 0; left -= 1) {
      await card(page, 'A')
        .getByRole('button', { name: /^Remove / })
        .click();
      await expect(cards(page)).toHaveCount(left - 1);
    }
    await expect(page.getByText('Add two articles to compare them.').first()).toBeVisible();
  },
};

for (const [state, reach] of Object.entries(STATES)) {
  test(`axe-core finds nothing wrong with ${state}`, async ({ page }) => {
    await reach(page);
    for (const { scheme, width } of APPEARANCES) {
      await page.setViewportSize({ width, height: 800 });
      // By force: behind an open dialog.
      await page.locator('#theme').selectOption(scheme, { force: true });
      expect(await axe(page), `${state}, ${scheme}, ${width} px`).toEqual([]);
    }
  });
}

test('at 320 px nothing has to be scrolled sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [state, reach] of Object.entries(STATES)) {
    await open(page);
    await reach(page);
    const width = await page.evaluate(() => document.scrollingElement.scrollWidth);
    expect(width, `width of the page with ${state}`).toBeLessThanOrEqual(320);
  }
});

test('at 400 px one side is shown at a time, and a jump to the match shows the other', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  const left = pane(page, 'A Newslooks');
  const right = pane(page, 'B POLITICO');
  await expect(left).toBeVisible();
  await expect(right).toBeHidden();
  const tab = page.getByRole('button', { name: 'B POLITICO', exact: true });
  await tab.click();
  await expect(right).toBeVisible();
  await expect(left).toBeHidden();
  await page.getByRole('button', { name: 'A Newslooks', exact: true }).click();
  await left
    .getByRole('button', { name: /^shared with B\b/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await expect(mark(right).and(page.locator(':focus'))).toHaveCount(1);
  await expect(tab).toHaveAttribute('aria-pressed', 'true');
});
