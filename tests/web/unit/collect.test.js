import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosen, dropped, isAddress, MAX_FILES, textOf } from '../../../www/import/collect.js';

/** What a clipboard or a drop carries. */
const transfer = (data) => ({ getData: (type) => data[type] ?? '' });

test('the page flavour is preferred to plain text', async () => {
  const { file } = textOf(transfer({ 'text/html': '<p>Hi</p>', 'text/plain': 'Hi' }), 'paste');
  assert.deepEqual([file.name, await file.text()], ['paste.html', '<p>Hi</p>']);
  const plain = textOf(transfer({ 'text/plain': 'Hi' }), 'paste');
  assert.deepEqual([plain.file.name, await plain.file.text()], ['paste.txt', 'Hi']);
});

test('an address alone is no article, an address in a text is', () => {
  const link = { 'text/html': '<a href="x">x</a>', 'text/plain': ' https://example.org/a?b=c\n' };
  assert.deepEqual(textOf(transfer(link), 'paste'), { address: 'https://example.org/a?b=c' });
  assert.deepEqual(textOf(transfer({ 'text/uri-list': 'http://example.org/' }), 'paste'), {
    address: 'http://example.org/',
  });
  assert.equal(isAddress('See https://example.org/ for more'), false);
});

test('nothing is nothing', () => {
  assert.equal(textOf(transfer({}), 'paste'), null);
  assert.equal(textOf(transfer({ 'text/plain': ' \n' }), 'paste'), null);
});

/** A dropped folder as browsers without handles give it: entries, a hundred at a time at most. */
const folder = (name, children) => ({
  name,
  isDirectory: true,
  createReader: () => {
    const left = [...children];
    return { readEntries: (resolve) => resolve(left.splice(0, 100)) };
  },
});
const file = (name) => ({ name, isFile: true, file: (resolve) => resolve(new File(['text'], name)) });
const drop = (...entries) => ({
  items: entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => new File(['text'], entry.name),
  })),
});
const names = ({ files }) => files.map(({ name }) => name);

test('folders are opened three levels deep, their files by name', async () => {
  const deep = folder('1', [
    folder('2', [file('b'), folder('3', [file('c'), folder('4', [file('d')])])]),
    file('a'),
  ]);
  const result = await dropped(drop(file('z'), deep));
  assert.deepEqual(names(result), ['z', 'a', 'b', 'c']);
  assert.equal(result.cut, true);
});

test('a folder is read to its end, and up to a limit', async () => {
  const many = (count) => Array.from({ length: count }, (_, index) => file(`${index}`.padStart(4, '0')));
  const all = await dropped(
    drop(folder('all', [folder('1', [folder('2', [folder('3', [])])]), ...many(150)])),
  );
  assert.deepEqual([all.files.length, all.cut], [150, true]);
  const some = await dropped(drop(folder('some', many(MAX_FILES + 50))));
  assert.deepEqual([some.files.length, some.cut], [MAX_FILES, true]);
});

test('a folder or file that cannot be read is one file that cannot be opened', async () => {
  const locked = {
    ...folder('locked', []),
    createReader: () => ({ readEntries: (_, reject) => reject(new DOMException('no', 'EncodingError')) }),
  };
  const gone = { ...file('gone'), file: (_, reject) => reject(new DOMException('no', 'NotFoundError')) };
  const result = await dropped(drop(folder('open', [gone, file('there')]), locked));
  assert.deepEqual(names(result), ['gone', 'there', 'locked']);
  await assert.rejects(result.files[0].arrayBuffer(), { name: 'NotReadableError' });
  await assert.rejects(result.files[2].arrayBuffer(), { name: 'NotReadableError' });
});

test('of saved pages in a folder only the pages are read', async () => {
  const saved = folder('Bridge', [
    file('Talks end.html'),
    folder('Talks end_files', [file('style.css'), file('frame.html')]),
    file('Seite.htm'),
    folder('Seite-Dateien', [file('bild.png')]),
    folder('Talks', [file('more.txt')]),
    file('photo.jpg'),
    file('.DS_Store'),
  ]);
  const result = await dropped(drop(saved));
  assert.deepEqual(names(result), ['Seite.htm', 'Talks end.html', 'more.txt']);
  assert.equal(result.assets, 4);
});

test('a page that is dropped with its folder is read alone', async () => {
  const result = await dropped(
    drop({ ...file('Talks end.html'), isDirectory: false }, folder('Talks end_files', [file('frame.html')])),
  );
  assert.deepEqual(names(result), ['Talks end.html']);
});

test('a chosen folder is read as a dropped one', async () => {
  const at = (path) =>
    Object.defineProperty(new File(['text'], path.split('/').at(-1)), 'webkitRelativePath', { value: path });
  const paths = [
    'S/b.html',
    'S/b_files/frame.html',
    'S/a.txt',
    'S/photo.png',
    'S/1/c.txt',
    'S/1/2/d.txt',
    'S/1/2/3/e.txt',
  ];
  const result = await chosen(paths.map(at));
  assert.deepEqual(names(result), ['a.txt', 'b.html', 'c.txt', 'd.txt']);
  assert.deepEqual([result.assets, result.cut], [2, true]);
});
