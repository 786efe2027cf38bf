import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces, union, unpack } from '../../../www/dom/marked.js';

test('packed pairs are ranges', () => {
  assert.deepEqual(unpack(new Uint32Array([1, 3, 5, 9])), [
    [1, 3],
    [5, 9],
  ]);
});

test('ranges that overlap or touch are one; empty ones are none', () => {
  assert.deepEqual(
    union([
      [8, 9],
      [0, 3],
      [2, 5],
      [5, 6],
      [7, 7],
    ]),
    [
      [0, 6],
      [8, 9],
    ],
  );
});

test('a text is cut inside and outside of its ranges, with offsets that count UTF-16 units', () => {
  const text = 'One. Zelenskyy 🇺🇦 said “no”. Two.';
  const start = text.indexOf('Zel');
  const end = text.indexOf(' Two');
  const flag = text.indexOf('🇺🇦');
  assert.deepEqual(pieces(text, [start, end], [[[flag, flag + 4]]]), [
    { text: 'Zelenskyy ', layer: -1 },
    { text: '🇺🇦', layer: 0 },
    { text: ' said “no”.', layer: -1 },
  ]);
});

test('where layers overlap the first one has the piece', () => {
  const layers = [
    [[2, 4]],
    [
      [0, 3],
      [3, 6],
    ],
  ];
  assert.deepEqual(pieces('abcdefgh', [1, 8], layers), [
    { text: 'b', layer: 1 },
    { text: 'cd', layer: 0 },
    { text: 'ef', layer: 1 },
    { text: 'gh', layer: -1 },
  ]);
  assert.deepEqual(pieces('abc', [1, 1], layers), []);
});

test('whatever the ranges are, the pieces joined are the slice and none is empty', () => {
  const text = 'abcdefghijklmnopqrstuvwxyz';
  // A small generator of fixed numbers: the same cases in each run.
  let seed = 7;
  const next = (limit) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  for (let round = 0; round < 2000; round++) {
    const start = next(20);
    const end = start + next(27 - start);
    const layers = Array.from({ length: next(3) }, () =>
      Array.from({ length: next(4) }, () => [next(27), next(30)]),
    );
    const cut = pieces(text, [start, end], layers);
    assert.equal(cut.map((piece) => piece.text).join(''), text.slice(start, end));
    assert.ok(cut.every((piece) => piece.text.length > 0));
    for (const { text: piece, layer } of cut) {
      for (const letter of piece) {
        const at = text.indexOf(letter);
        const holds = layers.map((ranges) => ranges.some(([from, to]) => from <= at && at < to));
        assert.equal(layer, holds.indexOf(true));
      }
    }
  }
});
