/**
 * Brings a counterpart to the height of its sentence, and back. The focus stays where it is.
 * @module
 */

import { byId } from '../dom/element.js';

/** Positions to go back to; more than anybody remembers. */
const MAX_BACK = 20;

/** How long a movement takes, in milliseconds: enough for the eye to follow. The browser's own takes up to a second. */
const DURATION = 150;

/** The newest movement of each side. @type {WeakMap<HTMLElement, object>} */
const moving = new WeakMap();

/** Between a sentence and the edge of its side, in CSS pixels. */
const MARGIN = 12;

/** @typedef {{ left: number, right: number }} Positions */

/** @type {Positions[]} */
const back = [];

const SIDES = /** @type {const} */ (['left', 'right']);

/** @param {'left' | 'right'} side */
const scroller = (side) => byId(`${side}-article`);

/** @returns {Positions} */
function positions() {
  return { left: scroller('left').scrollTop, right: scroller('right').scrollTop };
}

/** Moves a side there; a newer movement takes over from one that is going on. @param {HTMLElement} pane @param {number} top */
function scroll(pane, top) {
  const from = pane.scrollTop;
  const start = performance.now();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const mine = {};
  moving.set(pane, mine);
  /** @param {number} now */
  const step = (now) => {
    if (moving.get(pane) !== mine) return;
    const part = calm ? 1 : Math.min(Math.max((now - start) / DURATION, 0), 1);
    pane.scrollTop = from + (top - from) * (1 - (1 - part) ** 3);
    if (part < 1) requestAnimationFrame(step);
  };
  step(start);
}

/** Whether each side scrolls by itself (a wide window); else they are one after the other. */
function sidesScroll() {
  return SIDES.every((side) => getComputedStyle(scroller(side)).overflowY === 'auto');
}

/**
 * Brings `match` to the height of `sentence`. Where its side cannot scroll that far, the side of `sentence` gives way.
 * @param {HTMLElement} sentence
 * @param {HTMLElement} match
 */
export function bringAlongside(sentence, match) {
  const own = sentence.closest('.article');
  const other = match.closest('.article');
  if (!(own instanceof HTMLElement) || !(other instanceof HTMLElement)) return;
  if (!sidesScroll()) {
    // One side at a time: the explanation at the foot of the window must not cover the sentence.
    const covered = sentence.getBoundingClientRect().bottom > byId('detail').getBoundingClientRect().top;
    if (covered) sentence.scrollIntoView({ block: 'start', behavior: 'instant' });
    return;
  }
  back.push(positions());
  if (back.length > MAX_BACK) back.shift();
  const frame = own.getBoundingClientRect();
  const { top, height } = sentence.getBoundingClientRect();
  // Where one of the two is cut off at an edge, both come into sight first: as far as they fit, from their beginning.
  const tall = Math.max(height, match.getBoundingClientRect().height);
  const bottom = top + Math.min(tall, frame.height - 2 * MARGIN);
  let shift = 0;
  if (top < frame.top) shift = top - frame.top - MARGIN;
  else if (bottom > frame.bottom) shift = bottom - frame.bottom + MARGIN;
  let ownTop = clamp(own, own.scrollTop + shift);
  const level = top - (ownTop - own.scrollTop);
  const wanted = other.scrollTop + match.getBoundingClientRect().top - level;
  const otherTop = clamp(other, wanted);
  ownTop = clamp(own, ownTop - (wanted - otherTop));
  scroll(own, ownTop);
  scroll(other, otherTop);
}

/** Goes back to where the sides stood before the last time. */
export function goBack() {
  const before = back.pop();
  if (!before) return;
  for (const side of SIDES) scroll(scroller(side), before[side]);
}

/** Whether the sides have moved since the articles were put beside each other. */
export function canGoBack() {
  return back.length > 0;
}

/** Forgets the positions: the articles are others now. */
export function forgetPositions() {
  back.length = 0;
}

/** @param {HTMLElement} pane @param {number} top */
function clamp(pane, top) {
  return Math.min(Math.max(top, 0), pane.scrollHeight - pane.clientHeight);
}
