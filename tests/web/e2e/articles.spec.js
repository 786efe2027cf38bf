// What a reader does with the open articles: name, order, remove, set aside and bring back, and all of it undone.

import { dropFiles, expect, test } from '../page.js';
import { card, cards, detail, mark, pane, sentence, side, statuses } from '../reader.js';
import { SHARED, story, UNIQUE } from '../story.js';

const outlets = (page) =>
  cards(page)
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map(({ value }) => value));

test('an outlet is named by the reader; the name is everywhere, and undone', async ({ page }) => {
  const field = card(page, 'D').getByRole('textbox');
  await expect(card(page, 'D')).toContainText('type the name if you know it');
  await field.pressSequentially('The Digest');
  await field.press('Enter');
  await expect(card(page, 'D')).toContainText('named by you');
  await expect(side(page, 'Right').locator('option').nth(3)).toHaveText('D The Digest');
  await side(page, 'Right').selectOption({ index: 3 });
  await expect(pane(page, 'D The Digest').getByRole('heading', { name: 'D The Digest' })).toBeVisible();

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(pane(page, 'D unnamed-digest.txt')).toBeVisible();
  await expect(card(page, 'D').getByRole('textbox')).toHaveValue('');
  await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await expect(pane(page, 'D The Digest')).toBeVisible();
});

test('articles without an outlet go by their files side by side: in the menus, the heads and the tabs', async ({
  page,
}) => {
  const untitled = (at) => story[at].text.replace(/^.*\n+/, '');
  await dropFiles(page, [
    { name: '1.txt', text: untitled(0) },
    { name: '2.txt', text: untitled(4) },
  ]);
  for (const [label, letter, name] of [
    ['Left', 'A', '1.txt'],
    ['Right', 'B', '2.txt'],
  ]) {
    await expect(side(page, label).locator('option:checked')).toHaveText(`${letter} ${name}`);
    const head = pane(page, `${letter} ${name}`);
    await expect(head.getByText('outlet not stated', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
  await page.setViewportSize({ width: 400, height: 800 });
  await expect(page.getByRole('button', { name: 'A 1.txt', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'B 2.txt', exact: true })).toBeVisible();
});

test('at 320 px long names of files make nothing scroll sideways', async ({ page }) => {
  const long = 'as saved from the site of an outlet with the title and the date of the article';
  const files = [0, 4].map((at) => ({
    name: `${at} ${long}.txt`,
    text: story[at].text.replace(/^.*\n+/, ''),
  }));
  await dropFiles(page, files);
  await expect(side(page, 'Right').locator('option:checked')).toHaveText(/^B\s+4 as saved .*article\.txt$/);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('articles that get one name are compared as versions, while another name is being typed', async ({
  page,
}) => {
  const text = story[0].text.replace(/^.*\n+/, '');
  const later = `${text}\n\nThe ferries stopped at midnight because of the wind, the harbour office said.`;
  await dropFiles(page, [
    { name: 'one.txt', text },
    { name: 'two.txt', text: later },
    { name: 'three.txt', text: story[4].text.replace(/^.*\n+/, '') },
  ]);
  await expect(cards(page)).toHaveCount(3);
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: /^Same text/ })
    .click();
  const view = page.getByRole('main').getByRole('region', { name: 'Same text', exact: true });
  await expect(view.getByRole('heading', { name: 'Passages word for word (3)' })).toBeVisible();
  await expect(view.getByRole('heading', { name: /Versions of one article/ })).toHaveCount(0);

  const [first, second, third] = ['A', 'B', 'C'].map((letter) => card(page, letter).getByRole('textbox'));
  await first.fill('');
  await first.pressSequentially('The Digest');
  await first.press('Enter');
  await expect(card(page, 'A')).toContainText('named by you');
  await second.fill('');
  await second.pressSequentially('The Digest');
  await third.click();
  await third.pressSequentially(' of the');
  await expect(view.getByRole('heading', { name: 'Versions of one article (1)' })).toBeVisible();
  await third.pressSequentially(' day');
  await expect(third).toBeFocused();
  await expect(third).toHaveValue(/ of the day$/);
});

test('articles are moved: the letters follow the order, the pair stays', async ({ page }) => {
  await dropFiles(page, story);
  await expect(mark(sentence(pane(page, 'A Marwick Courier'), SHARED))).toHaveAccessibleName(
    'shared with B E',
  );
  await expect(page.getByRole('button', { name: 'Move up Marwick Courier' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Move down Evening Ledger' })).toBeDisabled();
  await page.getByRole('button', { name: 'Move down Marwick Courier' }).click();
  await expect
    .poll(() => outlets(page))
    .toEqual(['Harbour Post', 'Marwick Courier', 'Orne Valley Radio', 'Northern Dispatch', 'Evening Ledger']);
  await expect(mark(sentence(pane(page, 'B Marwick Courier'), SHARED))).toHaveAccessibleName(
    'shared with A E',
  );
  await expect(page.getByRole('button', { name: 'Move down Marwick Courier' })).toBeFocused();
});

test('a removed article is out of the comparison; Undo and Redo by keys', async ({ page }) => {
  await dropFiles(page, story);
  const left = pane(page, 'A Marwick Courier');
  await expect(mark(sentence(left, 'Ferries will carry'))).toHaveAccessibleName('shared');
  await page.getByRole('button', { name: 'Remove Orne Valley Radio' }).click();
  await expect(cards(page)).toHaveCount(4);
  await expect(mark(sentence(left, 'Ferries will carry'))).toHaveAccessibleName(
    'unique : not found in the other articles',
  );
  await expect(page.getByRole('button', { name: /^Remove Northern Dispatch/ })).toBeFocused();

  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page)).toHaveCount(5);
  await expect(mark(sentence(left, 'Ferries will carry'))).toHaveAccessibleName('shared');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(cards(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Remove Marwick Courier' }).click();
  await expect(mark(sentence(pane(page, 'B Northern Dispatch'), 'The Lindholm bridge'))).toHaveAccessibleName(
    'partial with A',
  );
});

test('Undo of an import by keys: the focus stays on the same button of the card in that place', async ({
  page,
}) => {
  await dropFiles(page, story);
  await page.getByRole('button', { name: 'Remove Harbour Post' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cards(page).getByText('Demo', { exact: true })).toHaveCount(5);
  await expect(page.getByRole('button', { name: 'Remove POLITICO' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.getByRole('button', { name: 'Remove Harbour Post' })).toBeFocused();
});

test('Redo by keys from a list that is gone then: the focus stays in the view', async ({ page }) => {
  await dropFiles(page, story);
  await expect(cards(page).first().getByRole('textbox')).toHaveValue('Marwick Courier');
  await page.keyboard.press('ControlOrMeta+z');
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: /^Quotes/ })
    .click();
  const view = page.getByRole('main').getByRole('region', { name: 'Quotes', exact: true });
  const table = view.getByRole('region', { name: 'Direct quotes of each speaker by article' });
  await table.focus();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(table).toHaveCount(0);
  await expect(view).toBeFocused();
});

test('on a phone the message with Undo leaves when the reader goes on elsewhere; Undo stays in the head', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await dropFiles(page, story);
  const message = page.getByRole('status').filter({ hasText: '5 articles added' });
  await expect(message.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(message).toHaveCount(0);
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(pane(page, 'A Newslooks')).toBeVisible();
});

test('all articles removed, and the demo shown again', async ({ page }) => {
  for (let count = 5; count > 0; count -= 1) {
    await card(page, 'A')
      .getByRole('button', { name: /^Remove / })
      .click();
    await expect(cards(page)).toHaveCount(count - 1);
  }
  await expect(pane(page, 'No article on the left')).toContainText('Add two articles to compare them.');
  await expect(side(page, 'Left')).toBeDisabled();
  await page.getByRole('button', { name: 'Show the demo' }).click();
  await expect(mark(pane(page, 'B POLITICO')).first()).toBeVisible();
  await expect(cards(page)).toHaveCount(5);
});

test('with one article the other side says that there is none', async ({ page }) => {
  await dropFiles(page, story.slice(0, 1));
  await expect(pane(page, 'No article on the right')).toContainText('Add one more article to compare.');
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('no article');
});

test('what was set aside is listed with its reason, brought back, compared, and undone', async ({ page }) => {
  const left = pane(page, 'A Newslooks');
  const before = await statuses(left);
  await expect(card(page, 'A')).toContainText('3 set aside');
  await card(page, 'A').getByText('3 set aside').click();
  const list = card(page, 'A').getByRole('list', { name: '3 paragraphs set aside' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  for (const item of await list.getByRole('listitem').all()) {
    await expect(item).toContainText(
      /share buttons|login note|menu or navigation|credit line|edition, section or date mark/,
    );
  }
  const first = list.getByRole('listitem').first();
  const text = await first.getByRole('paragraph').textContent();
  await first.getByRole('button', { name: /^Bring back/ }).click();
  await expect(card(page, 'A')).toContainText('2 set aside');
  await expect(mark(sentence(left, text))).toHaveAccessibleName(/^(shared|partial|unique)/);
  const sum = (one) => Object.values(one).reduce((a, b) => a + b);
  expect(sum(await statuses(left))).toBeGreaterThan(sum(before));

  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'A')).toContainText('3 set aside');
  await expect.poll(() => statuses(left)).toEqual(before);
});

test('a paragraph is set aside by the reader: its claims are no longer found in the others', async ({
  page,
}) => {
  await dropFiles(page, story);
  const left = pane(page, 'A Marwick Courier');
  const right = pane(page, 'B Harbour Post');
  await mark(sentence(left, SHARED)).click();
  await detail(page).getByRole('button', { name: 'Set this paragraph aside' }).click();
  await expect(mark(sentence(right, 'engineers found deep cracks'))).toHaveAccessibleName('shared');
  await expect(sentence(left, SHARED)).toHaveCount(0);
  await expect(mark(sentence(left, UNIQUE))).toBeVisible();
  await left.getByRole('button', { name: '1 set aside' }).click();
  await expect(left.getByRole('listitem')).toContainText('set aside by you');
  await left.getByRole('button', { name: /^Bring back/ }).click();
  await expect(mark(sentence(left, SHARED))).toHaveAccessibleName('shared with B E');
  await expect(mark(sentence(left, SHARED))).toBeFocused();
});
