import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as findings from '../../../www/findings.js';
import { article, link, report, sentence } from './fixtures.js';

const texts = ['Alpha one.', 'Beta two.', 'Gamma three.'];
const articles = ['a', 'b', 'c'].map((id) => article(id, texts));
// 0 1 2 in A, 3 4 5 in B, 6 7 8 in C. Claim 0 has sentences of all three; A and C are not linked directly.
const found = findings.comparison(
  articles,
  report(
    [
      sentence(0, 0, texts[0], 'shared', [0, 1, 2], 0),
      sentence(0, 1, texts[1], 'partial', [0, 1]),
      sentence(0, 2, texts[2], 'unique'),
      sentence(1, 0, texts[0], 'shared', [0, 1, 2], 0),
      sentence(1, 1, texts[1], 'partial', [0, 1]),
      sentence(1, 2, texts[2], 'conflict', [1, 2]),
      sentence(2, 0, texts[0], 'shared', [0, 1, 2], 0),
      sentence(2, 1, texts[1], null, []),
      sentence(2, 2, texts[2], 'conflict', [1, 2]),
    ],
    [
      link(0, 3, 0.6, [0, 5], [0, 3]),
      link(4, 1, 0.9, [0, 4], [5, 8]),
      link(1, 3, 0.7, [0, 4], [6, 9]),
      link(3, 6, 0.8),
      link(5, 8, 0.7, [], [], 'conflict'),
    ],
    [{ members: new Uint32Array([0, 3, 6]), articles: new Uint32Array([0, 1, 2]), status: 'shared' }],
  ),
);

test('counterparts are those of the other article, best first, each with its own side of the link', () => {
  const [best, second, ...rest] = findings.counterparts(found, 1, 1);
  assert.deepEqual([best.sentence, best.own, best.their], [4, [[5, 8]], [[0, 4]]]);
  assert.deepEqual([second.sentence, second.own, second.their], [3, [[0, 4]], [[6, 9]]]);
  assert.deepEqual(rest, []);
  assert.deepEqual(findings.counterparts(found, 2, 1), []);
});

test('a sentence of the same claim without a link is no counterpart: nothing could say why', () => {
  assert.deepEqual(findings.counterparts(found, 0, 2), []);
});

test('the articles that carry a sentence are the others', () => {
  assert.deepEqual(findings.carriers(found, 0), [1, 2]);
  assert.deepEqual(findings.carriers(found, 2), []);
  assert.deepEqual(findings.carriers(found, 5), [2]);
});

test('the shared parts of a sentence are those of all its links', () => {
  assert.deepEqual(findings.sharedParts(found, 1), [
    [0, 4],
    [5, 8],
  ]);
  assert.deepEqual(findings.sharedParts(found, 2), []);
});

test('counts leave out what does not take part', () => {
  assert.deepEqual(findings.counts(found, 2), { shared: 1, partial: 0, unique: 0, conflict: 1 });
});

test('a sentence is the slice of its paragraph', () => {
  const one = findings.comparison(
    [article('a', ['First. Second.'])],
    report([{ ...sentence(0, 0, '', 'unique'), start: 7, end: 14 }]),
  );
  assert.equal(findings.sentenceText(one, 0), 'Second.');
  assert.equal(findings.sentenceText(one, 99), '');
});

test('one article alone has no findings', () => {
  const alone = findings.comparison([articles[0]], null);
  assert.deepEqual(findings.counterparts(alone, 0, 1), []);
  assert.deepEqual(findings.counts(alone, 0), { shared: 0, partial: 0, unique: 0, conflict: 0 });
});
