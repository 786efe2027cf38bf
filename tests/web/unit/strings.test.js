import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as codes from '../../../www/codes.js';
import { STATUSES } from '../../../www/findings.js';
import * as strings from '../../../www/strings.js';

const core = (path) => readFile(new URL(`../../../src/${path}`, import.meta.url), 'utf8');

test('every code of the core has its words: what happened, why, what to do', async () => {
  const all = [...(await core('warning.rs')).matchAll(/"([EW]-[A-Z]+)"/g)].map(([, code]) => code);
  assert.ok(all.length > 10);
  for (const code of all) {
    const words = codes.ERRORS[code] ?? codes.WARNINGS[code];
    assert.ok(words?.what && words.why && words.todo, code);
  }
});

test('every reason for setting aside has its words', async () => {
  const source = (await core('article/kind.rs')).split('pub enum Reason')[1];
  const reasons = [...source.matchAll(/=> "([a-z-]+)"/g)].map(([, reason]) => reason);
  assert.ok(reasons.length > 5);
  for (const reason of reasons) assert.notEqual(strings.reasonOf(reason), reason, reason);
});

test('every kind of conflict and every reason against a link has its words', async () => {
  const source = await core('align/link.rs');
  const namesOf = (type) =>
    [
      ...source
        .split(`impl ${type} {`)[1]
        .split('\n}')[0]
        .matchAll(/=> "([a-z-]+)"/g),
    ].map(([, code]) => code);
  assert.equal(namesOf('DiscrepancyKind').length, 5);
  const conflict = { ownValue: '28', theirValue: '24', ownWords: 'was briefed', theirWords: 'was not' };
  for (const kind of namesOf('DiscrepancyKind')) {
    assert.match(
      strings.disagreement({ ...conflict, kind }, 'POLITICO'),
      kind === 'polarity'
        ? /^Yes or no: “was briefed” here, “was not” in POLITICO\.$/
        : /^[A-Z][a-z ]+: 28 here, 24 in POLITICO\.$/,
    );
  }
  assert.ok(namesOf('NotLinked').length > 1);
  for (const reason of namesOf('NotLinked')) assert.match(strings.notLinked(reason), /\.$/);
});

test('no two statuses share a sign or a word, and unique is never called omitted', () => {
  for (const part of ['sign', 'word']) {
    assert.equal(new Set(STATUSES.map((status) => strings.STATUS[status][part])).size, 4);
  }
  assert.equal(strings.STATUS.unique.meaning, 'not found in the other articles');
});

test('an explanation carries its particular; an unknown code is still told', () => {
  const text = codes.explain({ code: 'E-BINARY', detail: 'PNG' });
  assert.match(text, /not read.*\(PNG\)\. Save/);
  assert.match(codes.explain({ code: 'W-SHORT', detail: '16' }), /\(16 words\)/);
  assert.match(codes.explain({ code: 'E-ASSETS', detail: '1' }), /\(1 file or folder\)/);
  assert.equal(codes.explain({ code: 'X-NEW', detail: 'why' }), 'X-NEW: why');
});

test('a file name shows what would deceive, and loses its middle when long', () => {
  assert.equal(strings.fileName('plan\u202Etxt.exe'), 'plan[U+202E]txt.exe');
  assert.equal(strings.fileName('a\nb\0'), 'a␊b␀');
  const long = strings.fileName(`${'x'.repeat(300)}end.html`);
  assert.ok([...long].length <= 80);
  assert.ok(long.endsWith('end.html'));
  assert.equal(strings.fileName('Ведомости – план.html'), 'Ведомости – план.html');
});

test('days, sizes and counts read well', () => {
  assert.equal(strings.date('2025-11-19'), '19 November 2025');
  assert.equal(strings.date('2025-11'), '2025-11');
  assert.deepEqual([999, 124_400, 30_000_000].map(strings.size), ['999 B', '124 kB', '30.0 MB']);
  assert.equal(strings.imported(3, 1), '3 added, 1 not added');
  assert.equal(strings.plural(1, 'article'), '1 article');
});

test('a time of day is told with its zone', () => {
  assert.equal(strings.when('2025-11-19', null), '19 November 2025');
  assert.equal(strings.when('2025-11-19', '14:05'), '19 November 2025, 14:05');
  assert.equal(strings.when('2025-11-19', '14:05Z'), '19 November 2025, 14:05 UTC');
  assert.equal(strings.when('2025-11-19', '14:05+01:00'), '19 November 2025, 14:05 UTC+01:00');
});
