/**
 * The choice of views, and the one that is shown.
 * @module
 */

import { button, byId, h, hidden } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { distinct } from '../lists.js';
import { VIEW, WORDS } from '../strings.js';
import { conflictItems } from './conflicts.js';
import { passageItems } from './passages.js';
import { quoteItems } from './quotes.js';
import { sheetItems } from './sheet.js';
import { sourceItems } from './sources.js';
import { wordingItems } from './wording.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').View} View */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../../pkg/diptych.js').Story} Story */

/**
 * What a view of findings is made from.
 * @typedef {object} Scene
 * @property {State} state
 * @property {import('../findings.js').Comparison} found
 * @property {Story} story
 * @property {string} key changes when the comparison or the name of an outlet does
 */

/** The rows of each view of findings; the head is added. @type {Record<Exclude<View, 'pair'>, (scene: Scene) => Item[]>} */
const ITEMS = {
  sheet: sheetItems,
  conflicts: conflictItems,
  quotes: quoteItems,
  sources: sourceItems,
  wording: wordingItems,
  passages: passageItems,
};

/** How many findings a view has. @type {Record<Exclude<View, 'pair'>, (story: Story) => number>} */
const COUNTS = {
  sheet: ({ claims }) => claims.length,
  conflicts: ({ discrepancies }) => distinct(discrepancies).length,
  quotes: ({ utterances }) => utterances.length,
  sources: ({ origins }) => origins.length,
  wording: ({ namings }) => namings.length,
  passages: ({ passages }) => passages.length,
};

const VIEWS = /** @type {View[]} */ (Object.keys(VIEW));

/** @param {State} state */
export function renderViews(state) {
  const story = state.comparison?.report?.story ?? null;
  sync(
    byId('views'),
    VIEWS.map((view) =>
      tab(view, state.view === view, view === 'pair' || !story ? null : COUNTS[view](story)),
    ),
  );
  for (const view of VIEWS) byId(view).hidden = view !== state.view;
  if (state.view !== 'pair') sync(byId(state.view), [head(state.view), ...items(state, state.view)]);
}

/** @param {State} state @param {Exclude<View, 'pair'>} view @returns {Item[]} */
function items(state, view) {
  const { comparison: found } = state;
  if (!found?.report || found.articles.length < 2) {
    return [{ key: 'none', make: () => h('p', { class: 'empty' }, WORDS.notCompared) }];
  }
  const names = state.library.articles.map(({ id, outlet }) => `${id}=${outlet ?? ''}`).join('|');
  return ITEMS[view]({ state, found, story: found.report.story, key: `${found.version}/${names}` });
}

/** @param {View} view @param {boolean} isShown @param {number | null} count */
function tab(view, isShown, count) {
  const attributes = {
    'data-view': view,
    'data-focus': `view-${view}`,
    'aria-current': isShown ? 'page' : null,
  };
  const make = () =>
    button(
      'view',
      attributes,
      VIEW[view].name,
      count !== null && h('span', { class: 'count', 'aria-hidden': 'true' }, ` ${count}`),
      count !== null && hidden(`: ${count}`),
    );
  return { key: `${view}/${isShown}/${count}`, make };
}

/** @param {Exclude<View, 'pair'>} view */
function head(view) {
  const { name, about } = VIEW[view];
  const make = () =>
    h('header', { class: 'view-head' }, h('h2', { id: `${view}-title` }, name), h('p', {}, about));
  return { key: 'head', make };
}
