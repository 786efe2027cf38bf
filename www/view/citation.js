/**
 * A place in an article as a finding quotes it: which outlet, which paragraph, the exact words, and the way to the text.
 * @module
 */

import { button, h } from '../dom/element.js';
import { pieces } from '../dom/marked.js';
import { paragraphText, sentenceAt, sentenceText, standing } from '../findings.js';
import { placeName } from '../sheet_strings.js';
import { WORDS } from '../strings.js';
import { nameOf } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('./excerpt.js').Layer} Layer */

/**
 * @typedef {object} Quoted
 * @property {number} sentence its number; what is marked may go on in the sentences after it
 * @property {readonly Layer[]} [layers] parts of it that are marked
 * @property {number | null} [across] number of the sentence that is shown beside it in the text
 * @property {import('../dom/element.js').Child} [about] what is said of it beside the outlet
 */

/** @param {State} state @param {Comparison} found @param {Quoted} quoted */
export function citation(state, found, { sentence, layers = [], across = null, about = null }) {
  return h(
    'div',
    { class: 'citation' },
    citationHead(state, found, { sentence, across, about }),
    h('blockquote', citationText(found, sentence), ...marked(found, sentence, layers)),
  );
}

/** Where a place is, and the way to it. @param {State} state @param {Comparison} found @param {Quoted} quoted */
export function citationHead(state, found, { sentence, across = null, about = null }) {
  const data = sentenceAt(found, sentence);
  return h(
    'p',
    { class: 'citation-head' },
    h('span', { class: 'citation-outlet' }, ...nameOf(state, found, data?.article ?? 0)),
    data && h('span', {}, placeName(standing(found, data))),
    about && h('span', {}, about),
    toText(sentence, across),
  );
}

/** The attributes of text out of an article. @param {Comparison} found @param {number} sentence */
export function citationText(found, sentence) {
  const lang = found.articles[sentenceAt(found, sentence)?.article ?? 0]?.lang ?? 'und';
  return { class: 'citation-text', dir: 'auto', lang: lang === 'und' ? '' : lang };
}

/** A whole sentence, as the words of a claim. @param {Comparison} found @param {number} sentence */
export function claimText(found, sentence) {
  return h('q', { ...citationText(found, sentence), class: 'claim' }, sentenceText(found, sentence));
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

/** @param {Comparison} found @param {number} number @param {readonly Layer[]} layers */
function marked(found, number, layers) {
  const data = sentenceAt(found, number);
  if (!data) return [];
  const ranges = layers.map((layer) => layer.ranges);
  const end = Math.max(data.end, ...ranges.flat().map(([, last]) => last));
  // A quotation may go on for some sentences: the one in which it ends is shown whole.
  const sentences = found.sentences[data.article]?.[data.paragraph] ?? [];
  const last = sentences.map((one) => sentenceAt(found, one)?.end ?? 0).find((one) => one >= end) ?? end;
  return pieces(paragraphText(found, data), [data.start, last], ranges).map(({ text, layer }) =>
    text.trim() === '' ? text : (layers[layer]?.make(text) ?? text),
  );
}
