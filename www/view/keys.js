/**
 * Keys inside the comparison. Every one of them has a control that does the same.
 * @module
 */

import { byId } from '../dom/element.js';
import { listen } from '../dom/listen.js';
import { focusSentence, neighbour, nextParagraph, sentenceOf, sentencesOn, sideOf } from './focus.js';

/**
 * What the keys do.
 * @typedef {object} KeyActions
 * @property {() => boolean} enabled
 * @property {(status: 'all' | import('../state.js').Status) => void} filter
 * @property {(side: import('../state.js').Side, index: number) => void} show
 * @property {() => void} swap
 * @property {(sentence: HTMLElement) => void} jump moves the focus to the counterpart
 * @property {() => void} help
 */

/** @type {Partial<Record<string, 'all' | import('../state.js').Status>>} */
const FILTERS = { a: 'all', s: 'shared', t: 'partial', u: 'unique', c: 'conflict' };

/** @param {KeyActions} actions @returns {import('../dom/listen.js').Unbind} */
export function bindKeys(actions) {
  return listen(byId('pair'), 'keydown', (event) => {
    const { target } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLElement && target.matches('input, select, textarea')) return;
    if (actions.enabled() && act(actions, event)) event.preventDefault();
  });
}

/** @param {KeyActions} actions @param {KeyboardEvent} event @returns {boolean} whether the key meant something */
function act(actions, event) {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) {
    actions.show(event.shiftKey ? 'left' : 'right', Number(digit) - 1);
    return true;
  }
  if (event.key === '?') {
    actions.help();
    return true;
  }
  if (event.shiftKey) return false;
  const status = FILTERS[event.key];
  if (status) {
    actions.filter(status);
    return true;
  }
  if (event.key === 'x') {
    actions.swap();
    return true;
  }
  return move(actions, event);
}

/** @param {KeyActions} actions @param {KeyboardEvent} event */
function move(actions, event) {
  const from = sentenceOf(event.target);
  if (!from) return enter(event);
  switch (event.key) {
    case 'j':
    case 'ArrowDown':
      focusSentence(nextParagraph(from, 1));
      return true;
    case 'k':
    case 'ArrowUp':
      focusSentence(nextParagraph(from, -1));
      return true;
    case 'n':
      focusSentence(neighbour(from, 1));
      return true;
    case 'p':
      focusSentence(neighbour(from, -1));
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      actions.jump(from);
      return true;
    case 'e': {
      const row = from.closest('.paragraph')?.parentElement;
      const run =
        from.closest('.paragraph')?.querySelector('.hidden-run') ?? row?.querySelector('.hidden-run');
      if (run instanceof HTMLElement) run.click();
      return run instanceof HTMLElement;
    }
    default:
      return false;
  }
}

/** From a control into the sentences. @param {KeyboardEvent} event */
function enter(event) {
  if (event.key !== 'j' && event.key !== 'n') return false;
  const [first] = sentencesOn(sideOf(event.target) ?? 'left');
  focusSentence(first);
  return first !== undefined;
}
