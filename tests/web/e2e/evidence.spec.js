// What the page says for each finding: the parts of a sentence, what carried a link, where two disagree, what came nearest.

import { axe, dropFiles, expect, test } from '../page.js';
import { detail, mark, pane, sentence, side, statuses, toggle } from '../reader.js';
import { disagreement, openWithReports } from '../reports.js';
import { story, UNIQUE } from '../story.js';

/** The story with a B that speaks of other months, and a C that agrees with B. */
const DISAGREEING = [
  story[0],
  { ...story[1], text: story[1].text.replace('eighteen months', 'sixteen months') },
  { ...story[2], text: `${story[2].text}\n\nThe council spoke of sixteen months of work.\n` },
  story[3],
];
const MONTHS = 'repairs that take';

test('of a partial sentence it is marked what the other side has, and what is this outlet’s own', async ({
  page,
}) => {
  await dropFiles(page, story);
  await side(page, 'Right').selectOption({ label: 'D  Northern Dispatch' });
  const partial = sentence(pane(page, 'D Northern Dispatch'), 'schools on the eastern bank');
  await expect(mark(partial)).toHaveAccessibleName('partial with A B');
  const parts = partial.getByRole('mark');
  await expect(parts.first()).toContainText('Lindholm bridge will close to all traffic on Monday');
  await expect(parts.first()).toHaveAttribute('title', 'Also in the article on the other side');
  const own = partial.getByTitle('Not found in the other articles').filter({ hasText: 'schools' });
  await expect(own).toContainText('schools on the eastern bank start half an hour later');
  await expect(own.getByRole('mark')).toHaveCount(0);
  const looks = (part) =>
    part.evaluate((one) => {
      const { backgroundColor, textDecorationStyle } = getComputedStyle(one);
      return { backgroundColor, textDecorationStyle };
    });
  const [shared, rest] = [await looks(parts.first()), await looks(own)];
  expect(shared.textDecorationStyle).toBe('dashed');
  expect(rest.textDecorationStyle).toBe('dotted');
  expect(shared.backgroundColor).not.toBe(rest.backgroundColor);

  // With an article on the other side that has nothing of it, the part is in other articles.
  await side(page, 'Left').selectOption({ label: 'C  Orne Valley Radio' });
  await expect(parts.first()).toHaveAttribute('title', /^Also in another article/);
  await expect(parts.first()).toContainText('Lindholm bridge');
});

test('a link says which words, numbers and names carried it, and its score', async ({ page }) => {
  await dropFiles(page, story);
  await sentence(pane(page, 'A Marwick Courier'), MONTHS).click();
  const shown = detail(page);
  await expect(shown).toContainText(/Words in both [^:]*traffic/);
  await expect(shown).toContainText(/Score (1\.00|0\.[5-9]\d) \(from 0\.50 two sentences count as linked\)/);
});

test('a conflict says what kind it is and what each says, and marks it in both articles', async ({
  page,
}) => {
  await openWithReports(page, disagreement);
  await dropFiles(page, DISAGREEING);
  const left = sentence(pane(page, 'A Marwick Courier'), MONTHS);
  await expect(mark(left)).toHaveAccessibleName(/^conflict with/);
  await expect(left.getByRole('mark')).toHaveText('eighteen months');
  await expect(left.getByRole('mark')).toHaveAttribute(
    'title',
    'Number: 18 months here, 16 months in Harbour Post.',
  );
  await expect(sentence(pane(page, 'B Harbour Post'), MONTHS).getByRole('mark')).toHaveText('sixteen months');

  await mark(left).click();
  const shown = detail(page);
  await expect(shown).toContainText('conflict: another article speaks of the same and disagrees');
  await expect(shown).toContainText('Number: 18 months here, 16 months in Harbour Post.');
  await expect(shown.getByRole('mark')).toHaveText(['eighteen months', 'sixteen months']);
  await expect(shown).toContainText('Number, as each article says it');
  await expect(shown).toContainText(/C Orne Valley Radio 16 months/);
  expect(await axe(page)).toEqual([]);

  await mark(sentence(pane(page, 'B Harbour Post'), MONTHS)).click();
  await expect(shown).toContainText('Number: 16 months here, 18 months in Marwick Courier.');
});

test('a unique sentence shows what came nearest, why it is no match, and leads there', async ({ page }) => {
  await openWithReports(page, disagreement);
  await dropFiles(page, DISAGREEING);
  const left = pane(page, 'A Marwick Courier');
  const right = pane(page, 'B Harbour Post');
  await sentence(left, UNIQUE).click();
  const shown = detail(page);
  await expect(shown).toContainText(
    'Not found in the other articles. The nearest sentence of Harbour Post is not linked. ' +
      'What the two share stands in many sentences of these articles: too little for a match. ' +
      'Score 0.31 (from 0.50 two sentences count as linked).',
  );
  await expect(shown).toContainText('Shipowners welcomed the decision');
  await expect(shown.getByRole('mark')).toHaveText(['since', 'summer']);

  await shown.getByText('Nearest in 2 other articles').click();
  await expect(shown).toContainText('The opposition demanded an inquiry');
  await expect(shown).toContainText('too little of what either sentence says. Score 0.12.');
  await expect(shown).toContainText('No sentence of Northern Dispatch has words in common with it.');
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.locator('#theme').selectOption('dark');
  expect(await axe(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });

  // What the filter hides comes to sight, and the focus goes there.
  await toggle(page, 'unique').click();
  await toggle(page, 'partial').click({ modifiers: ['Shift'] });
  await toggle(page, 'unique').click({ modifiers: ['Shift'] });
  expect((await statuses(right)).unique).toBe(0);
  await shown.getByRole('button', { name: 'Go to this sentence' }).click();
  await expect(toggle(page, 'unique')).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(sentence(right, 'Shipowners welcomed'))).toBeFocused();

  await shown.getByRole('button', { name: 'Show it on the other side' }).click();
  await expect(side(page, 'Right').locator('option:checked')).toHaveText('C  Orne Valley Radio');
  await expect(shown).toContainText('The nearest sentence of Orne Valley Radio is not linked.');
  await side(page, 'Right').selectOption({ label: 'D  Northern Dispatch' });
  await expect(shown).toBeHidden();
});

test('in a narrow window the way to the nearest sentence shows its side', async ({ page }) => {
  await openWithReports(page, disagreement);
  await dropFiles(page, DISAGREEING);
  await page.setViewportSize({ width: 400, height: 800 });
  await mark(sentence(pane(page, 'A Marwick Courier'), UNIQUE)).press('Enter');
  await detail(page).getByRole('button', { name: 'Go to this sentence' }).click();
  const there = sentence(pane(page, 'B Harbour Post'), 'Shipowners welcomed');
  await expect(there).toBeVisible();
  await expect(mark(there)).toBeFocused();
});
