/**
 * Bytes out of the text that they stand in the page as: 13 bits in two of 91 characters (`xtask/src/base91.rs`).
 * @module
 */

const ALPHABET =
  '!"#$%\'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';

/**
 * The bytes of a text; white space in it does not count. A character that is none of the 91 gives other bytes: whoever unpacks them
 * notices.
 * @param {string} wrapped
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromBase91(wrapped) {
  const text = wrapped.replace(/\s+/g, '');
  const values = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value++) values[ALPHABET.charCodeAt(value)] = value;
  const inPairs = text.length - (text.length % 2);
  const bytes = new Uint8Array(Math.floor(((inPairs / 2) * 13 + (text.length % 2) * 6) / 8));
  let [held, bits, end] = [0, 0, 0];
  for (let at = 0; at < inPairs; at += 2) {
    const first = values[text.charCodeAt(at)] ?? 0;
    held = (held << 13) | (first * 91 + (values[text.charCodeAt(at + 1)] ?? 0));
    for (bits += 13; bits >= 8; bits -= 8) bytes[end++] = held >> (bits - 8);
    held &= (1 << bits) - 1;
  }
  if (inPairs < text.length)
    bytes[end] = ((held << 6) | (values[text.charCodeAt(inPairs)] ?? 0)) >> (bits - 2);
  return bytes;
}
