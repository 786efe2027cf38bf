/**
 * A place in an article as a finding quotes it: which outlet, which paragraph, the exact words, and the way to the text.
 * @module
 */

import { button, h } from '../dom/element.js';
import { pieces } from '../dom/marked.js';
import { paragraphText, sentenceAt, standing } from '../findings.js';
import { placeName } from '../sheet_strings.js';
import { WORDS } from '../strings.js';
import { nameOf } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('./excerpt.js').Layer} Layer */

/**
 * @typedef {object} Quoted
 * @property {number} sentence its number
 * @property {readonly Layer[]} [layers] parts of it that are marked
 * @property {number | null} [across] number of the sentence that is shown beside it in the text
 * @property {import('../dom/element.js').Child} [about] what is said of it beside the outlet
 */

/** @param {State} state @param {Comparison} found @param {Quoted} quoted */
export function citation(state, found, { sentence, layers = [], across = null, about = null }) {
  const data = sentenceAt(found, sentence);
  const place = data?.article ?? 0;
  const lang = found.articles[place]?.lang ?? 'und';
  return h(
    'div',
    { class: 'citation' },
    h(
      'p',
      { class: 'citation-head' },
      h('span', { class: 'outlet' }, ...nameOf(state, found, place)),
      data && h('span', {}, placeName(standing(found, data))),
      about && h('span', {}, about),
      toText(sentence, across),
    ),
    h(
      'blockquote',
      { class: 'citation-text', dir: 'auto', lang: lang === 'und' ? '' : lang },
      ...(data ? marked(found, data, layers) : []),
    ),
  );
}

/** The button that opens the text at a sentence. @param {number} sentence @param {number | null} across */
export function toText(sentence, across) {
  return button(
    'show-sentence',
    {
      class: 'quiet',
      'data-sentence': sentence,
      'data-across': across,
      'data-focus': `text-${sentence}-${across}`,
    },
    WORDS.inText,
  );
}

/** @param {Comparison} found @param {import('../findings.js').Sentence} data @param {readonly Layer[]} layers */
function marked(found, data, layers) {
  const ranges = layers.map((layer) => layer.ranges);
  return pieces(paragraphText(found, data), [data.start, data.end], ranges).map(({ text, layer }) =>
    text.trim() === '' ? text : (layers[layer]?.make(text) ?? text),
  );
}
