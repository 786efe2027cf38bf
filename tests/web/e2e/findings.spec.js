// The lists of findings: conflicts, quotes, sources, wording, same text. What is shown of a finding is tried with findings of the tests'
// own making; the demo shows what the core finds today.

import { everyKind, FILES } from '../findings.js';
import { APPEARANCES, axe, dropFiles, expect, test } from '../page.js';
import { cards, detail } from '../reader.js';
import { openWithReports } from '../reports.js';

const VIEWS = ['Conflicts', 'Quotes', 'Sources', 'Wording', 'Same text'];

/** Shows a view of findings. */
async function show(page, name) {
  await page
    .getByRole('navigation', { name: 'Views' })
    .getByRole('button', { name: new RegExp(`^${name}\\b`) })
    .click();
  await expect(view(page, name)).toBeVisible();
  return view(page, name);
}

const view = (page, name) => page.getByRole('main').getByRole('region', { name, exact: true });

/** One finding, by its heading. */
const finding = (within, name) =>
  within.getByRole('article').filter({ has: within.page().getByRole('heading', { level: 4, name }) });

/** What an article is cited with: the places of an outlet that hold `text`. */
const cited = (within, outlet, text) =>
  within.locator('.citation').filter({ hasText: outlet }).filter({ hasText: text });

/** The made story, compared, with something of every kind. */
async function openStory(page, change = everyKind) {
  await openWithReports(page, change);
  await dropFiles(page, FILES);
  await expect(cards(page)).toHaveCount(4);
  await expect(cards(page).first().getByRole('textbox')).toHaveValue('Marwick Courier');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}

test('a conflict says who says what, with the words marked; an update stands apart, the earlier first', async ({
  page,
}) => {
  await openStory(page);
  const conflicts = await show(page, 'Conflicts');
  await expect(conflicts.getByText(/It can be wrong.*Read both\./)).toBeVisible();
  const number = finding(conflicts, /Number/);
  await expect(number).toHaveCount(1);
  const positions = number.locator('.position');
  await expect(positions).toHaveCount(2);
  await expect(positions.first()).toContainText(/16 months.*Harbour Post.*Orne Valley Radio/);
  await expect(positions.first().getByRole('mark')).toHaveText(['sixteen months', 'sixteen months']);
  await expect(positions.last()).toContainText(/18 months.*Marwick Courier/);
  await expect(positions.last().getByRole('mark')).toHaveText('eighteen months');
  await expect(cited(positions.last(), 'Marwick Courier', 'lede')).toHaveCount(1);

  const updates = conflicts.getByRole('heading', { level: 3, name: 'Updates (1)' });
  await expect(updates).toBeVisible();
  await expect(finding(conflicts, /Update: Date/).locator('.position')).toHaveText([/Monday/, /Monday/]);
});

test('a citation leads to the text, with the other side of the conflict beside it', async ({ page }) => {
  await openStory(page);
  const conflicts = await show(page, 'Conflicts');
  const number = finding(conflicts, /Number/);
  await cited(number, 'Orne Valley Radio', 'council spoke')
    .getByRole('button', { name: 'Show in the text' })
    .click();
  await expect(page.getByRole('combobox', { name: 'Left' }).locator('option:checked')).toHaveText(
    'C Orne Valley Radio',
  );
  await expect(page.getByRole('combobox', { name: 'Right' }).locator('option:checked')).toHaveText(
    'A Marwick Courier',
  );
  await expect(page.locator('.sentence:has(:focus)')).toContainText('the council spoke of sixteen months');
});

test('Esc in the text closes what is open, and then goes back to the finding that led there', async ({
  page,
}) => {
  await openStory(page);
  const conflicts = await show(page, 'Conflicts');
  const link = cited(finding(conflicts, /Number/), 'Orne Valley Radio', 'council spoke').getByRole('button', {
    name: 'Show in the text',
  });
  await link.click();
  await expect(detail(page)).toContainText('Score');
  await page.keyboard.press('Escape');
  await expect(detail(page)).toBeHidden();
  await expect(conflicts).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(conflicts).toBeVisible();
  await expect(link).toBeFocused();

  await show(page, 'Quotes');
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Side by side' }).click();
  const first = page.locator('#left .mark').first();
  await first.focus();
  await page.keyboard.press('Escape');
  await expect(first, 'who came by the menu of views stays').toBeFocused();
});

/** For `openWithReports`, after `everyKind`: a long name that is quoted very often. */
function manyQuotes({ story: { quotes, origins } }) {
  for (const quote of quotes) if (quote.speaker === 'Ida Brandt') quote.speaker = 'Idamarie Westmacott';
  for (const origin of origins) if (origin.name === 'Ida Brandt') origin.name = 'Idamarie Westmacott';
  const first = quotes.find(({ direct }) => direct);
  if (first) quotes.push(...Array.from({ length: 1000 }, () => ({ ...first })));
}

test('a table wider than its window keeps names and their head in sight, and breaks no number or word', async ({
  page,
}) => {
  await openStory(page, `(...all) => { (${everyKind})(...all); (${manyQuotes})(...all); }`);
  const quotes = await show(page, 'Quotes');
  const table = quotes.getByRole('region', { name: 'Direct quotes of each speaker by article' });
  for (const width of [400, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await table.evaluate((one) => {
      one.scrollIntoView();
      one.scrollTo(one.scrollWidth, 0);
    });
    expect(await table.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
    const places = await table.evaluate((one) => {
      const corner = one.querySelector('thead th').getBoundingClientRect();
      const name = one.querySelector('tbody th').getBoundingClientRect();
      const atCorner = document.elementFromPoint(corner.x + 12, corner.bottom - 8);
      return {
        apart: Math.abs(corner.x - name.x),
        width: corner.width - name.width,
        over: atCorner.textContent,
      };
    });
    expect(places, `${width} px`).toEqual({ apart: 0, width: 0, over: 'Speaker' });
    const broken = await table.evaluate((one) => {
      const found = [];
      const texts = document.createTreeWalker(one.querySelector('tbody'), NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        for (const { index, 0: word } of texts.currentNode.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken, `${width} px`).toEqual([]);
  }
});

test('the table of speakers counts direct quotes; a number lists them, and Esc goes back to it', async ({
  page,
}) => {
  await openStory(page);
  const quotes = await show(page, 'Quotes');
  const table = quotes.getByRole('table', { name: 'Direct quotes of each speaker by article' });
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  const brandt = table.getByRole('row', { name: /^Ida Brandt/ });
  await expect(brandt.getByRole('cell')).toHaveText(['2', '1', /none/, '1', '4']);

  const two = brandt.getByRole('button', {
    name: '2 direct quotes of Ida Brandt in Marwick Courier',
    exact: true,
  });
  await two.press('Enter');
  const listed = quotes.getByRole('region', { name: '2 direct quotes of Ida Brandt in Marwick Courier' });
  await expect(listed).toBeFocused();
  await expect(listed.getByRole('mark')).toHaveText([
    /^We will not gamble.*winter,$/,
    'The bridge is tired.',
  ]);
  await expect(two).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(listed).toHaveCount(0);
  await expect(two).toBeFocused();
  await expect(two).toHaveAttribute('aria-pressed', 'false');
});

test('an utterance shows each version: how it stands to the fullest one, its words against it, another speaker', async ({
  page,
}) => {
  await openStory(page);
  const quotes = await show(page, 'Quotes');
  const utterance = finding(quotes, /^Ida Brandt/);
  const versions = utterance.locator('.citation');
  await expect(versions).toHaveText([/Fullest quote/, /Shortened/, /Altered/, /Same/]);
  await expect(versions.nth(2)).toContainText('another speaker is named: Jon Falk');
  await expect(versions.nth(2).getByRole('deletion')).toHaveText([/gamble/, /another/]);
  await expect(versions.nth(2).getByRole('insertion')).toHaveText([/play/, /a further/]);
  await expect(versions.nth(1).getByRole('deletion')).toContainText(
    'and we will not wait for another winter,',
  );
  await expect(versions.nth(3).getByRole('deletion')).toHaveCount(0);
});

test('all quotes of a speaker unfold by keyboard, direct and reported; Esc folds them', async ({ page }) => {
  await openStory(page);
  const quotes = await show(page, 'Quotes');
  const summary = quotes.locator('summary').filter({ hasText: 'Ida Brandt' });
  await expect(summary).toContainText('4 direct quotes, 1 reported');
  await summary.press('Enter');
  const all = quotes
    .locator('details')
    .filter({ has: page.getByText('Ida Brandt', { exact: true }) })
    .locator('.citation');
  await expect(all).toHaveCount(5);
  await all.first().getByRole('button', { name: 'Show in the text' }).press('Escape');
  await expect(all.first()).toBeHidden();
  await expect(summary).toBeFocused();
});

test('the picture of sources lights what belongs together, and the table beside it says the same', async ({
  page,
}) => {
  await openStory(page);
  const sources = await show(page, 'Sources');
  const table = sources.getByRole('table', { name: 'How often each article credits each source' });
  await expect(table.getByRole('row', { name: /^Marwick Courier/ }).getByRole('cell')).toHaveText([
    /none/,
    '1',
    '1',
    /none/,
  ]);
  const picture = sources.getByRole('group', { name: /^Articles on the left/ });
  const courier = picture.getByRole('button', {
    name: 'Marwick Courier outlet : Harbour Post 1, Orne Valley Radio 1',
  });
  await courier.focus();
  await expect(picture.locator('button[data-lit]')).toHaveText([
    /Harbour Post/,
    /Orne Valley Radio/,
    /Marwick Courier/,
  ]);
  await expect(picture.locator('path[data-lit]')).toHaveCount(2);
  await courier.press('Enter');
  await picture.getByRole('button', { name: /^article A/ }).focus();
  await expect(courier).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(courier).toHaveAttribute('aria-pressed', 'false');

  await expect(sources.getByText('A line: the article credits the source.')).toBeVisible();

  await page.setViewportSize({ width: 400, height: 800 });
  await expect(picture).toBeHidden();
  await expect(sources.getByText('A line: the article credits the source.')).toBeHidden();
  await expect(sources.getByText(/^Sources that at least two articles credit/)).toBeVisible();
  await expect(table).toBeVisible();
});

test('claims of one origin say so with their places, and who states what another attributes', async ({
  page,
}) => {
  await openStory(page);
  const sources = await show(page, 'Sources');
  const traced = finding(sources, /^[234] outlets, 1 origin: Marwick Courier$/);
  await expect(traced).toContainText('Engineers found deep cracks');
  await traced.locator('summary').click();
  await expect(cited(traced, 'Harbour Post', 'paragraph 3').getByRole('mark')).toHaveText('Marwick Courier');
  await expect(sources.getByText(/^Of \d+ shared claims, 1 traces to one origin/)).toBeVisible();

  const origin = sources.locator('summary').filter({ hasText: 'Jon Falk' });
  await expect(origin).toContainText(/person credited once by 1 of 4 articles/);

  const voices = sources.getByRole('article').filter({ hasText: 'Stated as fact' });
  await expect(voices.getByRole('definition')).toHaveText([
    /^article A Marwick Courier$/,
    /Harbour Post.*Orne Valley Radio/,
  ]);
  await expect(voices.getByRole('term')).toHaveText(['Stated as fact', 'Credited to somebody named']);
});

test('namings and terms say how often they stand where, and lead there', async ({ page }) => {
  await openStory(page);
  const wording = await show(page, 'Wording');
  await expect(wording.getByText(/^No name was found/)).toBeVisible();
  const naming = finding(wording, 'bridge / crossing');
  await expect(naming.locator('.variant')).toHaveText([
    /bridge.*Marwick Courier 1.*Harbour Post 1.*2 uses/,
    /crossing.*Orne Valley Radio 1.*1 use/,
  ]);
  await naming.getByText('2 uses').click();
  await expect(naming.getByRole('mark')).toHaveText(['bridge', 'bridge']);
  await expect(wording.getByText(/log-odds ratio.*nothing about leaning/)).toBeVisible();
  await expect(wording.locator('summary').filter({ hasText: 'Shipowners' })).toContainText(
    '1 here, 0 elsewhere, z 2.3',
  );
});

test('same text: words and shares of each pair, and what a later version inserted, deleted and changed', async ({
  page,
}) => {
  await openStory(page);
  const same = await show(page, 'Same text');
  const pair = finding(same, /Marwick Courier and .*Harbour Post/);
  await expect(pair).toContainText(/14 words.*18 % of .*Marwick Courier.*25 % of .*Harbour Post/);
  await expect(pair.getByRole('blockquote')).toHaveText(/^Engineers found deep cracks.*January$/);
  await expect(pair.getByRole('button', { name: 'Show in the text' })).toHaveCount(2);

  await expect(same.getByText('1 sentence inserted, 1 deleted, 1 changed')).toBeVisible();
  const changes = same.locator('.change');
  await expect(changes).toHaveText([/Changed/, /Deleted/, /Inserted/]);
  await expect(changes.first().getByRole('insertion')).toHaveText(/^inserted: morning/);
  await expect(changes.nth(1).getByRole('deletion')).toContainText('The bridge is tired.');
  await expect(changes.nth(2).getByRole('insertion')).toContainText('Schools on the eastern bank');
});

/** For `openWithReports`: more terms than a list shows at first. */
function manyTerms(report) {
  const { start, end, article } = report.sentences[0];
  const uses = [{ article, sentence: 0, span: [start, end] }];
  report.story.terms = Array.from({ length: 45 }, (_, at) => ({
    article: 0,
    text: `term ${at}`,
    score: 3,
    uses,
    elsewhere: 0,
  }));
}

test('a long list shows twenty entries and all of them on demand, where the focus goes on', async ({
  page,
}) => {
  await openStory(page, manyTerms);
  const wording = await show(page, 'Wording');
  const terms = wording.locator('summary').filter({ hasText: /^term \d/ });
  await expect(
    wording.getByRole('heading', { level: 3, name: 'Terms that set an article apart (45)' }),
  ).toBeVisible();
  await expect(terms).toHaveCount(20);
  await wording.getByRole('button', { name: 'Show all 45' }).press('Enter');
  await expect(terms).toHaveCount(45);
  await expect(wording.locator('li:focus')).toContainText('term 20');
});

/** For `openWithReports`: nothing was found. */
function nothing({ story }) {
  for (const list of [
    'discrepancies',
    'quotes',
    'utterances',
    'sources',
    'origins',
    'namings',
    'terms',
    'passages',
  ])
    story[list] = [];
  for (const claim of story.claims) Object.assign(claim, { origin: null, origins: [], voices: [] });
}

test('an empty list says what was looked for', async ({ page }) => {
  await openStory(page, nothing);
  const said = {
    Conflicts: ['No two sentences were found that speak of the same thing'],
    Quotes: ['No direct quote with a speaker', 'No quote was found in two'],
    Sources: [
      'No person, office, outlet or document was found',
      'No claim of several articles was found',
      'No shared claim was found',
    ],
    Wording: ['No name was found', 'No two terms', 'No term was found'],
    'Same text': ['No passage of 10 or more words stands in two of these articles.'],
  };
  for (const [name, sentences] of Object.entries(said)) {
    const shown = await show(page, name);
    for (const text of sentences) await expect(shown.getByText(text).first()).toBeVisible();
    await expect(shown.getByRole('article')).toHaveCount(0);
  }
});

/** What is unfolded or listed before a view is examined. */
async function unfold(shown) {
  for (const summary of (await shown.locator('summary').all()).slice(0, 3)) await summary.click();
  const count = shown.getByRole('button', { name: /direct quotes? of/ });
  if ((await count.count()) > 0) await count.first().click();
}

const STORIES = {
  'the demo': async () => {},
  'a story with something of every kind': (page) => openStory(page),
};

for (const name of VIEWS) {
  for (const [story, reach] of Object.entries(STORIES)) {
    test(`axe-core finds nothing wrong with ${name} of ${story}, and nothing has to be scrolled sideways`, async ({
      page,
    }) => {
      test.slow();
      await reach(page);
      await unfold(await show(page, name));
      for (const { scheme, width } of APPEARANCES) {
        await page.setViewportSize({ width, height: 800 });
        await page.locator('#theme').selectOption(scheme);
        expect(await axe(page), `${name}, ${scheme}, ${width} px`).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = await page.evaluate(() => document.scrollingElement.scrollWidth);
      expect(wide, `width of the page with ${name}`).toBeLessThanOrEqual(320);
    });
  }
}

test('every view of the demo has its headings, and each finding its outlet, paragraph and way to the text', async ({
  page,
}) => {
  for (const name of VIEWS) {
    const shown = await show(page, name);
    await expect(shown.getByRole('heading', { level: 2, name })).toBeVisible();
    expect(await shown.getByRole('heading', { level: 3 }).count(), name).toBeGreaterThan(0);
    const places = shown.locator('.citation');
    for (const place of (await places.all()).slice(0, 10)) {
      await expect(place).toContainText(/article [A-E] .*(headline|lede|paragraph \d+)/);
      await expect(place.getByRole('button', { name: 'Show in the text' }).first()).toBeAttached();
    }
  }
});

test('articles in other languages are named where little is looked for in them', async ({ page }) => {
  const french = `Le pont ferme pour dix-huit mois

Le pont Lindholm fermera lundi matin à toute circulation, pour des travaux qui dureront dix-huit mois, a annoncé la maire.

Les ingénieurs ont trouvé des fissures profondes dans quatre des neuf piliers au mois de janvier.`;
  await dropFiles(page, [FILES[0], { name: 'gazette.txt', text: french }]);
  await expect(cards(page)).toHaveCount(2);
  for (const name of ['Conflicts', 'Quotes', 'Sources', 'Wording']) {
    const note = (await show(page, name)).getByText(/^Most of this is looked for in English only\./);
    await expect(note).toContainText('B gazette');
    await expect(note).not.toContainText('Marwick Courier');
  }
  await expect((await show(page, 'Same text')).getByText('English')).toHaveCount(0);
});
