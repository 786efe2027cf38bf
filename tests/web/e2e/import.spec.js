// Files that cannot be read: each gets a row with its name, the reason and what to do; the good ones are added.

import { dropFiles, expect, test } from '../page.js';
import { card, cards, mark, pane, row, rows } from '../reader.js';
import { story } from '../story.js';

const [courier, post] = story;
const DOC = btoa('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0');
const PNG = btoa('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06');

test('files that are no articles are refused one by one, with reason and remedy', async ({ page }) => {
  await dropFiles(page, [
    { name: 'empty.txt', text: '' },
    { name: 'blank.html', text: ' \n\t ' },
    courier,
    { name: 'picture.txt', base64: PNG },
    { name: 'paper.doc', base64: DOC },
    { name: 'program.html', text: '<!doctype html><script>start()</script><style>p { color: red }</style>' },
    { ...courier, name: 'copy of the courier.txt' },
    post,
  ]);
  const refused = {
    'empty.txt': /0 B · not added.*the file is empty.*Save the page again, or paste the text\./,
    'blank.html': /not added.*holds only white space.*paste the text\./,
    'picture.txt': /not added.*it does not hold text.*Save the article as HTML or text/,
    'paper.doc': /not added.*this format is not supported \(DOC\).*paste it\./,
    'program.html': /not added.*No article was found.*select the article, copy it, and paste it here\./,
    'copy of the courier.txt': /not added.*The article is already open.*it is compared once\./,
  };
  for (const [name, words] of Object.entries(refused)) await expect(row(page, name)).toHaveText(words);
  await expect(row(page, 'Marwick Courier.txt').first()).toContainText('added');
  await expect(row(page, post.name)).toContainText('added');
  await expect(page.getByRole('status').filter({ hasText: '2 added, 6 not added' })).toHaveCount(1);
  await expect(cards(page)).toHaveCount(2);
  await expect(mark(pane(page, 'B Harbour Post')).first()).toBeVisible();

  await page.getByRole('button', { name: 'Clear list' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(cards(page)).toHaveCount(2);
});

test('when nothing can be read the demo stays', async ({ page }) => {
  await dropFiles(page, [{ name: 'empty.txt', text: '' }]);
  await expect(row(page, 'empty.txt')).toContainText('not added');
  await expect(cards(page).getByText('Demo', { exact: true })).toHaveCount(5);
});

test('a file of 26 MB is refused without being read', async ({ page }) => {
  await page.evaluate(() => {
    const big = new File([new Uint8Array(26 * 1024 * 1024).fill(97)], 'archive.txt');
    big.arrayBuffer = () => {
      globalThis.read = true;
      return Promise.reject(new Error('read'));
    };
    const list = new DataTransfer();
    list.items.add(new File(['The mayor opened the new market hall on Sunday.'], 'small.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: list }));
    const files = document.querySelector('input[type=file]');
    Object.defineProperty(files, 'files', { value: [big], configurable: true });
    files.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(row(page, 'archive.txt')).toHaveText(/27\.3 MB · not added.*larger than 25 MB/);
  await expect(row(page, 'small.txt')).toContainText('added');
  await expect(cards(page)).toHaveCount(1);
  expect(await page.evaluate(() => globalThis.read)).toBe(undefined);
});

test('a wrong ending is told, and the content is read as what it is', async ({ page }) => {
  await dropFiles(page, [{ name: 'page.txt', text: post.text }, courier]);
  await expect(row(page, 'page.txt')).toHaveText(/added.*The name of the file does not fit what is in it/);
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('Harbour Post');
});

test('a guessed encoding is told, and can be chosen', async ({ page }) => {
  // "Мост закрыт ..." in KOI8-R; nothing in the file says so.
  const bytes = [
    0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4, 0x20, 0xce, 0xc1, 0x20, 0xd2, 0xc5,
    0xcd, 0xcf, 0xce, 0xd4, 0x2e,
  ];
  await dropFiles(page, [{ name: 'most.txt', base64: btoa(String.fromCharCode(...bytes)) }]);
  const encoding = row(page, 'most.txt').getByRole('combobox', { name: 'Encoding' });
  await expect(row(page, 'most.txt')).toContainText('The encoding of the text was guessed');
  await encoding.selectOption('koi8-r');
  await expect(page.getByRole('main')).toContainText('Мост закрыт на ремонт.');
  await expect(encoding).toHaveValue('koi8-r');
  await encoding.selectOption('windows-1252');
  await expect(page.getByRole('main')).toContainText('íÏÓÔ ÚÁËÒÙÔ');
});

test('an address alone is told to be one', async ({ page }) => {
  await page.getByRole('button', { name: 'Paste text…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste an article' });
  await dialog.getByRole('textbox').fill('https://news.example/bridge');
  await dialog.getByRole('button', { name: 'Add article' }).click();
  await expect(row(page, 'https://news.example/bridge')).toHaveText(
    /Only an address arrived.*Open the address/,
  );
  await expect(cards(page)).toHaveCount(5);
});

test('a file chosen with the button is added as a dropped one is', async ({ page }) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  const files = story.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) }));
  await (await choosing).setFiles(files);
  await expect(card(page, 'E').getByRole('textbox')).toHaveValue('Evening Ledger');
  await expect(mark(pane(page, 'B Harbour Post')).first()).toBeVisible();
});
