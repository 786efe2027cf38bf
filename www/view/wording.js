/**
 * What the articles call the same thing, and the terms that set one apart.
 * @module
 */

import { h, hidden, isolated } from '../dom/element.js';
import { byArticle, FIRST, shownOf } from '../lists.js';
import { countsOf } from '../phrases.js';
import { plural } from '../strings.js';
import { nameOf } from './excerpt.js';
import { citations, firstOfMore, fold, group, heading, moreButton, outlets } from './list.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../../pkg/diptych.js').Naming} Naming */
/** @typedef {import('../../pkg/diptych.js').Term} Term */

/** @param {Scene} scene @returns {Item[]} */
export function wordingItems(scene) {
  const { state, found, story, key } = scene;
  const kinds = /** @type {const} */ ([
    ['spelling', 'spellings'],
    ['term', 'terms'],
    ['judgement', 'judgements'],
  ]);
  const namings = kinds.flatMap(([kind, list]) =>
    group(
      scene,
      list,
      story.namings.filter((one) => one.kind === kind),
      (naming, place) => ({ key: `${key}/${list}-${place}`, make: () => namingCard(scene, naming) }),
    ),
  );
  const ofArticles = found.articles.flatMap((_, article) => {
    const terms = story.terms.filter((one) => one.article === article);
    if (terms.length === 0) return [];
    const shown = shownOf(state, `terms-of-${article}`, terms);
    return [
      { key: `${key}/terms-of-${article}/${shown.length}`, make: () => termsOf(scene, article, terms) },
    ];
  });
  return [...namings, heading('distinctive', story.terms.length), ...ofArticles];
}

/** @param {Scene} scene @param {Naming} naming */
function namingCard(scene, { variants }) {
  const columns = variants.map(({ text, uses }) =>
    h(
      'div',
      { class: 'variant' },
      h('p', { class: 'value', dir: 'auto' }, text),
      outlets(scene, byArticle(uses)),
      fold([plural(uses.length, 'use')], () => citations(scene, uses)),
    ),
  );
  const title = variants.flatMap(({ text }, place) => [place > 0 && ' / ', isolated(text)]);
  return h(
    'article',
    { class: 'finding' },
    h('h4', { class: 'visually-hidden' }, ...title),
    h('div', { class: 'positions' }, ...columns),
  );
}

/** @param {Scene} scene @param {number} article @param {readonly Term[]} terms */
function termsOf(scene, article, terms) {
  const { state, found } = scene;
  const list = `terms-of-${article}`;
  const shown = shownOf(state, list, terms);
  const rows = shown.map((term, place) => {
    const row = h('li', {}, termFold(scene, term, `term-${article}-${place}`));
    return place === FIRST ? firstOfMore(row, list) : row;
  });
  return h(
    'section',
    { class: 'terms' },
    h('h4', {}, ...nameOf(state, found, article)),
    h('ul', {}, ...rows),
    shown.length < terms.length && moreButton(list, terms.length),
  );
}

/** @param {Scene} scene @param {Term} term @param {string} name */
function termFold(scene, { text, score, uses, elsewhere }, name) {
  return fold(
    [
      h('strong', {}, isolated(text)),
      hidden(': '),
      h('span', { class: 'about' }, countsOf(uses.length, elsewhere, score)),
    ],
    () => citations(scene, uses),
    name,
  );
}
