import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sheet from '../../../www/sheet.js';
import { claimsShown, overviewOf, shortPlace } from '../../../www/sheet_strings.js';
import * as states from '../../../www/state.js';
import { onSheet, setComparison } from '../../../www/state.js';

const ARTICLES = ['a', 'b', 'c'];

/** A claim by the states of its cells, `a`, `b`, `c`; sentence numbers: 0 to 9 in A, 10 to 19 in B, 20 to 29 in C. */
function claim(id, cells, more = {}) {
  const list = Object.entries(cells).map(([article, [state, sentence]]) => ({
    article: ARTICLES.indexOf(article),
    state,
    sentence,
    prominence: 1,
    voice: 'fact',
  }));
  const members = list.map(({ sentence }) => sentence);
  return { id, cells: list, members, wording: members[0], status: 'shared', articles: [], ...more };
}

const TEXTS = {
  0: 'The bridge closes',
  1: 'Ferries for Orléans',
  2: 'A bakery',
  3: 'Eighteen months',
  4: 'Schools start later',
};
const CLAIMS = [
  claim(0, { a: ['stated', 5], b: ['stated', 12], c: ['partial', 20] }),
  claim(1, { b: ['stated', 10], c: ['unsure', 21] }, { status: 'unique' }),
  claim(2, { a: ['stated', 1] }, { status: 'unique' }),
  claim(3, { a: ['stated', 3], b: ['conflict', 11] }, { status: 'conflict' }),
  claim(4, { a: ['stated', 2], c: ['stated', 22] }, { members: [0, 2, 22] }),
];

const source = (base = 0) => ({
  claims: CLAIMS,
  articles: ARTICLES,
  base,
  articleOf: (sentence) => Math.floor(sentence / 10),
  textOf: ({ id }) => sheet.fold(TEXTS[id]),
});

/** The rows as the ids of their claims; a group as `2 only in A`. */
const rows = (choice, base) =>
  sheet
    .sheetRows(source(base), { ...sheet.INITIAL_SHEET, ...choice })
    .rows.map((row) =>
      row.kind === 'claim' ? row.claim.id : `${row.claims} only in ${ARTICLES[row.article].toUpperCase()}`,
    );

test('an outlet that is only unsure does not have a claim', () => {
  assert.deepEqual(CLAIMS.map(sheet.carriersOf), [[0, 1, 2], [1], [0], [0, 1], [0, 2]]);
  assert.deepEqual(sheet.reachCounts(CLAIMS, 3), { all: 1, several: 2, one: 2, conflict: 1 });
});

test('most outlets first, of these what most of them state whole, and what one outlet alone has stands in closed groups below', () => {
  assert.deepEqual(rows({}), [0, 4, 3, '1 only in A', '1 only in B']);
  const opened = sheet.toggleGroup(sheet.INITIAL_SHEET, 'b');
  assert.deepEqual(rows(opened), [0, 4, 3, '1 only in A', '1 only in B', 1]);
  assert.deepEqual(rows(sheet.toggleGroup(opened, 'b')), rows({}));
});

test('claims in closed groups are found, not shown', () => {
  const count = (choice) => {
    const { found, shown } = sheet.sheetRows(source(), { ...sheet.INITIAL_SHEET, ...choice });
    return [found, shown];
  };
  assert.deepEqual(count({}), [5, 3]);
  assert.deepEqual(count({ groups: new Set(['a', 'b']) }), [5, 5]);
  assert.deepEqual(count({ reach: ['one'] }), [2, 2]);
});

test('the other orders: conflicts first, as they appear in an article, one outlet only first', () => {
  assert.deepEqual(rows({ sort: 'conflict' }).slice(0, 3), [3, 0, 4]);
  // Claim 4 has its first sentence of A at the very beginning, though another says it best.
  assert.deepEqual(rows({ sort: 'order' }), [4, 2, 3, 0, 1]);
  // What the article does not have comes after what it has.
  assert.deepEqual(rows({ sort: 'order' }, 1), [1, 3, 0, 2, 4]);
  assert.deepEqual(rows({ sort: 'only' }), ['1 only in A', '1 only in B', 4, 3, 0]);
  assert.deepEqual(rows({ sort: 'only' }, 1).slice(0, 2), ['1 only in B', '1 only in A']);
});

test('filters by reach, by outlet, by an exact combination, and by words', () => {
  assert.deepEqual(rows({ reach: ['all'] }), [0]);
  assert.deepEqual(rows({ reach: ['all', 'conflict'] }), [0, 3]);
  assert.deepEqual(rows({ reach: ['one'] }), [2, 1]);
  assert.deepEqual(rows({ outlets: { b: 'has' } }), [0, 3, 1]);
  assert.deepEqual(rows({ outlets: { b: 'conflicts' } }), [3]);
  assert.deepEqual(rows({ outlets: { c: 'lacks' } }), [3, 2, 1], 'unsure is no evidence that it has it');
  assert.deepEqual(rows({ outlets: { a: 'has', c: 'lacks' } }), [3, 2]);
  assert.deepEqual(rows({ overlap: ['a', 'c'] }), [4]);
  assert.deepEqual(rows({ search: ' MONTHS eight' }), [3]);
  assert.deepEqual(rows({ search: 'orleans' }), [1]);
  assert.deepEqual(rows({ search: 'orleans', reach: ['all'] }), []);
});

test('a filter is one reach, several with extend, and everything again', () => {
  const only = (choice, reach) => sheet.toggleReach(choice, reach, { extend: false });
  const also = (choice, reach) => sheet.toggleReach(choice, reach, { extend: true });
  const all = only(sheet.INITIAL_SHEET, 'all');
  assert.deepEqual(only(all, 'one').reach, ['one']);
  assert.deepEqual(only(all, 'all').reach, []);
  assert.deepEqual(also(all, 'one').reach, ['all', 'one']);
  assert.deepEqual(also(also(all, 'one'), 'all').reach, ['one']);
  assert.deepEqual(only(also(all, 'one'), 'any').reach, []);
});

test('a condition and a combination go away when they are chosen once more', () => {
  const has = sheet.setOutlet(sheet.INITIAL_SHEET, 'a', 'has');
  assert.deepEqual(sheet.setOutlet(has, 'a', 'lacks').outlets, { a: 'lacks' });
  assert.deepEqual(sheet.setOutlet(has, 'a', 'has').outlets, {});
  const both = sheet.toggleOverlap(sheet.INITIAL_SHEET, ['a', 'b']);
  assert.deepEqual(sheet.toggleOverlap(both, ['a']).overlap, ['a']);
  assert.equal(sheet.toggleOverlap(both, ['a', 'b']).overlap, null);
  assert.ok(sheet.isUnfiltered(sheet.showEverything(sheet.searchFor(has, 'x'))));
  assert.ok(!sheet.isUnfiltered(has));
});

test('what is open closes with each change of the rows, and goes with the comparison', () => {
  const opened = sheet.toggleCell(sheet.INITIAL_SHEET, 3, 1);
  assert.deepEqual(opened.open, { claim: 3, article: 1 });
  assert.equal(sheet.toggleCell(opened, 3, 1).open, null);
  assert.equal(sheet.sortBy(opened, 'order').open, null);
  assert.equal(sheet.searchFor(opened, 'x').open, null);
  const chosen = { ...sheet.setOutlet(sheet.setOutlet(opened, 'a', 'has'), 'z', 'has'), overlap: ['a', 'z'] };
  const state = onSheet(states.INITIAL, () => ({ ...chosen, base: 'z', open: opened.open }));
  const after = setComparison(state, { articles: [{ id: 'a' }, { id: 'b' }] }).sheet;
  assert.deepEqual([after.open, after.outlets, after.overlap, after.base], [null, { a: 'has' }, null, null]);
});

test('the more outlets, the fewer rows are drawn at once', () => {
  assert.deepEqual([2, 20, 50].map(sheet.stepOf), [100, 100, 40]);
  assert.equal(sheet.showMore(sheet.INITIAL_SHEET).steps, 2);
});

test('the overlaps in a sentence', () => {
  const counts = { all: 9, several: 25, one: 14, conflict: 7 };
  assert.equal(
    overviewOf({
      outlets: 5,
      claims: 48,
      counts,
      stated: 3,
      conflicts: 4,
      largest: { letters: ['A', 'B', 'C'], claims: 11 },
    }),
    '5 outlets, 48 claims; 9 in all five, in part at least (3 stated by all five); 14 in one outlet only; largest overlap: A+B+C and no other (11); 4 conflicts.',
  );
  assert.equal(
    overviewOf({
      outlets: 2,
      claims: 1,
      counts: { all: 1, several: 0, one: 0, conflict: 0 },
      stated: 1,
      conflicts: 0,
      largest: null,
    }),
    '2 outlets, 1 claim; 1 in both, in part at least (1 stated by both); 0 in one outlet only; no conflicts.',
  );
  assert.equal(claimsShown(12, 143), '12 of 143 claims shown');
  assert.deepEqual(['headline', 'lede', 9].map(shortPlace), ['headline', 'lede', '¶9']);
});
