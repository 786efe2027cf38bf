import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase91 } from '../../../www/engine/base91.js';
import { toBase91 } from '../base91.js';

test('bytes of every value and number come back', () => {
  for (let n = 0; n < 300; n++) {
    for (const step of [0, 1, 37, 255]) {
      const bytes = Uint8Array.from({ length: n }, (_, at) => at * step + n);
      assert.deepEqual(fromBase91(toBase91(bytes)), bytes, `${n} ${step}`);
    }
  }
});

// xtask/src/base91.rs writes the same.
test('the text is the one that the build writes', () => {
  assert.deepEqual(fromBase91(''), new Uint8Array());
  assert.deepEqual(fromBase91('!!'), new Uint8Array(1));
  assert.equal(new TextDecoder().decode(fromBase91(":'23mmbOC")), 'Diptych');
});

test('lines that a program has wrapped are read', () => {
  const bytes = Uint8Array.from({ length: 200 }, (_, at) => at * 7);
  const wrapped = toBase91(bytes).replace(/.{76}/g, '$&\r\n ');
  assert.ok(wrapped.includes('\n'));
  assert.deepEqual(fromBase91(wrapped), bytes);
});
