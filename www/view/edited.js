/**
 * What words one text has and another has not, as one text: what was deleted and inserted, by mark, line and word.
 * @module
 */

import { h, hidden } from '../dom/element.js';
import { editPieces } from '../lists.js';
import { PHRASES } from '../phrases.js';

/** @typedef {import('../engine/protocol.js').Edits} Edits */
/** @typedef {import('../lists.js').Pair} Pair */

/** The pieces of the edited text. @param {Edits} edits @param {Pair} pair */
export function edited(edits, pair) {
  return editPieces(edits, pair).map(({ kind, text }) => {
    if (kind === 'insert') return inserted(text);
    return kind === 'delete' ? deleted(text) : text;
  });
}

/** @param {string} text */
export function inserted(text) {
  return h('ins', {}, hidden(PHRASES.inserted), text, hidden(PHRASES.endOfEdit));
}

/** @param {string} text */
export function deleted(text) {
  return h('del', {}, hidden(PHRASES.deleted), text, hidden(PHRASES.endOfEdit));
}
