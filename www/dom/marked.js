/**
 * Text and ranges to nodes. Ranges are UTF-16 units, half-open.
 * @module
 */

/** @typedef {readonly [start: number, end: number]} Range */
/** @typedef {{ text: string, layer: number }} Piece  -1: in no layer. */

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
 * Cuts `text.slice(start, end)` where the ranges of any layer begin or end: pieces in order, none empty, each with the first layer
 * that has it. Ranges beyond the slice are cut off; the pieces joined are the slice. O(ranges²), and sentences have few.
 * @param {string} text
 * @param {Range} slice
 * @param {readonly (readonly Range[])[]} layers
 * @returns {Piece[]}
 */
export function pieces(text, [start, end], layers) {
  const joined = layers.map((ranges) => union(ranges));
  const inside = joined.flat(2).filter((at) => start < at && at < end);
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
  /** @type {Piece[]} */
  const result = [];
  for (const [place, from] of cuts.slice(0, -1).entries()) {
    const piece = text.slice(from, cuts[place + 1]);
    const layer = joined.findIndex((ranges) => ranges.some(([a, b]) => a <= from && from < b));
    const last = result.at(-1);
    if (last?.layer === layer) last.text += piece;
    else result.push({ text: piece, layer });
  }
  return result;
}
