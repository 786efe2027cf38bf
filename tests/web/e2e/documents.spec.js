// Documents as readers have them (tests/samples): each opens in the page as the article that it was made of; where there are several in
// one file, the reader chooses.

import { readdir, readFile } from 'node:fs/promises';
import { axe, dropFiles, expect, openCopy, test } from '../page.js';
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
  await openCopy(page, testInfo, (html) => html.replace(/(id="documents"[^>]*>)H4sI/, '$1H4sJ'));
  const sample = samples.find((one) => one.format === 'docx' && single(one));
  await dropFiles(page, [await dropped(sample), story[0]]);
  await expect(row(page, sample.file)).toHaveText(
    /not added.*part of this page that opens documents is missing/,
  );
  await expect(row(page, story[0].name)).toContainText('added');
  await expect(rows(page)).toHaveCount(2);
});
