/**
 * What a reader does on the sheet: its buttons, its fields, its grid.
 * @module
 */

import { byId } from '../dom/element.js';
import { all, listen } from '../dom/listen.js';
import * as sheet from '../sheet.js';
import { onSheet } from '../state.js';
import { overlapAfter, settleOverlapStop } from './overlaps.js';
import { withoutFilter } from './sheet_filters.js';
import { cellAfter, gridCellOf, moveStop } from './sheet_grid.js';

/** @typedef {import('../store.js').Store} Store */
/** @typedef {import('../sheet.js').SheetChoice} SheetChoice */

/** The conditions of an outlet in the order in which its column's head goes through them. */
const CONDITIONS = /** @type {const} */ ([null, 'has', 'lacks', 'conflicts']);

/**
 * What a button does, by its `data-action`.
 * @type {Record<string, (app: { store: Store }, data: DOMStringMap, event: MouseEvent) => void>}
 */
export const SHEET_ACTIONS = {
  'sheet-reach': ({ store }, { reach }, { shiftKey }) =>
    change(store, (choice) =>
      sheet.toggleReach(choice, /** @type {sheet.Reach | 'any'} */ (reach), { extend: shiftKey }),
    ),
  'sheet-outlet': ({ store }, { id = '', condition }) =>
    change(store, (choice) => sheet.setOutlet(choice, id, /** @type {sheet.Condition} */ (condition))),
  'sheet-overlap': ({ store }, { ids = '' }) =>
    change(store, (choice) => sheet.toggleOverlap(choice, ids.split(','))),
  'sheet-more': ({ store }) => {
    const rows = byId('sheet-body').querySelectorAll('tr[data-row]').length;
    change(store, sheet.showMore);
    // The button may be gone: the focus goes on with the first of the new rows.
    store.drawn(() => focus([...byId('sheet-body').querySelectorAll('tr[data-row] > th')][rows]));
  },
  'sheet-filter-off': ({ store }, { kind, id = '' }) => {
    change(store, (choice) =>
      withoutFilter(choice, /** @type {import('./sheet_filters.js').Kind} */ (kind), id),
    );
    store.drawn(() => focus(byId('sheet-filters').querySelector('button') ?? byId('sheet-search')));
  },
  'sheet-reset': ({ store }) => {
    change(store, sheet.showEverything);
    store.drawn(() => byId('sheet-search').focus({ preventScroll: true }));
  },
  'sheet-close': ({ store }) => closeOpened(store),
};

/** @param {Store} store @returns {import('../dom/listen.js').Unbind} */
export function bindSheet(store) {
  const view = byId('sheet');
  return all(
    listen(view, 'input', ({ target }) => {
      if (target.id === 'sheet-search') change(store, (choice) => sheet.searchFor(choice, target.value));
    }),
    listen(view, 'change', ({ target }) => {
      if (target.id === 'sheet-order') change(store, (choice) => sheet.sortBy(choice, target.value));
      if (target.id === 'sheet-base') change(store, (choice) => sheet.sortFrom(choice, target.value));
    }),
    listen(view, 'focusin', ({ target }) => {
      const cell = gridCellOf(target);
      if (cell) moveStop(cell);
      else if (target.matches('.overlap')) settleOverlapStop(target);
    }),
    listen(view, 'click', ({ target }) => {
      const cell = gridCellOf(target);
      if (cell && getSelection()?.isCollapsed) act(store, cell);
    }),
    listen(view, 'keydown', (event) => press(store, event)),
  );
}

/**
 * Closes the text of a cell; the focus goes back to the cell.
 * @param {Store} store
 * @returns {boolean} whether one was open
 */
export function closeOpened(store) {
  const { open } = store.get().sheet;
  if (!open) return false;
  change(store, (choice) => ({ ...choice, open: null }));
  const at =
    open.article < 0
      ? `[data-row="${open.claim}"] > th`
      : `[data-row="${open.claim}"] > [data-article="${open.article}"]`;
  store.drawn(() => focus(byId('sheet-body').querySelector(at)));
  return true;
}

/** @param {Store} store @param {KeyboardEvent} event */
function press(store, event) {
  if (event.isComposing || event.altKey) return;
  const cell = gridCellOf(event.target);
  const next = cell
    ? cellAfter(cell, event)
    : overlapAfter(/** @type {HTMLElement} */ (event.target), event.key);
  if (next) next.focus();
  else if (!cell) return;
  else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) act(store, cell);
  else return;
  event.preventDefault();
}

/** Does what a cell is for: opens its text, its group, or goes on to the next condition of its outlet. @param {Store} store @param {HTMLElement} cell */
function act(store, cell) {
  const { group, outlet, article } = cell.dataset;
  const row = cell.closest('tr')?.dataset.row;
  if (group !== undefined) change(store, (choice) => sheet.toggleGroup(choice, group));
  else if (outlet !== undefined) {
    change(store, (choice) => {
      const now = CONDITIONS.indexOf(choice.outlets[outlet] ?? null);
      return sheet.setOutlet(choice, outlet, CONDITIONS[now + 1] ?? null);
    });
  } else if (article !== undefined && row !== undefined) {
    change(store, (choice) => sheet.toggleCell(choice, Number(row), Number(article)));
  }
}

/** @param {Store} store @param {(choice: SheetChoice) => SheetChoice} transition */
function change(store, transition) {
  store.update((state) => onSheet(state, transition));
}

/** @param {Element | null | undefined} element */
function focus(element) {
  if (element instanceof HTMLElement) element.focus();
}
