import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as findings from '../../../www/findings.js';
import { article, link, nearest, report, sentence, story } from './fixtures.js';

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

test('the shared parts of a sentence: what the other side has, and what the other articles have', () => {
  const parts = (number, article) => findings.sharedParts(found, number, article);
  const all = [
    [0, 4],
    [5, 8],
  ];
  assert.deepEqual(parts(1, 1), { across: all, elsewhere: [] });
  assert.deepEqual(parts(1, 2), { across: [], elsewhere: all });
  assert.deepEqual(parts(3, 0), {
    across: [
      [0, 3],
      [6, 9],
    ],
    elsewhere: [],
  });
  assert.deepEqual(parts(2, 1), { across: [], elsewhere: [] });
});

test('a conflict is told from the side of the sentence that is looked at', () => {
  const conflict = { kind: 'number', aStart: 0, aEnd: 2, bStart: 5, bEnd: 7, aValue: '28', bValue: '24' };
  const disagreeing = findings.comparison(
    articles.slice(0, 2),
    report(
      [sentence(0, 0, texts[0], 'conflict', [0, 1], 0), sentence(1, 0, texts[0], 'conflict', [0, 1], 0)],
      [{ ...link(0, 1, 0.8, [], [], 'conflict'), conflict }],
      [],
      {
        story: story({
          discrepancies: [{ kind: 'number', update: false, claim: 0, claims: [0], values: [] }],
        }),
      },
    ),
  );
  const [own] = findings.counterparts(disagreeing, 0, 1);
  const [their] = findings.counterparts(disagreeing, 1, 0);
  const told = {
    kind: 'number',
    own: [0, 2],
    their: [5, 7],
    ownValue: '28',
    theirValue: '24',
    ownWords: texts[0].slice(0, 2),
    theirWords: texts[0].slice(5, 7),
  };
  assert.deepEqual(own.conflict, told);
  assert.deepEqual(their.conflict, {
    ...told,
    own: [5, 7],
    their: [0, 2],
    ownValue: '24',
    theirValue: '28',
    ownWords: told.theirWords,
    theirWords: told.ownWords,
  });
  assert.equal(findings.discrepancies(disagreeing, 1).length, 1);
  assert.deepEqual(findings.discrepancies(found, 2), []);
  assert.equal(findings.counterparts(found, 0, 1)[0].conflict, null);
});

test('the nearest sentence of each article is found among those of all sentences', () => {
  const entries = [
    { sentence: 1, other: 4, score: 0.1, reason: 'little-shared', own: [0, 4], their: [] },
    { sentence: 2, other: 5, score: 0.3, reason: 'common-words', own: [0, 5], their: [1, 2, 6, 9] },
    { sentence: 2, other: 7, score: 0.2, reason: 'little-shared', own: [], their: [2, 3] },
    { sentence: 8, other: 0, score: 0.4, reason: 'little-shared', own: [7, 8], their: [0, 1] },
  ];
  const one = findings.comparison(
    articles,
    report(found.report.sentences, [], [], { nearest: nearest(entries) }),
  );
  assert.deepEqual(findings.nearest(one, 2, 1), {
    sentence: 5,
    score: 0.3,
    reason: 'common-words',
    own: [[0, 5]],
    their: [
      [1, 2],
      [6, 9],
    ],
  });
  assert.deepEqual(findings.nearest(one, 2, 2)?.their, [[2, 3]]);
  assert.equal(findings.nearest(one, 8, 0)?.sentence, 0);
  for (const [number, article] of [
    [0, 1],
    [2, 0],
    [8, 1],
    [99, 1],
  ]) {
    assert.equal(findings.nearest(one, number, article), null);
  }
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
