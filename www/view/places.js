/**
 * Where a reader was in each view: a view that is hidden forgets how far it was scrolled, and the address in the browser's history says
 * which view it was.
 * @module
 */

import { byId } from '../dom/element.js';
import { listen } from '../dom/listen.js';
import { showView } from '../state.js';
import { VIEW } from '../strings.js';

/** @typedef {import('../state.js').View} View */

/** What scrolls in a view besides itself and the page: the two articles, and the grid in a narrow window. */
const SCROLLERS = '.article, .grid-box';

/** @typedef {{ element: Element, top: number, left: number }} Position */
/** @type {Map<View, { positions: Position[], focus: string | null }>} */
const places = new Map();

/** The view of the finding that led to the text. @type {View | null} */
let origin = null;

/** Remembers the view of a finding whose place in the text is about to be shown. @param {View} view */
export function rememberOrigin(view) {
  origin = view;
}

/** The view that led to the text; `null`: the reader came there otherwise. */
export function originView() {
  return origin;
}

/**
 * Remembers where the reader is in a view that is about to be hidden.
 * @param {View} view
 * @returns {boolean} whether the focus will be hidden with it
 */
export function keepPlace(view) {
  const place = byId(view);
  const scrollers = [document.documentElement, place, ...place.querySelectorAll(SCROLLERS)];
  const positions = scrollers.map((element) => ({
    element,
    top: element.scrollTop,
    left: element.scrollLeft,
  }));
  const active = document.activeElement;
  const focus =
    active instanceof HTMLElement && place.contains(active) ? (active.dataset.focus ?? null) : null;
  places.set(view, { positions, focus });
  return place.contains(active);
}

/**
 * Goes back to where the reader was in a view that is shown again, and tells the browser's history of it.
 * @param {View} view
 * @param {boolean} takesFocus whether the focus was hidden with the view before; who came by a button keeps it there
 */
export function returnToPlace(view, takesFocus) {
  if (view !== 'pair') origin = null;
  const known = places.get(view);
  for (const { element, top, left } of known?.positions ?? []) {
    if (element.isConnected) element.scrollTo({ top, left, behavior: 'instant' });
  }
  if (takesFocus) focusIn(byId(view), known?.focus ?? null);
  if (viewOf(location.hash) !== view) history.pushState(null, '', `#view=${view}`);
}

/** @param {HTMLElement} place @param {string | null} focus */
function focusIn(place, focus) {
  const element = focus && place.querySelector(`[data-focus="${CSS.escape(focus)}"]`);
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  else place.focus({ preventScroll: true });
}

/** The view that an address names; without one, the articles side by side. @param {string} hash @returns {View} */
function viewOf(hash) {
  const name = /^#view=([a-z]+)$/.exec(hash)?.[1] ?? 'pair';
  return Object.hasOwn(VIEW, name) ? /** @type {View} */ (name) : 'pair';
}

/** Shows the view that the address names, now and when the reader goes back or forward. @param {import('../store.js').Store} store @returns {import('../dom/listen.js').Unbind} */
export function followAddress(store) {
  const follow = () => {
    // The address of a place in the page, as of the link that skips to the comparison, names no view.
    if (location.hash && !location.hash.startsWith('#view=')) return;
    store.update((state) => showView(state, viewOf(location.hash)));
  };
  follow();
  return listen(window, 'popstate', follow);
}
