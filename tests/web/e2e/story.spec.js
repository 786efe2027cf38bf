// The way through the page: the demo, the reader's own files, who is compared with whom, what is shown of it.

import { dropFiles, expect, test } from '../page.js';
import { card, cards, mark, pane, sentence, side, statuses, toggle } from '../reader.js';
import { SHARED, story, UNIQUE } from '../story.js';

const LETTERS = ['A', 'B', 'C', 'D', 'E'];

test('the demo is compared: five articles, two of them side by side, every sentence with its status', async ({
  page,
}) => {
  await expect(cards(page)).toHaveCount(5);
  for (const letter of LETTERS) {
    await expect(card(page, letter).getByText('Demo', { exact: true })).toBeVisible();
    await expect(card(page, letter).getByRole('list', { name: 'Sentences by status' })).toContainText(
      'shared',
    );
  }
  await expect(side(page, 'Left').locator('option:checked')).toHaveText('A Newslooks');
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('B POLITICO');
  for (const name of ['A Newslooks', 'B POLITICO']) {
    const { shared, partial, unique } = await statuses(pane(page, name));
    expect(Math.min(shared, partial, unique), `fewest of a status in ${name}`).toBeGreaterThan(0);
  }
});

test('the counts of a filter are those of what it shows, and nothing is silently missing', async ({
  page,
}) => {
  const left = pane(page, 'A Newslooks');
  const right = pane(page, 'B POLITICO');
  const all = { left: await statuses(left), right: await statuses(right) };
  const sum = (one) => Object.values(one).reduce((a, b) => a + b);
  for (const status of ['shared', 'partial', 'unique', 'conflict']) {
    const [l, r] = [all.left[status], all.right[status]];
    await expect(toggle(page, status)).toHaveAccessibleName(`${status} : ${l} left, ${r} right`);
    await expect(card(page, 'A')).toContainText(`${l} ${status}`);
    await expect(card(page, 'B')).toContainText(`${r} ${status}`);

    await toggle(page, status).click();
    await expect(toggle(page, status)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(`${l + r} of ${sum(all.left) + sum(all.right)} shown`)).toBeVisible();
    const none = { shared: 0, partial: 0, unique: 0, conflict: 0 };
    expect(await statuses(left)).toEqual({ ...none, [status]: l });
    expect(await statuses(right)).toEqual({ ...none, [status]: r });
    const runs = await left.getByRole('button', { name: / hidden$/ }).allTextContents();
    expect(runs.reduce((total, text) => total + Number.parseInt(text, 10), 0)).toBe(sum(all.left) - l);
  }
  await toggle(page, 'All').click();
  await expect(mark(left)).toHaveCount(sum(all.left));
});

test('a second status is added to the filter with Shift, and a hidden run opens in place', async ({
  page,
}) => {
  const left = pane(page, 'A Newslooks');
  const { shared, unique } = await statuses(left);
  await toggle(page, 'shared').click();
  await toggle(page, 'unique').click({ modifiers: ['Shift'] });
  await expect(mark(left)).toHaveCount(shared + unique);

  const run = left.getByRole('button', { name: / hidden/ }).first();
  const hidden = Number.parseInt(await run.textContent(), 10);
  await run.click();
  await expect(run).toHaveAttribute('aria-expanded', 'true');
  await expect(mark(left)).toHaveCount(shared + unique + hidden);
});

test('five dropped files replace the demo and are compared; Undo brings the demo back', async ({ page }) => {
  await dropFiles(page, story);
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('Marwick Courier');
  await expect(cards(page)).toHaveCount(5);
  await expect(page.getByText('Demo', { exact: true })).toHaveCount(0);
  const outlets = [
    'Marwick Courier',
    'Harbour Post',
    'Orne Valley Radio',
    'Northern Dispatch',
    'Evening Ledger',
  ];
  for (const [index, outlet] of outlets.entries()) {
    await expect(card(page, LETTERS[index]).getByRole('textbox')).toHaveValue(outlet);
  }

  const left = pane(page, 'A Marwick Courier');
  const right = pane(page, 'B Harbour Post');
  await expect(mark(sentence(left, SHARED))).toHaveAccessibleName('shared with B E');
  await expect(mark(sentence(right, 'engineers found deep cracks'))).toHaveAccessibleName('shared with A E');
  await expect(mark(sentence(left, UNIQUE))).toHaveAccessibleName('unique : not found in the other articles');
  await expect(sentence(left, 'Ferries will carry').getByRole('button')).toHaveText([/shared/, 'C']);

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('Newslooks');
  await expect(cards(page).getByText('Demo', { exact: true })).toHaveCount(5);
  await expect(mark(pane(page, 'B POLITICO')).first()).toBeVisible();
});

test('left and right are chosen by menu, by letter and by Swap; the statuses do not depend on it', async ({
  page,
}) => {
  await dropFiles(page, story);
  await side(page, 'Right').selectOption({ label: 'D  Northern Dispatch' });
  const right = pane(page, 'D Northern Dispatch');
  await expect(mark(sentence(right, 'schools on the eastern bank'))).toHaveAccessibleName('partial with A B');

  await side(page, 'Left').selectOption({ label: 'D  Northern Dispatch' });
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('A Marwick Courier');
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(side(page, 'Left').locator('option:checked')).toHaveText('A Marwick Courier');

  const left = pane(page, 'A Marwick Courier');
  await sentence(left, 'Ferries will carry')
    .getByRole('button', { name: 'Also in C, Orne Valley Radio: show it on the other side' })
    .click();
  const radio = pane(page, 'C Orne Valley Radio');
  await expect(mark(sentence(radio, 'Every ten minutes'))).toHaveAccessibleName('shared with A');
  await expect(mark(sentence(left, 'Ferries will carry'))).toHaveAccessibleName('shared with C');
  await expect(page.getByRole('region', { name: 'The sentence and its match' })).toContainText(
    'Linked as one statement.',
  );
});

test('one article alone is shown and asks for another; pasted text is that other', async ({ page }) => {
  await dropFiles(page, story.slice(0, 1));
  await expect(page.getByText('Add one more article to compare.')).toBeVisible();
  await expect(pane(page, 'A Marwick Courier')).toContainText(SHARED);

  await page.getByRole('button', { name: 'Paste text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste an article' });
  await dialog.getByRole('textbox').fill(story[4].text);
  await dialog.getByRole('button', { name: 'Add article' }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(mark(sentence(pane(page, 'A Marwick Courier'), SHARED))).toHaveAccessibleName('shared with B');
});
