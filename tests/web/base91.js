// The text that the build writes bytes as (xtask/src/base91.rs), for tests that put blocks of their own into a page.

const ALPHABET =
  '!"#$%\'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';

/** @param {Uint8Array} bytes */
export function toBase91(bytes) {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,13}/g) ?? [])
    .map((group) => {
      if (group.length <= 6) return ALPHABET[Number.parseInt(group.padEnd(6, '0'), 2)];
      const pair = Number.parseInt(group.padEnd(13, '0'), 2);
      return ALPHABET[Math.floor(pair / 91)] + ALPHABET[pair % 91];
    })
    .join('');
}
