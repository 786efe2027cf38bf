/**
 * Sentences as they are shown beside each other: with parts marked, and with the name of where they stand.
 * @module
 */

import { h, hidden, isolated } from '../dom/element.js';
import { pieces } from '../dom/marked.js';
import { paragraphText, sentenceAt } from '../findings.js';
import { letter } from '../state.js';
import { fileName, WORDS } from '../strings.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('../dom/marked.js').Range} Range */
/** @typedef {import('../engine/protocol.js').Article} Article */

/**
 * Parts of a sentence and the element that marks them.
 * @typedef {object} Layer
 * @property {readonly Range[]} ranges UTF-16 units of the paragraph
 * @property {(text: string) => HTMLElement} make
 */

/**
 * A sentence under the name of its article.
 * @param {State} state
 * @param {Comparison} found
 * @param {number} number
 * @param {readonly Layer[]} layers the first one that has a part marks it
 * @param {string} [about] what it is, after the name
 */
export function excerpt(state, found, number, layers, about = '') {
  const data = sentenceAt(found, number);
  const place = data?.article ?? 0;
  const lang = found.articles[place]?.lang ?? 'und';
  const title = h('h3', {}, ...nameOf(state, found, place), about && `, ${about}`);
  const text = data ? cut(found, data, layers) : [];
  const attributes = { class: 'compared', dir: 'auto', lang: lang === 'und' ? '' : lang };
  return h('div', { class: 'column' }, title, h('p', attributes, ...text));
}

/** @param {Comparison} found @param {import('../findings.js').Sentence} data @param {readonly Layer[]} layers */
function cut(found, data, layers) {
  const ranges = layers.map((layer) => layer.ranges);
  return pieces(paragraphText(found, data), [data.start, data.end], ranges).map(({ text, layer }) =>
    text.trim() === '' ? text : (layers[layer]?.make(text) ?? text),
  );
}

/** What both have. @param {readonly Range[]} ranges @returns {Layer} */
export function common(ranges) {
  return { ranges, make: (text) => h('mark', {}, text) };
}

/** The words in which two disagree. @param {Range | undefined} range @returns {Layer} */
export function differing(range) {
  return { ranges: range ? [range] : [], make: (text) => h('mark', { class: 'differing' }, text) };
}

/** What an article goes by wherever it is named: its outlet, else its file. @param {Pick<Article, 'outlet' | 'file'>} article */
export function knownAs({ outlet, file }) {
  return outlet ?? fileName(file);
}

/** What a compared article goes by. @param {State} state @param {Comparison} found @param {number} place */
export function outletOf(state, found, place) {
  const id = found.articles[place]?.id;
  const article = state.library.articles.find((article) => article.id === id);
  return article ? knownAs(article) : WORDS.outletUnknown;
}

/** Letter and name of an article. @param {State} state @param {Comparison} found @param {number} place */
export function nameOf(state, found, place) {
  const id = found.articles[place]?.id;
  const index = state.library.articles.findIndex((article) => article.id === id);
  return [
    hidden('article '),
    h('span', { class: 'letter' }, index < 0 ? '–' : letter(index)),
    ' ',
    isolated(outletOf(state, found, place)),
  ];
}
