// Everything by keyboard, from the page as it opens.

import { dropFiles, expect, test } from '../page.js';
import { card, detail, LINKED, mark, pane, sentence, side, statuses, toggle } from '../reader.js';
import { SHARED, story } from '../story.js';

/** What has the focus. */
const focused = (page) => page.locator(':focus');

/** Presses Tab until `target` has the focus; fails after more stops than the page has. */
async function tabTo(page, target) {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('from the top to a sentence, to its match, into the words that differ, and back', async ({ page }) => {
  await dropFiles(page, story);
  const left = pane(page, 'A Marwick Courier');
  const right = pane(page, 'B Harbour Post');
  await expect(mark(left).first()).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the comparison' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, mark(left).first());

  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  const here = mark(sentence(left, SHARED));
  const there = mark(sentence(right, 'engineers found deep cracks'));
  await expect(here).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(there).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(here).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(here).toHaveAttribute('aria-expanded', 'true');
  await expect(detail(page)).toContainText('Score');
  await expect(here).toBeFocused();
  await tabTo(page, detail(page).getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeHidden();
  await expect(here).toBeFocused();
  await expect(here).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('n');
  await expect(mark(sentence(left, 'The bakery'))).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mark(sentence(left, 'The bakery')), 'no match: the focus stays').toBeFocused();
  await page.keyboard.press('p');
  await page.keyboard.press('k');
  await expect(mark(sentence(left, 'The Lindholm bridge will close'))).toBeFocused();
});

test('digits choose the right side, with Shift the left one; x swaps', async ({ page }) => {
  await dropFiles(page, story);
  await mark(pane(page, 'A Marwick Courier')).first().focus();
  await page.keyboard.press('4');
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('D Northern Dispatch');
  await page.keyboard.press('Shift+Digit3');
  await expect(side(page, 'Left').locator('option:checked')).toHaveText('C Orne Valley Radio');
  await expect(focused(page), 'the focus stays on this side').toHaveAccessibleName(/^(shared|unique)/);
  await page.keyboard.press('x');
  await expect(side(page, 'Left').locator('option:checked')).toHaveText('D Northern Dispatch');
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('C Orne Valley Radio');
  await page.keyboard.press('9');
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('C Orne Valley Radio');
});

test('letters filter, e opens what is hidden beside a sentence', async ({ page }) => {
  const left = pane(page, 'A Newslooks');
  const all = await statuses(left);
  await mark(left).first().focus();
  for (const [key, status] of Object.entries({ s: 'shared', t: 'partial', u: 'unique' })) {
    await page.keyboard.press(key);
    await expect(toggle(page, status)).toHaveAttribute('aria-pressed', 'true');
    await expect(mark(left)).toHaveCount(all[status]);
    await expect(focused(page)).toHaveAccessibleName(new RegExp(`^${status}`));
  }
  const besides = left.getByRole('paragraph').filter({ has: page.getByRole('button', { name: / hidden/ }) });
  const beside = besides
    .first()
    .getByRole('button', { name: /^unique/ })
    .first();
  await beside.focus();
  await page.keyboard.press('e');
  await expect(besides.first().getByRole('button', { name: / hidden, shown/ })).toBeVisible();
  await page.keyboard.press('a');
  await expect(toggle(page, 'All')).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(left)).toHaveCount(all.shared + all.partial + all.unique + all.conflict);
});

test('the list of keys opens and closes, and its switch turns single keys off and on', async ({ page }) => {
  const first = mark(pane(page, 'A Newslooks')).first();
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await first.focus();
  await page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await keys.getByRole('checkbox', { name: 'Single keys act' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(first).toBeFocused();
  await page.keyboard.press('u');
  await page.keyboard.press('?');
  await page.keyboard.press('x');
  await expect(keys).toBeHidden();
  await expect(toggle(page, 'All')).toHaveAttribute('aria-pressed', 'true');
  await expect(side(page, 'Left').locator('option:checked')).toHaveText('A Newslooks');

  await page.getByRole('button', { name: 'Keyboard: list of keys' }).press('Enter');
  await keys.getByRole('checkbox', { name: 'Single keys act' }).press('Space');
  await keys.getByRole('button', { name: 'Close' }).press('Enter');
  await first.focus();
  await page.keyboard.press('u');
  await expect(toggle(page, 'unique')).toHaveAttribute('aria-pressed', 'true');
});

test('single keys do nothing outside the comparison, in fields and with Ctrl', async ({ page }) => {
  const untouched = async () => {
    await expect(toggle(page, 'All')).toHaveAttribute('aria-pressed', 'true');
    await expect(side(page, 'Left').locator('option:checked')).toHaveText('A Newslooks');
    await expect(side(page, 'Right').locator('option:checked')).toHaveText('B POLITICO');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await page.getByRole('button', { name: 'How to read' }).focus();
  for (const key of ['u', 'x', '3', 'Shift+Digit3', '?', 'j']) await page.keyboard.press(key);
  await untouched();

  const field = card(page, 'A').getByRole('textbox');
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('ux3?');
  await expect(field).toHaveValue('Newslooksux3?');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Newslooks');
  await untouched();

  await side(page, 'Left').focus();
  await page.keyboard.press('x');
  await untouched();
  await mark(pane(page, 'A Newslooks')).first().focus();
  await page.keyboard.press('Control+u');
  await untouched();
});

test('Tab reaches every control and goes round, in both directions', async ({ page }) => {
  await mark(sentence(pane(page, 'A Newslooks'), LINKED)).click();
  await expect(detail(page)).toContainText('Score');
  // The buttons of the views are others once they have their counts.
  await expect(page.getByRole('button', { name: /^Same text : \d+$/ })).toBeVisible();
  for (const key of ['Tab', 'Shift+Tab']) {
    const controls = await page.evaluate(() => {
      document.activeElement.blur();
      const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
      globalThis.missing = new Set(
        all.filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility()),
      );
      return globalThis.missing.size;
    });
    expect(controls).toBeGreaterThan(30);
    for (let left = controls, stops = 0; left > 0; stops += 1) {
      expect(stops, `presses of ${key} with ${left} controls not reached`).toBeLessThan(2 * controls);
      await page.keyboard.press(key);
      left = await page.evaluate(() => {
        globalThis.missing.delete(document.activeElement);
        return globalThis.missing.size;
      });
    }
  }
});
