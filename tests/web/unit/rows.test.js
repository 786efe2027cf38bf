import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows, shown } from '../../../www/rows.js';
import { article } from './fixtures.js';

const letters = { s: 'shared', p: 'partial', u: 'unique', c: 'conflict', '-': null };

/** One paragraph a word, one sentence a letter; `#` is boilerplate. */
function source(plan, filter = [], opened = []) {
  const words = plan.split(' ');
  const statuses = [];
  const sentences = words.map((word) =>
    word === '#' ? [] : [...word].map((letter) => statuses.push(letters[letter]) - 1),
  );
  return {
    id: 'a',
    paragraphs: article('a', words).paragraphs,
    sentences,
    statusOf: (number) => statuses[number] ?? null,
    filter,
    opened: new Set(opened),
  };
}

/** Rows as a reader sees them: sentence numbers, `[n]` hidden, `(n)` set aside. */
function read(one) {
  const part = (each) => (each.kind === 'hidden' ? `[${each.count}]` : String(each.number));
  return rows(one).map((row) => {
    if (row.kind === 'aside') return `(${row.paragraphs.length})`;
    return row.kind === 'hidden' ? part(row) : row.parts.map(part).join(' ');
  });
}

test('without a filter everything is there, boilerplate in its place', () => {
  assert.deepEqual(read(source('su # # p # -')), ['0 1', '(2)', '2', '(1)', '3']);
});

test('hidden sentences are counted where they are', () => {
  assert.deepEqual(read(source('suu s p u ss', ['unique'])), ['[1] 1 2', '[2]', '5', '[2]']);
  assert.deepEqual(read(source('usspu', ['unique'])), ['0 [3] 4']);
});

test('what has no status hides with its surroundings and is not counted', () => {
  assert.deepEqual(read(source('- s - u', ['unique'])), ['[1]', '3']);
  assert.deepEqual(read(source('- u', ['unique'])), ['1']);
});

test('boilerplate is never hidden silently', () => {
  assert.deepEqual(read(source('s # s u', ['unique'])), ['[1]', '(1)', '[1]', '2']);
});

test('an opened run shows its sentences and can be closed again', () => {
  const [run] = rows(source('s s u', ['unique']));
  assert.deepEqual(read(source('s s u', ['unique'], [run.key])), ['[2]', '0', '1', '2']);
  const [paragraph] = rows(source('ssu', ['unique']));
  assert.deepEqual(read(source('ssu', ['unique'], [paragraph.parts[0].key])), ['[2] 0 1 2']);
});

test('whatever is filtered, shown and hidden make up the whole', () => {
  for (const filter of [[], ['shared'], ['partial', 'conflict'], ['unique']]) {
    const one = source('sup cc # -s u pu # s', filter);
    const counted = rows(one)
      .flatMap((row) => (row.kind === 'paragraph' ? row.parts : row.kind === 'hidden' ? [row] : []))
      .reduce(
        (sum, part) => {
          if (part.kind === 'hidden') sum.hidden += part.count;
          else if (one.statusOf(part.number) !== null) sum.shown += 1;
          return sum;
        },
        { shown: 0, hidden: 0 },
      );
    const { shown: visible, total } = shown(one);
    assert.equal(counted.shown, visible);
    assert.equal(counted.shown + counted.hidden, total);
  }
});

test('how much is shown', () => {
  assert.deepEqual(shown(source('su -p u', ['unique'])), { shown: 2, total: 4 });
  assert.deepEqual(shown(source('su -p u')), { shown: 4, total: 4 });
});
