import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAddress, textOf } from '../../../www/import/collect.js';

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
