/**
 * What the lists of findings have in common: headings, the first entries of long ones, parts that open, outlets with counts, tables of
 * articles.
 * @module
 */

import { button, h, hidden, isolated } from '../dom/element.js';
import { bySentence, FIRST, shownOf } from '../lists.js';
import { LISTS, PHRASES, showAll, titled } from '../phrases.js';
import { letter } from '../state.js';
import { citation } from './citation.js';
import { nameOf, outletOf } from './excerpt.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../dom/element.js').Child} Child */
/** @typedef {import('../../pkg/diptych.js').Place} Place */

/**
 * A list under its heading: the first entries, and a button that shows all of them.
 * @template Entry
 * @param {Scene} scene
 * @param {keyof typeof LISTS} name
 * @param {readonly Entry[]} entries
 * @param {(entry: Entry, place: number) => Item} item
 * @returns {Item[]}
 */
export function group(scene, name, entries, item) {
  return [heading(name, entries.length), ...limited(scene, name, entries, item)];
}

/**
 * The heading of a list; where it is empty, with what was looked for.
 * @param {keyof typeof LISTS} name
 * @param {number} count
 * @returns {Item}
 */
export function heading(name, count) {
  const { title, about, none } = LISTS[name];
  const make = () => head(titled(count, title), count === 0 ? none : about);
  return { key: `head-${name}/${count}`, make };
}

/**
 * The heading of a list with a picture.
 * @param {keyof typeof LISTS} name
 * @param {number} count more than none
 * @param {string | null} legend of the picture, for windows in which there is room for it; `null`: there is none
 * @returns {Item}
 */
export function pictureHeading(name, count, legend) {
  const { title, about } = LISTS[name];
  const make = () =>
    head(titled(count, title), about, legend && h('span', { class: 'of-picture' }, ` ${legend}`));
  return { key: `head-${name}/${count}/${legend}`, make };
}

/** @param {string} title @param {...Child} about */
function head(title, ...about) {
  return h('header', { class: 'list-head' }, h('h3', {}, title), h('p', {}, ...about));
}

/**
 * The entries that are shown, and the button for the others.
 * @template Entry
 * @param {Scene} scene
 * @param {string} list
 * @param {readonly Entry[]} entries
 * @param {(entry: Entry, place: number) => Item} item
 * @returns {Item[]}
 */
export function limited({ state }, list, entries, item) {
  const shown = shownOf(state, list, entries);
  const items = shown.map((entry, place) => {
    const { key, make } = item(entry, place);
    return place === FIRST ? { key, make: () => firstOfMore(make(), list) } : { key, make };
  });
  if (shown.length === entries.length) return items;
  return [...items, { key: `more-${list}/${entries.length}`, make: () => moreButton(list, entries.length) }];
}

/** Lets the focus go where a list went on. @param {HTMLElement} element @param {string} list */
export function firstOfMore(element, list) {
  element.tabIndex = -1;
  element.dataset.moreOf = `list-${list}`;
  return element;
}

/** @param {string} list @param {number} count */
export function moreButton(list, count) {
  const attributes = { 'data-key': `list-${list}`, 'data-focus': `more-${list}` };
  return h('p', { class: 'more' }, button('show-all', attributes, showAll(count)));
}

/**
 * A part that opens; what is in it is made when it first does.
 * @param {readonly Child[]} summary
 * @param {() => readonly Child[]} fill
 * @param {string} [name] for the focus to find it again
 */
export function fold(summary, fill, name) {
  const part = h('details', { class: 'fold' }, h('summary', { 'data-focus': name }, ...summary));
  const open = () => {
    const body = h('div', { class: 'fold-body' });
    for (const child of fill()) if (child) body.append(child);
    part.append(body);
  };
  part.addEventListener('toggle', open, { once: true });
  return part;
}

/** Places as citations, those of one sentence together; of many the first ones, and the others folded. @param {Scene} scene @param {readonly Place[]} places */
export function citations({ state, found }, places) {
  const all = bySentence(places).map(([sentence, spans]) => ({ sentence, layers: [quoted(spans)] }));
  const make = (/** @type {(typeof all)[number]} */ one) => citation(state, found, one);
  const shown = all.slice(0, FIRST).map(make);
  if (all.length <= FIRST) return shown;
  return [...shown, fold([showAll(all.length)], () => all.slice(FIRST).map(make))];
}

/** The words that a finding is about. @param {readonly import('../dom/marked.js').Range[]} ranges @returns {import('./excerpt.js').Layer} */
export function quoted(ranges) {
  return { ranges, make: (text) => h('mark', { class: 'quoted' }, text) };
}

/** The names of articles, each with a count where there is one. @param {Scene} scene @param {readonly (number | readonly [article: number, count: number])[]} articles */
export function outlets({ state, found }, articles) {
  const names = articles.map((one) => {
    const [article, count] = typeof one === 'number' ? [one] : one;
    const counted = count !== undefined && h('span', { class: 'count' }, ` ${count}`);
    return h('li', {}, ...nameOf(state, found, article), counted);
  });
  return h('ul', { class: 'outlets' }, ...names);
}

/** How many outlets some articles are of; one whose outlet is not stated counts as one. @param {Scene} scene @param {readonly number[]} articles */
export function countOutlets({ state, found }, articles) {
  const names = articles.map((place) => {
    const id = found.articles[place]?.id;
    return state.library.articles.find((article) => article.id === id)?.outlet ?? id;
  });
  return new Set(names).size;
}

/** A word that says what something is. @param {string} word @param {string} kind for its look @param {string} [sign] */
export function tag(word, kind, sign) {
  return h(
    'span',
    { class: 'tag', 'data-kind': kind },
    sign && h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    word,
  );
}

/**
 * A table with a column for each article.
 * @typedef {object} Table
 * @property {string} list its name
 * @property {string} caption for those who cannot see where it stands
 * @property {string} corner what its rows are
 * @property {string} [last] head of a last column
 * @property {readonly Row[]} rows all of them
 */

/** @typedef {{ name: string, about?: string, cell: (article: number) => Child, last?: () => Child }} Row */

/** @param {Scene} scene @param {Table} table */
export function articleTable({ state, found }, { list, caption, corner, last, rows }) {
  const places = found.articles.map((_, article) => article);
  const shown = shownOf(state, list, rows);
  const head = h(
    'tr',
    {},
    h('th', { scope: 'col' }, corner),
    ...places.map((article) => columnHead(state, found, article)),
    last && h('th', { scope: 'col', class: 'number' }, last),
  );
  const body = shown.map(({ name, about, cell, last: end }, place) => {
    const row = h(
      'tr',
      {},
      h('th', { scope: 'row' }, isolated(name), about && h('span', { class: 'about' }, ` ${about}`)),
      ...places.map((article) => h('td', { class: 'number' }, cell(article) ?? absent())),
      end && h('td', { class: 'number' }, end()),
    );
    return place === FIRST ? firstOfMore(row, list) : row;
  });
  const table = h(
    'table',
    {},
    h('caption', { class: 'visually-hidden' }, caption),
    h('thead', {}, head),
    h('tbody', {}, ...body),
  );
  return h('div', { class: 'table', role: 'region', tabindex: 0, 'aria-label': caption }, table);
}

function absent() {
  return h('span', { class: 'absent' }, h('span', { 'aria-hidden': 'true' }, '·'), hidden(PHRASES.none));
}

/** @param {import('../state.js').State} state @param {Scene['found']} found @param {number} article */
function columnHead(state, found, article) {
  const index = state.library.articles.findIndex(({ id }) => id === found.articles[article]?.id);
  return h(
    'th',
    { scope: 'col', class: 'number' },
    h('span', { class: 'letter' }, index < 0 ? '–' : letter(index)),
    ' ',
    h('span', { class: 'column-name' }, isolated(outletOf(state, found, article))),
  );
}
