// A sentence and its match: brought alongside, compared word by word, with what the link rests on.

import { dropFiles, expect, test } from '../page.js';
import { detail, mark, pane, sentence, side } from '../reader.js';
import { SHARED, story, UNIQUE } from '../story.js';

test('the words that differ are marked on both sides, with the score and what carried it', async ({
  page,
}) => {
  await dropFiles(page, story);
  await sentence(pane(page, 'A Marwick Courier'), SHARED).click();
  const shown = detail(page);
  await expect(shown).toContainText(
    'Marked words stand only on this side, or elsewhere in the sentence. Linked as one statement.',
  );
  await expect(shown).toContainText(/Words in both [^:]*cracks/);
  await expect(shown).toContainText(/Score (1\.00|0\.[5-9]\d) \(from 0\.50 two sentences count as linked\)/);
  await expect(shown.getByRole('deletion').first()).toBeVisible();
  await expect(shown.getByRole('insertion').first()).toBeVisible();
  await expect(shown.getByRole('paragraph').filter({ hasText: SHARED })).toHaveText(SHARED);
  const deleted = (await shown.getByRole('deletion').allTextContents()).join(' ');
  const inserted = (await shown.getByRole('insertion').allTextContents()).join(' ');
  expect(deleted).toMatch(/inspection in January/i);
  expect(inserted).toMatch(/inspection in January/i);
  expect(deleted + inserted).not.toMatch(/cracks|pillars/);
});

test('what is the same word for word is said to be so', async ({ page }) => {
  await dropFiles(page, [story[0], story[4]]);
  await sentence(pane(page, 'A Marwick Courier'), SHARED).click();
  await expect(detail(page)).toContainText('Word for word the same. Linked as one statement.');
  await expect(detail(page)).toContainText('Score 1.00');
  await expect(detail(page).getByRole('deletion').or(detail(page).getByRole('insertion'))).toHaveCount(0);
});

test('where little is equal no words are marked as different, but what is shared', async ({ page }) => {
  const ferries =
    'Ferries will carry pedestrians and cyclists across the Orne river every ten minutes, free of charge.';
  const reworded =
    'Free of charge, every ten minutes, across the Orne, people on foot and on bicycles are carried by ferries.';
  await dropFiles(page, [
    { name: 'Marwick Courier.txt', text: `Ferries\n\n${ferries}\n\n${UNIQUE}` },
    { name: 'Orne Valley Radio.txt', text: `Replacement\n\n${reworded}` },
  ]);
  await sentence(pane(page, 'A Marwick Courier'), ferries).click();
  await expect(detail(page)).toContainText('Reworded: too little is word for word the same');
  await expect(detail(page).getByRole('deletion').or(detail(page).getByRole('insertion'))).toHaveCount(0);
  await expect(detail(page).getByRole('mark').first()).toBeVisible();
});

test('a sentence with two matches goes through them and round', async ({ page }) => {
  await dropFiles(page, story);
  const there = sentence(pane(page, 'B Harbour Post'), 'The Marwick city council said');
  await mark(there).press('Enter');
  const next = detail(page).getByRole('button', { name: /^Next match/ });
  await expect(next).toHaveText('Next match (1 of 2)');
  await next.click();
  await expect(next).toHaveText('Next match (2 of 2)');
  await expect(next).toBeFocused();
  await expect(detail(page)).toContainText('Lindholm bridge to close for eighteen months');
  await mark(there).press('Enter');
  await expect(next).toHaveText('Next match (1 of 2)');
});

test('a sentence without a match says where it is not, and leads to where it is', async ({ page }) => {
  await dropFiles(page, story);
  const left = pane(page, 'A Marwick Courier');
  await sentence(left, UNIQUE).click();
  await expect(detail(page)).toContainText('unique: not found in the other articles');
  await expect(detail(page)).toContainText('Not found in the other articles.');
  await detail(page).getByRole('button', { name: 'Close' }).click();
  await expect(detail(page)).toBeHidden();
  await expect(mark(sentence(left, UNIQUE))).toBeFocused();

  await sentence(left, 'Ferries will carry').click();
  await expect(detail(page)).toContainText(/Not found in article B Harbour Post\./);
  await expect(detail(page)).toContainText('Also in 1 other article:');
  await detail(page)
    .getByRole('button', { name: /^Show .*Orne Valley Radio/ })
    .click();
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('C Orne Valley Radio');
  await expect(detail(page)).toContainText('Every ten minutes, ferries will carry');
});

test('an opened match stands at the height of its sentence, both in sight; Esc goes back', async ({
  page,
}) => {
  const left = pane(page, 'A Newslooks');
  const right = pane(page, 'B POLITICO');
  const opened = right.getByRole('button', { name: /^(shared|partial) with A/ }).first();
  await opened.scrollIntoViewIfNeeded();
  const before = await left.locator('.article').evaluate((one) => one.scrollTop);
  await opened.click();
  await expect(detail(page)).toContainText('Score');
  /** The first line of both, and where the explanation begins. */
  const heights = () =>
    page.evaluate(() => {
      const [a, b] = [...document.querySelectorAll('.sentence[data-open]')].map(
        (one) => one.getClientRects()[0].top,
      );
      const floor = document.querySelector('#detail').getBoundingClientRect().top;
      return { isLevel: Math.abs(a - b) <= 1, inSight: Math.max(a, b) < floor };
    });
  await expect.poll(heights).toEqual({ isLevel: true, inSight: true });
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeHidden();
  await expect.poll(() => left.locator('.article').evaluate((one) => one.scrollTop)).toBe(before);
});
