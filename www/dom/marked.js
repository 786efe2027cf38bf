/**
 * Text and ranges to nodes. Ranges are UTF-16 units, half-open.
 * @module
 */

/** @typedef {readonly [start: number, end: number]} Range */
/** @typedef {{ text: string, inside: boolean }} Piece */

/**
 * Pairs of start and end, as they come from the core, to ranges.
 * @param {ArrayLike<number>} packed
 * @returns {Range[]}
 */
export function unpack(packed) {
  /** @type {Range[]} */
  const ranges = [];
  for (let i = 0; i + 1 < packed.length; i += 2) ranges.push([packed[i] ?? 0, packed[i + 1] ?? 0]);
  return ranges;
}

/**
 * The ranges in order, with those that touch or overlap joined and empty ones left out.
 * @param {readonly Range[]} ranges
 * @returns {Range[]}
 */
export function union(ranges) {
  /** @type {[number, number][]} */
  const joined = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (start >= end) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/**
 * Cuts `text.slice(start, end)` at the ranges: pieces inside and outside, in order, none empty. Ranges beyond the slice are
 * cut off; the pieces joined are the slice.
 * @param {string} text
 * @param {Range} slice
 * @param {readonly Range[]} ranges
 * @returns {Piece[]}
 */
export function pieces(text, [start, end], ranges) {
  /** @type {Piece[]} */
  const result = [];
  let at = start;
  /** @param {number} to @param {boolean} inside */
  const take = (to, inside) => {
    if (to > at) result.push({ text: text.slice(at, to), inside });
    at = Math.max(at, to);
  };
  for (const [from, to] of union(ranges)) {
    take(Math.min(from, end), false);
    take(Math.min(to, end), true);
  }
  take(end, false);
  return result;
}
