/**
 * The filters of the sheet that are on, each with a button that takes it away. A single one is shown by its control; several add up, and
 * one may be out of sight.
 * @module
 */

import { button, h, hidden, isolated } from '../dom/element.js';
import { setOutlet } from '../sheet.js';
import { CONDITION, overlapOf, reachName } from '../sheet_strings.js';

/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../sheet.js').SheetChoice} SheetChoice */
/** @typedef {import('./sheet.js').Outlet} Outlet */
/** @typedef {'reach' | 'overlap' | 'search' | 'outlet'} Kind */
/** @typedef {{ kind: Kind, id?: string, text: string }} Filter */

const FILTERS = {
  on: 'Filters that are on:',
  remove: 'Remove the filter: ',
};

/** Letters that a combination of outlets is named by; of more outlets, it says how many. */
const MAX_LETTERS = 6;

/**
 * Nothing where a single filter leaves claims.
 * @param {SheetChoice} choice
 * @param {readonly Outlet[]} outlets
 * @param {number} found claims that meet the choice
 * @returns {Item[]}
 */
export function filterItems(choice, outlets, found) {
  const filters = filtersOf(choice, outlets);
  if (filters.length === 0 || (filters.length === 1 && found > 0)) return [];
  const make = () =>
    h(
      'div',
      { class: 'filters-on', role: 'group', 'aria-labelledby': 'filters-on' },
      h('span', { id: 'filters-on', class: 'about' }, FILTERS.on),
      ...filters.map(chip),
    );
  return [{ key: JSON.stringify(filters), make }];
}

/** The choice without a filter. @param {SheetChoice} choice @param {Kind} kind @param {string} id of the outlet, where the filter is of one @returns {SheetChoice} */
export function withoutFilter(choice, kind, id) {
  const widened = { ...choice, open: null, steps: 1 };
  if (kind === 'outlet') return setOutlet(choice, id, null);
  if (kind === 'reach') return { ...widened, reach: [] };
  return kind === 'overlap' ? { ...widened, overlap: null } : { ...widened, search: '' };
}

/** @param {SheetChoice} choice @param {readonly Outlet[]} outlets @returns {Filter[]} */
function filtersOf({ reach, overlap, outlets: conditions, search }, outlets) {
  /** @type {Filter[]} */
  const filters = [];
  if (overlap) filters.push({ kind: 'overlap', text: combination(overlap, outlets) });
  if (reach.length > 0) {
    const names = reach.map((one) => reachName(one, outlets.length));
    filters.push({ kind: 'reach', text: names.join(' or ') });
  }
  for (const { id, letter } of outlets) {
    const condition = conditions[id];
    if (condition) filters.push({ kind: 'outlet', id, text: `${letter} ${CONDITION[condition]}` });
  }
  if (search.trim()) filters.push({ kind: 'search', text: `“${search.trim()}”` });
  return filters;
}

/** @param {readonly string[]} ids @param {readonly Outlet[]} outlets */
function combination(ids, outlets) {
  const chosen = outlets.filter(({ id }) => ids.includes(id));
  if (chosen.length === outlets.length) return reachName('all', outlets.length);
  const many = chosen.length > MAX_LETTERS;
  return `only in ${many ? overlapOf(chosen.length) : chosen.map(({ letter }) => letter).join('+')}`;
}

/** @param {Filter} filter */
function chip({ kind, id = '', text }) {
  return button(
    'sheet-filter-off',
    { class: 'filter-on', 'data-kind': kind, 'data-id': id },
    hidden(FILTERS.remove),
    isolated(text),
    h('span', { 'aria-hidden': 'true' }, ' ×'),
  );
}
