/**
 * One tab stop a side: the sentence that last had the focus, else the first. Moving between sentences.
 * @module
 */

import { byId } from '../dom/element.js';
import { keepFocus } from '../dom/sync.js';

/** @typedef {import('../state.js').Side} Side */

/** The sentence that last had the focus, by side; -1: none yet. @type {Record<Side, number>} */
const last = { left: -1, right: -1 };

/** All sentences of a side that are in the page, in reading order. @param {Side} side @returns {HTMLElement[]} */
export function sentencesOn(side) {
  return [...byId(side).querySelectorAll('.sentence')].filter((one) => one instanceof HTMLElement);
}

/** The sentence an element belongs to. @param {EventTarget | Element | null} element @returns {HTMLElement | null} */
export function sentenceOf(element) {
  const found = element instanceof Element ? element.closest('.sentence') : null;
  return found instanceof HTMLElement ? found : null;
}

/** The side that an element is on. @param {EventTarget | Element | null} element @returns {Side | null} */
export function sideOf(element) {
  const side = element instanceof Element ? element.closest('.pane')?.getAttribute('data-side') : null;
  return side === 'left' || side === 'right' ? side : null;
}

/** @param {number} number @returns {HTMLElement | null} */
export function sentenceElement(number) {
  const found = document.querySelector(`.sentence[data-sentence="${number}"]`);
  return found instanceof HTMLElement ? found : null;
}

/** @param {HTMLElement} sentence */
export function numberOf(sentence) {
  return Number(sentence.dataset.sentence);
}

/** Gives the sentence the focus. @param {HTMLElement | null | undefined} sentence @param {FocusOptions} [options] */
export function focusSentence(sentence, options) {
  const mark = sentence?.querySelector('.mark');
  if (mark instanceof HTMLElement) mark.focus(options);
}

/** Makes one sentence of each side reachable by Tab. Call after each redraw and when the focus moves. */
export function settleTabStops() {
  for (const side of /** @type {const} */ (['left', 'right'])) {
    const sentences = sentencesOn(side);
    const active = sentenceOf(document.activeElement);
    if (active && sentences.includes(active)) last[side] = numberOf(active);
    const stop = tabStop(sentences, last[side]);
    for (const one of sentences) {
      const index = one === stop ? 0 : -1;
      // Setting an attribute costs, also to what it is; a long article has thousands.
      for (const button of one.querySelectorAll('button')) {
        if (button.tabIndex !== index || !button.hasAttribute('tabindex')) button.tabIndex = index;
      }
    }
  }
}

/**
 * Runs a redraw; when it takes the focused element away, the focus goes to what stands there now: the sentence on that side, the same
 * button of the card in that place, or the view.
 * @param {() => void} draw
 */
export function keepFocusInside(draw) {
  const before = document.activeElement;
  const side = sideOf(before);
  const cards = byId('cards');
  const card = [...cards.children].findIndex((one) => one.contains(before));
  const view = before?.closest('.view');
  keepFocus(draw);
  if (document.activeElement !== document.body) return;
  const stop = side && tabStop(sentencesOn(side), last[side]);
  if (stop) focusSentence(stop);
  else if (side) byId('pair').focus({ preventScroll: true });
  else if (card >= 0) focusCard(cards.children[card] ?? cards.lastElementChild, before);
  else if (view instanceof HTMLElement && !view.hidden) view.focus({ preventScroll: true });
}

/** @param {Element | null} card `null`: there is none any more @param {Element | null} before what had the focus in another card */
function focusCard(card, before) {
  const action = before?.getAttribute('data-action');
  const candidates = [
    action && card?.querySelector(`[data-action="${CSS.escape(action)}"]:not(:disabled)`),
    card?.querySelector('input'),
    byId('shelf').querySelector('[data-action="choose"]'),
  ];
  const found = candidates.find((one) => one instanceof HTMLElement);
  if (found instanceof HTMLElement) found.focus();
}

/** The sentence with that number, else the next one that is there. @param {readonly HTMLElement[]} sentences @param {number} number */
function tabStop(sentences, number) {
  return sentences.find((one) => numberOf(one) >= number) ?? sentences.at(-1);
}

/** The sentence so many places away on the same side. @param {HTMLElement} from @param {number} by */
export function neighbour(from, by) {
  const side = sideOf(from);
  if (!side) return null;
  const sentences = sentencesOn(side);
  return sentences[sentences.indexOf(from) + by] ?? null;
}

/** The first sentence of the next or previous paragraph. @param {HTMLElement} from @param {1 | -1} by */
export function nextParagraph(from, by) {
  const side = sideOf(from);
  const paragraph = from.closest('.paragraph');
  if (!side || !paragraph) return null;
  const paragraphs = [...byId(side).querySelectorAll('.paragraph')].filter((one) =>
    one.querySelector('.sentence'),
  );
  return sentenceOf(paragraphs[paragraphs.indexOf(paragraph) + by]?.querySelector('.sentence .mark') ?? null);
}
