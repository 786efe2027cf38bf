/**
 * Lights up what belongs together: the sentence under the pointer or with the focus, and its counterparts across.
 * Nothing moves. How many of them are out of sight is told at the edge of their side.
 * @module
 */

import { byId } from '../dom/element.js';
import { all, listen } from '../dom/listen.js';
import { counterparts, placeOf } from '../findings.js';
import { otherSide } from '../state.js';
import { targetOf } from './detail.js';
import { numberOf, sentenceElement, sentenceOf, sideOf } from './focus.js';

/** How long the pointer rests before anything lights up, in milliseconds. */
const DWELL = 100;

/** What is lit. @type {number | null} */
let current = null;

/** @param {import('../store.js').Store} store @returns {import('../dom/listen.js').Unbind} */
export function bindLight(store) {
  const panes = byId('panes');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {HTMLElement | null} sentence @param {number} wait */
  const soon = (sentence, wait) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      current = sentence ? numberOf(sentence) : null;
      renderLight(store.get());
    }, wait);
  };
  const focused = () => sentenceOf(panes.contains(document.activeElement) ? document.activeElement : null);
  return all(
    listen(panes, 'pointerover', (event) => soon(sentenceOf(event.target) ?? focused(), DWELL)),
    listen(panes, 'pointerleave', () => soon(focused(), DWELL)),
    listen(panes, 'focusin', (event) => soon(sentenceOf(event.target), 0)),
    listen(panes, 'focusout', () => soon(null, DWELL)),
    () => clearTimeout(timer),
  );
}

/** Sets the light anew; call after each redraw. @param {import('../state.js').State} state */
export function renderLight(state) {
  for (const lit of document.querySelectorAll('.sentence[data-lit], .sentence[data-open]')) {
    lit.removeAttribute('data-lit');
    lit.removeAttribute('data-open');
    lit.querySelector('.mark')?.setAttribute('aria-expanded', 'false');
  }
  const target = targetOf(state);
  for (const number of target
    ? [target.sentence, ...(target.pair ? [target.pair.left, target.pair.right] : [])]
    : []) {
    const opened = sentenceElement(number);
    opened?.setAttribute('data-open', '');
    if (number === target?.sentence) opened?.querySelector('.mark')?.setAttribute('aria-expanded', 'true');
  }
  for (const side of ['left', 'right']) byId(side).removeAttribute('data-above');
  for (const side of ['left', 'right']) byId(side).removeAttribute('data-below');
  const own = current === null ? null : sentenceElement(current);
  const side = sideOf(own);
  const found = state.comparison;
  if (!own || !side || !found || current === null) return;
  own.setAttribute('data-lit', 'own');
  const matches = counterparts(found, current, placeOf(found, state.pair[otherSide(side)]));
  const lit = matches.map(({ sentence }) => sentenceElement(sentence)).filter((one) => one !== null);
  for (const one of lit) one.setAttribute('data-lit', 'match');
  tellOutOfSight(byId(otherSide(side)), lit);
}

/** @param {HTMLElement} pane @param {readonly HTMLElement[]} lit */
function tellOutOfSight(pane, lit) {
  const frame = pane.querySelector('.article')?.getBoundingClientRect();
  if (!frame || frame.height === 0) return;
  const bottom = Math.min(frame.bottom, innerHeight);
  const above = lit.filter((one) => one.getBoundingClientRect().bottom < frame.top).length;
  const below = lit.filter((one) => one.getBoundingClientRect().top > bottom).length;
  if (above > 0) pane.setAttribute('data-above', `▲ ${above} above`);
  if (below > 0) pane.setAttribute('data-below', `▼ ${below} below`);
}
