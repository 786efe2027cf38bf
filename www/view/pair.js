/**
 * The two articles side by side: which ones, their heads, their rows.
 * @module
 */

import { button, byId, h, isolated, setLanguage } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { placeOf, sentenceAt } from '../findings.js';
import { rows } from '../rows.js';
import { articleById, letter, otherSide } from '../state.js';
import { WORDS, when } from '../strings.js';
import { articleItems } from './article.js';
import { knownAs } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').Side} Side */
/** @typedef {import('../engine/protocol.js').Article} Article */

/** Paragraphs from which on only those in sight are laid out: below, laying out everything takes less than a blink. */
export const LARGE = 1000;

/** @param {State} state */
export function renderPair(state) {
  sync(byId('sides'), sideItems(state));
  sync(byId('tabs'), tabItems(state));
  const panes = byId('panes');
  panes.dataset.shown = state.shown;
  for (const side of /** @type {const} */ (['left', 'right'])) {
    sync(byId(`${side}-head`), [headItem(state, side)]);
    const place = byId(`${side}-article`);
    const article = articleById(state, state.pair[side]);
    place.toggleAttribute('data-large', (article?.paragraphs.length ?? 0) > LARGE);
    setLanguage(place, article?.lang ?? 'und');
    sync(place, article ? itemsOf(state, side, article) : emptyItems(state, side));
  }
}

/**
 * What the filter of a side works on; `null` where no article is there or it has not been compared.
 * @param {State} state
 * @param {Side} side
 * @returns {import('../rows.js').Source | null}
 */
export function sourceOf(state, side) {
  const { comparison: found } = state;
  const place = found ? placeOf(found, state.pair[side]) : -1;
  const article = found?.articles[place];
  if (!found?.report || !article) return null;
  return {
    id: article.id,
    paragraphs: article.paragraphs,
    sentences: found.sentences[place] ?? [],
    statusOf: (number) => sentenceAt(found, number)?.status ?? null,
    filter: state.filter,
    opened: state.opened,
  };
}

/** @param {State} state @param {Side} side @param {Article} article */
function itemsOf(state, side, article) {
  const found = state.comparison;
  const source = sourceOf(state, side);
  if (!found || !source) return plainItems(state, article);
  const compared = found.articles[placeOf(found, article.id)] ?? article;
  const context = {
    found,
    side,
    other: placeOf(found, state.pair[otherSide(side)]),
    articles: found.articles.map(({ id }) => named(state, id)),
  };
  return articleItems(context, compared, rows(source));
}

/** An article that is not compared yet. @param {State} state @param {Article} article */
function plainItems(state, article) {
  const found = { version: 0, articles: [article], report: null, sentences: [], links: [] };
  const sentences = article.paragraphs.map(() => []);
  const source = { id: article.id, paragraphs: article.paragraphs, sentences, statusOf: () => null };
  const context = { found, side: /** @type {const} */ ('left'), other: -1, articles: [] };
  return articleItems(context, article, rows({ ...source, filter: [], opened: state.opened }));
}

/** @param {State} state @param {Side} side */
function emptyItems(state, side) {
  const n = state.library.articles.length;
  if (side === 'left' && n > 0) return [];
  const text = n === 0 ? WORDS.addTwo : WORDS.addOne;
  const make = () =>
    h('div', { class: 'empty' }, h('p', {}, text), button('choose', { class: 'primary' }, 'Choose files…'));
  return [{ key: `empty-${text}`, make }];
}

/** Letter and name of an article. @param {State} state @param {string} id */
function named(state, id) {
  const index = state.library.articles.findIndex((article) => article.id === id);
  const article = state.library.articles[index];
  if (!article) return { id, letter: '–', name: WORDS.noArticle };
  return { id, letter: letter(index), name: knownAs(article) };
}

/** @param {State} state @param {Side} side */
function headItem(state, side) {
  const id = state.pair[side];
  const article = articleById(state, id);
  if (!article || !id) {
    const key = `none-${side}`;
    return {
      key,
      make: () => h('div', { class: 'head' }, h('h2', { id: `${side}-title` }, WORDS.noArticleOn[side])),
    };
  }
  const { name, letter: sign } = named(state, id);
  const about = [
    article.outlet === null && WORDS.outletUnknown,
    article.byline.join(', '),
    article.published && when(article.published, article.time),
  ]
    .filter(Boolean)
    .join(' · ');
  const make = () =>
    h(
      'div',
      { class: 'head' },
      h('h2', { id: `${side}-title` }, h('span', { class: 'letter' }, sign), ' ', isolated(name)),
      about && h('p', { class: 'about' }, about),
    );
  return { key: [side, sign, name, about].join('/'), make };
}

/** @param {State} state */
function sideItems(state) {
  const all = state.library.articles;
  const options = JSON.stringify(all.map(({ id, outlet }) => [id, outlet]));
  /** @param {Side} side @param {string} label */
  const item = (side, label) => ({
    key: `${side}/${state.pair[side]}/${options}`,
    make: () => {
      const select = h('select', { id: `choose-${side}`, 'data-focus': `choose-${side}`, 'data-side': side });
      if (!state.pair[side]) select.append(h('option', { value: '' }, WORDS.noArticle));
      all.forEach((article, index) => {
        const option = h('option', { value: article.id }, `${letter(index)}  ${knownAs(article)}`);
        option.selected = article.id === state.pair[side];
        select.append(option);
      });
      select.disabled = all.length === 0;
      return h('label', { class: 'side' }, h('span', {}, label), select);
    },
  });
  const attributes = {
    class: 'swap',
    'data-focus': 'swap',
    title: 'Swap sides (x)',
    disabled: all.length < 2,
  };
  return [
    item('left', WORDS.leftSide),
    {
      key: `swap/${all.length < 2}`,
      make: () => button('swap', attributes, h('span', { 'aria-hidden': 'true' }, '⇄ '), 'Swap'),
    },
    item('right', WORDS.rightSide),
  ];
}

/** @param {State} state */
function tabItems(state) {
  return /** @type {const} */ (['left', 'right']).map((side) => {
    const { name, letter: sign } = named(state, state.pair[side] ?? '');
    const pressed = state.shown === side;
    const attributes = {
      class: 'tab',
      'data-side': side,
      'data-focus': `tab-${side}`,
      'aria-pressed': String(pressed),
    };
    const make = () => button('tab', attributes, h('span', { class: 'letter' }, sign), ' ', isolated(name));
    return { key: [side, sign, name, pressed].join('/'), make };
  });
}
