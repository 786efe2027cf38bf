/**
 * The sheet of the whole story: claims against outlets, how they overlap, and what of it is shown.
 * @module
 */

import { button, byId, h, hidden, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { placeOf, sentenceAt, sentenceText } from '../findings.js';
import { fold, isUnfiltered, REACHES, reachCounts, sheetRows, stepOf } from '../sheet.js';
import {
  CELL,
  CONDITION,
  claimsShown,
  moreRows,
  reachName,
  SHEET,
  SORT,
  showMoreRows,
} from '../sheet_strings.js';
import { letter } from '../state.js';
import { outletOf } from './excerpt.js';
import { fillOverlaps } from './overlaps.js';
import { headRow, rowItems } from './sheet_cells.js';
import { filterItems } from './sheet_filters.js';
import { settleGridStop } from './sheet_grid.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../sheet.js').Source} Source */
/** @typedef {import('../sheet.js').Sort} Sort */
/** @typedef {import('../sheet.js').Condition} Condition */
/** @typedef {{ place: number, id: string, letter: string, name: string }} Outlet */

/** Outlets up to which a column has room for words beside the signs. */
const ROOMY = 6;

/** The fixed parts, which keep what the reader types and how far it is scrolled. @returns {Item[]} */
export function sheetItems() {
  const make = () =>
    h(
      'div',
      { class: 'sheet' },
      h(
        'div',
        { class: 'sheet-top' },
        h('p', { class: 'overview', id: 'sheet-overview' }),
        h('div', { id: 'sheet-overlaps' }),
        h(
          'div',
          { class: 'sheet-controls' },
          h('div', { class: 'toggles', id: 'sheet-reach', role: 'group', 'aria-label': SHEET.reach }),
          h('div', { class: 'sheet-sort', id: 'sheet-sort' }),
          h(
            'details',
            { class: 'by-outlet' },
            h('summary', { id: 'by-outlet' }),
            h('ul', { id: 'sheet-outlets' }),
          ),
          h('input', {
            type: 'search',
            id: 'sheet-search',
            class: 'sheet-search',
            'aria-label': SHEET.search,
            placeholder: SHEET.search,
            autocomplete: 'off',
            spellcheck: 'false',
          }),
        ),
        h(
          'div',
          { class: 'sheet-state' },
          h('p', { class: 'shown', id: 'sheet-shown', role: 'status' }),
          h('div', { id: 'sheet-filters' }),
          legend(),
        ),
      ),
      h(
        'div',
        { class: 'grid-box' },
        h(
          'table',
          { role: 'grid', id: 'sheet-grid', class: 'grid', 'aria-label': SHEET.table },
          h('thead', { role: 'rowgroup', id: 'sheet-head' }),
          h('tbody', { role: 'rowgroup', id: 'sheet-body' }),
        ),
      ),
      h('div', { id: 'sheet-end', class: 'sheet-end' }),
    );
  return [{ key: 'sheet', make }];
}

/** Puts the rows and what stands above them into the fixed parts. @param {Scene} scene */
export function fillSheet(scene) {
  const { state, story, key } = scene;
  const choice = state.sheet;
  const outlets = outletsOf(scene);
  const source = sourceOf(scene);
  const step = stepOf(outlets.length);
  const { rows, found: met, shown } = sheetRows(source, choice);
  const drawn = rows.slice(0, choice.steps * step);
  const counts = reachCounts(story.claims, outlets.length);
  fillOverlaps(scene, outlets, counts);
  sync(byId('sheet-reach'), reachItems(scene, counts));
  sync(byId('sheet-sort'), sortItems(scene, outlets));
  fillOutlets(scene, outlets);
  const search = /** @type {HTMLInputElement} */ (byId('sheet-search'));
  if (search.value !== choice.search) search.value = choice.search;
  tell(byId('sheet-shown'), claimsShown(shown, story.claims.length));
  sync(byId('sheet-filters'), filterItems(choice, outlets, met));

  const grid = byId('sheet-grid');
  grid.dataset.room = outlets.length <= ROOMY ? 'words' : 'signs';
  grid.setAttribute('aria-rowcount', String(rows.length + 1));
  grid.setAttribute('aria-colcount', String(outlets.length + 2));
  sync(byId('sheet-head'), [headRow(state, key, outlets)]);
  setWidth(grid, outlets.length);
  sync(byId('sheet-body'), rowItems(scene, outlets, drawn));
  numberRows(byId('sheet-body'));
  settleGridStop(grid);
  const left = Math.min(step, rows.length - drawn.length);
  sync(
    byId('sheet-end'),
    endItems({ drawn: drawn.length, rows: rows.length, left, met, isAll: isUnfiltered(choice) }),
  );
}

/** Gives the columns their room: a browser that need not look into the cells for it is many times faster. @param {HTMLElement} grid @param {number} outlets */
function setWidth(grid, outlets) {
  grid.style.setProperty('--outlets', String(outlets));
}

/** Says which row each is: rows that stay in the page may have another place. @param {HTMLElement} body */
function numberRows(body) {
  for (const [index, row] of [...body.querySelectorAll('tr[data-row]')].entries()) {
    const number = String(index + 2);
    if (row.getAttribute('aria-rowindex') !== number) row.setAttribute('aria-rowindex', number);
  }
}

/** The articles that were compared, as the reader knows them. @param {Scene} scene @returns {Outlet[]} */
function outletsOf({ state, found }) {
  return found.articles.map(({ id }, place) => {
    const index = state.library.articles.findIndex((article) => article.id === id);
    return { place, id, letter: index < 0 ? '–' : letter(index), name: outletOf(state, found, place) };
  });
}

/** What claims say, for searching; made once for a comparison. @type {WeakMap<import('../findings.js').Comparison, Map<number, string>>} */
const texts = new WeakMap();

/** @param {Scene} scene @returns {Source} */
function sourceOf({ state, found, story }) {
  const known = texts.get(found) ?? new Map();
  texts.set(found, known);
  const base = placeOf(found, state.sheet.base ?? state.pair.left);
  return {
    claims: story.claims,
    articles: found.articles.map(({ id }) => id),
    base: Math.max(base, 0),
    articleOf: (sentence) => sentenceAt(found, sentence)?.article ?? -1,
    textOf: ({ id, wording, members, cells }) => {
      if (!known.has(id)) {
        const numbers = new Set([wording, ...members, ...cells.map(({ sentence }) => sentence)]);
        known.set(id, fold([...numbers].map((number) => sentenceText(found, number)).join(' ')));
      }
      return known.get(id) ?? '';
    },
  };
}

/** @param {Scene} scene @param {Record<import('../sheet.js').Reach, number>} counts @returns {Item[]} */
function reachItems({ state, story }, counts) {
  const n = state.comparison?.articles.length ?? 0;
  const kinds = REACHES.filter((reach) => reach !== 'several' || n > 2).map((reach) => ({
    reach,
    name: reachName(reach, n),
    count: counts[reach],
    pressed: state.sheet.reach.includes(reach),
  }));
  const all = {
    reach: 'any',
    name: SHEET.everything,
    count: story.claims.length,
    pressed: state.sheet.reach.length === 0,
  };
  return [all, ...kinds].map(({ reach, name, count, pressed }) => ({
    key: JSON.stringify([reach, name, count, pressed]),
    make: () =>
      button(
        'sheet-reach',
        {
          class: 'toggle',
          'data-reach': reach,
          'data-focus': `reach-${reach}`,
          'aria-pressed': String(pressed),
        },
        reach === 'conflict' && h('span', { class: 'sign', 'aria-hidden': 'true' }, `${CELL.conflict.sign} `),
        name,
        h('span', { class: 'count', 'aria-hidden': 'true' }, ` ${count}`),
        hidden(`: ${count}`),
      ),
  }));
}

/** @param {Scene} scene @param {readonly Outlet[]} outlets @returns {Item[]} */
function sortItems({ state, key }, outlets) {
  const { sort, base } = state.sheet;
  const from = base ?? state.pair.left;
  const make = () => {
    const select = h('select', { id: 'sheet-order', 'data-focus': 'sheet-order' });
    for (const [value, text] of Object.entries(SORT)) {
      const option = h('option', { value }, text);
      option.selected = value === sort;
      select.append(option);
    }
    const article = h('select', { id: 'sheet-base', 'data-focus': 'sheet-base', 'aria-label': SHEET.base });
    for (const { id, letter: sign, name } of outlets) {
      const option = h('option', { value: id }, `${sign}  ${name}`);
      option.selected = id === from;
      article.append(option);
    }
    return h('div', { class: 'sort' }, h('label', {}, `${SHEET.sort} `, select), sort === 'order' && article);
  };
  return [{ key: `${key}/${sort}/${from}`, make }];
}

/** The conditions for single outlets. @param {Scene} scene @param {readonly Outlet[]} outlets */
function fillOutlets({ state, key }, outlets) {
  const conditions = state.sheet.outlets;
  const told = outlets
    .filter(({ id }) => conditions[id])
    .map(({ id, letter: sign }) => `${sign} ${CONDITION[/** @type {Condition} */ (conditions[id])]}`);
  tell(byId('by-outlet'), `${SHEET.outlets}: ${told.join(', ') || SHEET.any}`);
  const item = (/** @type {Outlet} */ outlet) => ({
    key: `${key}/${outlet.id}/${conditions[outlet.id] ?? ''}`,
    make: () => conditionsOf(outlet, conditions[outlet.id] ?? null),
  });
  sync(byId('sheet-outlets'), outlets.map(item));
}

/** @param {Outlet} outlet @param {Condition | null} now */
function conditionsOf({ id, letter: sign, name }, now) {
  const buttons = Object.entries(CONDITION).map(([condition, word]) =>
    button(
      'sheet-outlet',
      {
        class: 'toggle',
        'data-id': id,
        'data-condition': condition,
        'data-focus': `outlet-${id}-${condition}`,
        'aria-pressed': String(condition === now),
      },
      word,
    ),
  );
  return h(
    'li',
    {},
    h('span', { class: 'outlet' }, h('span', { class: 'letter' }, sign), ' ', isolated(name)),
    h('span', { class: 'toggles', role: 'group', 'aria-label': `${sign} ${name}` }, ...buttons),
  );
}

/**
 * What follows the rows: that there are more, or none.
 * @param {{ drawn: number, rows: number, left: number, met: number, isAll: boolean }} counts
 * @returns {Item[]}
 */
function endItems({ drawn, rows, left, met, isAll }) {
  const items = [];
  if (met === 0) items.push({ key: 'none', make: () => h('p', {}, SHEET.none) });
  if (drawn < rows) {
    const make = () =>
      h(
        'p',
        {},
        button('sheet-more', { 'data-focus': 'sheet-more' }, showMoreRows(left)),
        ` ${moreRows(drawn, rows)}`,
      );
    items.push({ key: `more/${drawn}/${rows}`, make });
  }
  if (!isAll) {
    items.push({
      key: 'all',
      make: () => button('sheet-reset', { 'data-focus': 'sheet-reset' }, SHEET.reset),
    });
  }
  return items;
}

function legend() {
  return h(
    'ul',
    { class: 'legend-line', 'aria-label': SHEET.legend },
    ...Object.entries(CELL).map(([state, { sign, word, meaning }]) =>
      h(
        'li',
        { 'data-state': state, title: meaning },
        h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
        ` ${word}`,
      ),
    ),
  );
}

/** Sets a text where it is another: a live region tells it again otherwise. @param {HTMLElement} place @param {string} text */
export function tell(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
