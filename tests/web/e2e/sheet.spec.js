// The sheet: claims against outlets, how outlets overlap, and the text behind each cell.

import { APPEARANCES, axe, dropFiles, expect, open, test } from '../page.js';
import { detail, pane } from '../reader.js';
import { SHARED, story, UNIQUE } from '../story.js';

const view = (page, name) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name });
const grid = (page) => page.getByRole('grid', { name: 'Claims by outlet' });
const row = (page, text) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: text }) });
const cell = (row, letter) => row.getByRole('gridcell', { name: new RegExp(`^${letter} `) });
const claims = (page) => grid(page).locator('tbody tr[data-article], tbody tr[data-status]');
const shown = (page) => page.getByText(/^\d+ of \d+ claims? shown$/);
const focused = (page) => page.locator(':focus');
const opened = (page) => grid(page).locator('.opened');

/** The claim of three articles, whichever of them words it. */
const CRACKS = /engineers found deep cracks in four of the nine pillars/i;

/** Opens the sheet of the invented story. */
async function openSheet(page) {
  await dropFiles(page, story);
  await view(page, 'Sheet').click();
  await expect(grid(page).getByRole('columnheader', { name: /^E Evening Ledger/ })).toBeVisible();
}

test('the demo’s sheet counts, and every claim has its place', async ({ page }) => {
  await view(page, 'Sheet').click();
  await expect(view(page, 'Sheet')).toHaveAttribute('aria-current', 'page');
  const overview = page.getByText(
    /^5 outlets, \d+ claims; \d+ in all five, in part at least \(\d+ stated by all five\); \d+ in one outlet only;/,
  );
  const [, total, all, one] = /, (\d+) claims; (\d+) in all five, .*; (\d+) in/
    .exec(await overview.textContent())
    .map(Number);
  await expect(shown(page)).toHaveText(`${total - one} of ${total} claims shown`);
  await expect(claims(page)).toHaveCount(total - one);
  await expect(grid(page).getByRole('gridcell', { name: '5/5', exact: true })).toHaveCount(all);
  await expect(grid(page)).toHaveAttribute('aria-colcount', '7');
  const groups = grid(page).getByRole('rowheader', { name: /claims? only in/ });
  const counts =
    (await groups.evaluateAll((them) => them.map((one) => Number.parseInt(one.ariaLabel, 10)))) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(one);
  await groups.last().click();
  await expect(claims(page)).toHaveCount(total - one + counts.at(-1));
});

test('a row says who states a claim and where, in words', async ({ page }) => {
  await openSheet(page);
  const cracks = row(page, CRACKS);
  await expect(cell(cracks, 'A')).toHaveAccessibleName('A Marwick Courier: stated, paragraph 2');
  await expect(cell(cracks, 'B')).toHaveAccessibleName('B Harbour Post: stated, lede');
  await expect(cell(cracks, 'C')).toHaveAccessibleName('C Orne Valley Radio: not found');
  await expect(cell(cracks, 'A')).toContainText('●');
  await expect(cell(cracks, 'C')).toContainText('·');
  await expect(cracks.getByRole('gridcell', { name: '3/5', exact: true })).toHaveCount(1);
});

test('filters: how many outlets, one outlet, words; each tells how much it shows', async ({ page }) => {
  await openSheet(page);
  const total = Number(/of (\d+)/.exec(await shown(page).textContent())[1]);
  await page.getByRole('button', { name: /^one only/ }).click();
  await expect(row(page, UNIQUE)).toHaveCount(1);
  await expect(row(page, CRACKS)).toHaveCount(0);
  await expect(grid(page).getByRole('gridcell', { name: '1/5', exact: true })).toHaveCount(
    await claims(page).count(),
  );
  await page.getByRole('searchbox', { name: 'Search the claims' }).fill('Cinnamon bakery');
  await expect(shown(page)).toHaveText(`1 of ${total} claims shown`);
  await page.getByRole('searchbox').fill('zeppelin');
  await expect(shown(page)).toHaveText(`0 of ${total} claims shown`);
  await expect(page.getByText('No claim is like that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all claims' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');

  await page.getByText('By outlet: any').click();
  const ledger = page.getByRole('group', { name: 'E Evening Ledger' });
  await ledger.getByRole('button', { name: 'has it' }).click();
  await expect(row(page, CRACKS)).toHaveCount(1);
  await expect(row(page, UNIQUE)).toHaveCount(0);
  await ledger.getByRole('button', { name: 'not found' }).click();
  await expect(row(page, CRACKS)).toHaveCount(0);
  await expect(row(page, UNIQUE)).toHaveCount(1);
  await expect(
    grid(page).getByRole('columnheader', { name: 'E Evening Ledger, filter: not found' }),
  ).toBeVisible();
});

test('filters add up: those that are on are named, and each is taken away by itself', async ({ page }) => {
  await openSheet(page);
  const on = page.getByRole('group', { name: 'Filters that are on:' });
  const combination = page.getByRole('button', {
    name: 'A Marwick Courier, B Harbour Post, E Evening Ledger: 1 claim',
  });
  await combination.click();
  await expect(claims(page)).toHaveCount(1);
  await expect(on, 'one filter is seen where it was set').toHaveCount(0);
  await page.getByRole('button', { name: /^one only/ }).click();
  await page.getByRole('searchbox').fill('bakery');
  await expect(page.getByText('No claim is like that.')).toBeVisible();
  await expect(on.getByRole('button')).toHaveText([/only in A\+B\+E/, /one only/, /“bakery”/]);
  await on.getByRole('button', { name: 'Remove the filter: only in A+B+E' }).click();
  await expect(combination).toHaveAttribute('aria-pressed', 'false');
  await expect(row(page, UNIQUE)).toHaveCount(1);
  await expect(on.getByRole('button').first(), 'the focus goes to the next one').toBeFocused();
  await on.getByRole('button', { name: /one only/ }).press('Enter');
  await expect(page.getByRole('button', { name: /^one only/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(on).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('bakery');
  await page.getByRole('searchbox').fill('zeppelin');
  await on.getByRole('button', { name: 'Remove the filter: “zeppelin”' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('in a narrow window each group of combinations has the letters of its rows', async ({ page }) => {
  await openSheet(page);
  const letters = page.getByRole('toolbar').locator('.overlap-letters:visible');
  await expect(letters).toHaveText(['ABCDE']);
  for (const width of [400, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(letters).toHaveText(['ABCDE', 'ABCDE']);
  }
});

test('the order is the reader’s: by outlets, or as an article tells it', async ({ page }) => {
  await openSheet(page);
  const first = grid(page).locator('tbody tr').first();
  const counts = await grid(page)
    .getByRole('gridcell', { name: /^\d\/5$/ })
    .evaluateAll((them) => them.map((one) => Number.parseInt(one.textContent, 10)));
  expect(counts).toEqual([...counts].sort((x, y) => y - x));
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'as they appear in' });
  await page
    .getByRole('combobox', { name: 'Article whose order counts' })
    .selectOption({ label: 'E  Evening Ledger' });
  await expect(cell(first, 'E')).toHaveAccessibleName(/headline$/);
  const places = await grid(page)
    .getByRole('gridcell', { name: /^E Evening Ledger: (stated|in part|conflicts)/ })
    .evaluateAll((them) => them.map((one) => one.ariaLabel.split(', ').at(-1)));
  expect(places).toEqual(['headline', 'lede', 'paragraph 2'].filter((place) => places.includes(place)));
});

test('a combination of outlets shows exactly the claims that these have', async ({ page }) => {
  await openSheet(page);
  const combination = page.getByRole('button', {
    name: 'A Marwick Courier, B Harbour Post, E Evening Ledger: 1 claim',
  });
  await combination.click();
  await expect(combination).toHaveAttribute('aria-pressed', 'true');
  await expect(combination).toBeFocused();
  await expect(claims(page)).toHaveCount(1);
  await expect(row(page, CRACKS)).toHaveCount(1);
  await combination.press('ArrowLeft');
  await expect(focused(page)).toHaveAccessibleName(/: \d+ claims?$/);
  await combination.click();
  await expect(combination).toHaveAttribute('aria-pressed', 'false');
  await expect(claims(page)).not.toHaveCount(1);
});

test('a cell opens its text in place, the outlet beside the clearest wording, and Esc goes back to it', async ({
  page,
}) => {
  await openSheet(page);
  const there = cell(row(page, CRACKS), 'A');
  await there.click();
  await expect(there).toHaveAttribute('aria-expanded', 'true');
  const citations = opened(page).locator('.citation');
  await expect(citations).toHaveCount(3);
  await expect(citations.nth(1)).toContainText('A Marwick Courier');
  await expect(citations.nth(1)).toContainText('Engineers found deep cracks');
  await expect(citations.nth(1).getByRole('mark').first()).toBeVisible();
  await there.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(there).toBeFocused();

  const absent = cell(row(page, CRACKS), 'C');
  await absent.click();
  await expect(opened(page)).toContainText('Not found in article C Orne Valley Radio');
  await opened(page).getByRole('button', { name: 'Close' }).click();
  await expect(absent).toBeFocused();
});

test('from a cell into the text, and back to the cell', async ({ page }) => {
  await openSheet(page);
  await cell(row(page, CRACKS), 'E').click();
  await opened(page).locator('.citation').nth(1).getByRole('button', { name: 'Show in the text' }).click();
  await expect(pane(page, 'E Evening Ledger')).toBeVisible();
  await expect(detail(page)).toContainText('During an inspection in January, engineers found deep cracks');
  await expect(grid(page)).toBeHidden();
  await page.goBack();
  await expect(grid(page)).toBeVisible();
  await expect(opened(page)).toHaveCount(1);
  await expect(focused(page)).toHaveAccessibleName('Show in the text');
  await page.goForward();
  await expect(pane(page, 'E Evening Ledger')).toBeVisible();
});

test('the keyboard walks the grid: one tab stop, arrows, ends and pages; Enter opens', async ({ page }) => {
  await openSheet(page);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  const first = grid(page).getByRole('rowheader').first();
  await expect(first).toBeFocused();
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveAccessibleName(/^E Evening Ledger: /);
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toHaveAccessibleName('E Evening Ledger, filter: any');
  await page.keyboard.press('Control+End');
  await expect(focused(page)).toHaveAccessibleName(/only in E Evening Ledger$/);
  await page.keyboard.press('Enter');
  await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(focused(page), 'the column is kept through a row of one cell').toHaveAccessibleName(
    /^E Evening Ledger: stated/,
  );
  await page.keyboard.press('Control+Home');
  await expect(focused(page)).toHaveAccessibleName('A Marwick Courier, filter: any');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(focused(page)).toHaveAccessibleName(/^A Marwick Courier: /);
  await page.keyboard.press('Space');
  await expect(opened(page)).toHaveCount(1);
  await expect(focused(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(focused(page)).toHaveAccessibleName('Close');
  await page.keyboard.press('Escape');
  await expect(opened(page)).toHaveCount(0);
  await expect(focused(page)).toHaveAccessibleName(/^A Marwick Courier: /);
});

test('the address names the view, and each view is found as it was left', async ({ page }) => {
  await open(page, '#view=sheet');
  await expect(grid(page)).toBeVisible();
  await expect(view(page, 'Sheet')).toHaveAttribute('aria-current', 'page');
  const scroller = page.getByRole('region', { name: 'Sheet' });
  await scroller.evaluate((one) => one.scrollTo(0, 900));
  await view(page, 'Side by side').click();
  await expect(grid(page)).toBeHidden();
  const article = pane(page, 'A Newslooks').locator('.article');
  await article.evaluate((one) => one.scrollTo(0, 700));
  await page.goBack();
  await expect(grid(page)).toBeVisible();
  expect(await scroller.evaluate((one) => one.scrollTop)).toBe(900);
  await page.goForward();
  await expect(article).toBeVisible();
  expect(await article.evaluate((one) => one.scrollTop)).toBe(700);
  await expect(page).toHaveURL(/#view=pair$/);
});

test('names of outlets and claims stay in sight when the sheet is scrolled', async ({ page }) => {
  await dropFiles(
    page,
    Array.from({ length: 12 }, (_, i) => ({ ...story[i % 5], name: `Paper ${i}.txt`, text: text(i) })),
  );
  await view(page, 'Sheet').click();
  const last = grid(page).getByRole('columnheader', { name: /^L / });
  await expect(last).toBeAttached();
  const scroller = page.getByRole('region', { name: 'Sheet' });
  await scroller.evaluate((one) => one.scrollTo(one.scrollWidth, 600));
  await expect(last).toBeInViewport();
  await expect(grid(page).getByRole('rowheader').first()).toBeInViewport();
});

/** An article that shares a sentence with the others, and has others of its own. */
const text = (i) =>
  `${SHARED}\n\n${Array.from({ length: 6 }, (_, n) => `Correspondent ${'abcdefghijkl'[i]}${n} counted ${i * 31 + n * 7 + 100} lanterns along quay ${'mnopqrstuvwx'[i]}${n} before midnight.`).join('\n\n')}`;

test('of many rows the first are drawn, and the rest on request', async ({ page }) => {
  await dropFiles(
    page,
    ['North', 'South'].map((name, place) => ({ name: `${name}.txt`, text: lines(place).join('\n\n') })),
  );
  await view(page, 'Sheet').click();
  await expect(shown(page)).toHaveText('0 of 160 claims shown');
  await page.getByRole('button', { name: /^one only/ }).click();
  await expect(shown(page)).toHaveText('160 of 160 claims shown');
  await expect(claims(page)).toHaveCount(100);
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '161');
  await page.getByRole('button', { name: 'Show 60 more' }).click();
  await expect(claims(page)).toHaveCount(160);
  await expect(focused(page).locator('xpath=..')).toHaveAttribute('aria-rowindex', '102');
});

/** Eighty sentences that have no word in common with any other. */
const lines = (place) =>
  Array.from({ length: 80 }, (_, n) =>
    Array.from({ length: 6 }, (_, word) => invented((place * 80 + n) * 6 + word))
      .join(' ')
      .concat('.'),
  );

/** A word that is in no language, another for each number. */
const invented = (number) => {
  const syllables = [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20];
  return syllables.map((at) => 'bcdfghjklmnpqrstvwxz'[at] + 'aeiou'[at % 5]).join('');
};

test('while the articles are compared, the view says so', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      set onmessage(handler) {
        super.onmessage = (event) => {
          if (event.data.result?.links && globalThis.held) globalThis.held.push(() => handler(event));
          else handler(event);
        };
      }
    };
  });
  await open(page, '#view=sheet');
  await expect(grid(page)).toBeVisible();
  await page.evaluate(() => {
    globalThis.held = [];
  });
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click();
  const waiting = page.getByText('This is still the view of the articles as they were.');
  await expect(waiting).toBeVisible();
  await expect(grid(page)).toBeVisible();
  await expect.poll(() => page.evaluate(() => globalThis.held.length)).toBe(1);
  await page.evaluate(() => globalThis.held[0]());
  await expect(waiting).toBeHidden();
  await expect(grid(page)).toHaveAttribute('aria-colcount', '6');
});

test('a sheet of fewer than two articles says what is missing', async ({ page }) => {
  await dropFiles(page, story.slice(0, 1));
  await view(page, 'Sheet').click();
  await expect(page.getByText('Add at least two articles to see this.')).toBeVisible();
  await expect(grid(page)).toHaveCount(0);
});

for (const { scheme, width } of [...APPEARANCES, { scheme: 'light', width: 320 }]) {
  test(`at ${width} px nothing lies beside the page, and axe-core finds nothing wrong`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.locator('#theme').selectOption(scheme);
    await view(page, 'Sheet').click();
    await cell(claims(page).first(), 'C').click();
    await expect(opened(page)).toHaveCount(1);
    expect(await axe(page), 'with an opened cell').toEqual([]);
    await page.getByText('By outlet: any').click();
    const found = await page.evaluate(() => document.scrollingElement.scrollWidth);
    expect(found).toBeLessThanOrEqual(width);
    expect(await axe(page), 'with the outlets’ conditions').toEqual([]);
  });
}
