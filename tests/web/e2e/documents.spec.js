// Documents as readers have them (tests/samples): each opens in the page as the article that it was made of; where there are several in
// one file, the reader chooses.

import { readdir, readFile } from 'node:fs/promises';
import { axe, dropFiles, expect, open, openCopy, test } from '../page.js';
import { card, cards, row, rows } from '../reader.js';
import { story } from '../story.js';

const folder = new URL('../../samples/', import.meta.url);
const written = JSON.parse(await readFile(new URL('articles.json', folder), 'utf8'));
const formats = (await readdir(folder, { withFileTypes: true })).filter((one) => one.isDirectory());
const samples = [];
for (const { name: format } of formats) {
  const list = JSON.parse(await readFile(new URL(`${format}/samples.json`, folder), 'utf8'));
  samples.push(...list.map((sample) => ({ format, ...sample })));
}

/** A sample as a file to drop. */
async function dropped({ format, file }) {
  const bytes = await readFile(new URL(`${format}/${file}`, folder));
  return { name: file, base64: bytes.toString('base64') };
}

const single = (sample) => sample.articles?.length === 1 && sample.states.includes('title');
const titleOf = (name) => written.find((article) => article.name === name).title;
const chooser = (page) => page.getByRole('dialog', { name: 'Choose articles' });
const choice = (page, name) => chooser(page).getByRole('checkbox', { name });

for (const { name: format } of formats) {
  const sample = samples.find((one) => one.format === format && single(one));
  if (!sample) continue;
  test(`${format}: ${sample.file} opens as its article`, async ({ page }) => {
    await dropFiles(page, [await dropped(sample), story[0]]);
    await expect(row(page, sample.file)).toContainText('added');
    await expect(cards(page)).toHaveCount(2);
    await expect(card(page, 'A')).toContainText(titleOf(sample.articles[0]));
  });
}

test('the module for documents is compiled when the first document comes, and only then', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { compile } = WebAssembly;
    globalThis.compiled = 0;
    WebAssembly.compile = (...input) => {
      globalThis.compiled += 1;
      return compile.apply(WebAssembly, input);
    };
  });
  await open(page);
  const compiled = () => page.evaluate(() => globalThis.compiled);
  await dropFiles(page, [story[0], story[2]]);
  await expect(cards(page)).toHaveCount(2);
  expect(await compiled()).toBe(1);
  const [first, second] = samples.filter((one) => one.format === 'docx' && single(one));
  await dropFiles(page, [await dropped(first), await dropped(second)]);
  await expect(row(page, second.file)).toHaveAttribute('data-state', /added|failed/);
  expect(await compiled()).toBe(2);
});

test('of a dataset the reader chooses articles', async ({ page }) => {
  const several = samples.find(({ format, articles }) => format === 'json' && articles?.length > 1);
  await dropFiles(page, [await dropped(several)]);
  await expect(chooser(page)).toBeVisible();
  const [first, second] = several.articles.map(titleOf);
  await expect(chooser(page)).toContainText(`0 of ${several.articles.length} articles chosen.`);
  await expect(chooser(page).getByRole('button', { name: /^Add/ })).toBeDisabled();
  expect(await axe(page)).toEqual([]);

  await choice(page, second).check();
  await chooser(page).getByRole('searchbox').pressSequentially('no such title');
  await expect(choice(page, first)).toHaveCount(0);
  await expect(choice(page, second)).toBeChecked();
  await chooser(page).getByRole('button', { name: 'Add 1 article' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(card(page, 'A')).toContainText(second);

  // What was not chosen can be chosen later.
  await row(page, several.file).first().getByRole('button', { name: 'Choose…' }).click();
  await choice(page, first).check();
  await chooser(page).getByRole('button', { name: 'Add 1 article' }).click();
  await expect(cards(page)).toHaveCount(2);
  await expect(card(page, 'B')).toContainText(first);
});

/** A dataset of so many records, each of an outlet of its own. */
function dataset(name, count) {
  const records = Array.from({ length: count }, (_, n) => ({
    title: `Record ${n}`,
    text: `The council of village ${n} met on Monday.\n\nIt voted for the new road, which costs ${n} crowns.`,
    hostname: `outlet-${n}.example`,
  }));
  return { name, text: records.map((record) => JSON.stringify(record)).join('\n') };
}

test('what is chosen stays chosen whatever is searched for next, and stands above what is found', async ({
  page,
}) => {
  await dropFiles(page, [dataset('days.jsonl', 700)]);
  const search = chooser(page).getByRole('searchbox');
  await search.fill('Record 650');
  await choice(page, 'Record 650').check();
  await search.fill('');
  await expect(chooser(page)).toContainText('1 of 700 articles chosen.');
  await search.fill('Record 12');
  await expect(chooser(page).getByRole('listitem').first()).toContainText('Record 650');
  await choice(page, /^Record 12 /).check();
  await search.fill('no such record');
  await expect(chooser(page)).toContainText('No article with these words.');
  await chooser(page).getByRole('button', { name: 'Add 2 articles' }).click();
  await expect(cards(page)).toHaveCount(2);

  await row(page, 'days.jsonl').first().getByRole('button', { name: 'Choose…' }).click();
  await search.fill('Record 650');
  await expect(choice(page, 'Record 650')).toBeDisabled();
  await expect(choice(page, 'Record 650')).toHaveAccessibleName(/already open$/);
});

test('of two datasets the reader chooses one after the other, until cancelling', async ({ page }) => {
  await dropFiles(
    page,
    ['one.jsonl', 'two.jsonl', 'three.jsonl'].map((name) => dataset(name, 3)),
  );
  await expect(chooser(page)).toContainText('one.jsonl');
  await choice(page, 'Record 1').check();
  await chooser(page).getByRole('button', { name: 'Add 1 article' }).click();
  await expect(chooser(page)).toContainText('two.jsonl');
  await chooser(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(chooser(page)).toBeHidden();
  await expect(row(page, 'three.jsonl').getByRole('button', { name: 'Choose…' })).toBeVisible();
});

test('what could not be unpacked stands below its archive, with its name', async ({ page }) => {
  const archive = samples.find(({ file }) => file === 'encrypted.zip');
  await dropFiles(page, [await dropped(archive), story[0]]);
  await expect(rows(page)).toHaveText([
    /^encrypted\.zip/,
    /^encrypted\.zip\/.*not added/,
    /^Marwick Courier/,
  ]);
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText(
    '1 added, 1 not added',
  );
});

test('an article that comes again says which open one it is', async ({ page }) => {
  // Long enough that the second drop comes while the first is read.
  const long = {
    name: 'long.txt',
    text: `Long\n\n${'The council met again on Monday to vote.\n\n'.repeat(9_000)}`,
  };
  await dropFiles(page, [story[0], long]);
  await dropFiles(page, [{ ...story[0], name: 'copy.txt' }]);
  await expect(row(page, 'copy.txt')).toContainText(`same as that of an open article (${story[0].name})`);
  await expect(cards(page)).toHaveCount(2);
});

test('the articles of an archive are added, and what could not be unpacked is told', async ({ page }) => {
  const archive = samples.find(({ format, articles }) => format === 'zip' && articles?.length > 1);
  await dropFiles(page, [await dropped(archive)]);
  await expect(cards(page)).toHaveCount(archive.articles.length);
  for (const [place, name] of archive.articles.entries()) {
    await expect(cards(page).nth(place)).toContainText(titleOf(name));
  }
  await expect(row(page, `${archive.file}/`).first()).toContainText('added');
});

test('a page whose module for documents is damaged says so, and reads the rest', async ({
  page,
}, testInfo) => {
  await openCopy(page, testInfo, (html) => html.replace(/(id="documents"[^>]*>)[^<]{4}/, '$1!!!!'));
  const sample = samples.find((one) => one.format === 'docx' && single(one));
  await dropFiles(page, [await dropped(sample), story[0]]);
  await expect(row(page, sample.file)).toHaveText(
    /not added.*part of this page that opens documents is missing/,
  );
  await expect(row(page, story[0].name)).toContainText('added');
  await expect(rows(page)).toHaveCount(2);
});
