/**
 * The choice of views, and the one that is shown.
 * @module
 */

import { button, byId, h, hidden } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { SHEET } from '../sheet_strings.js';
import { VIEW, WORDS } from '../strings.js';
import { conflictItems } from './conflicts.js';
import { nameOf } from './excerpt.js';
import { passageItems } from './passages.js';
import { keepPlace, returnToPlace } from './places.js';
import { quoteItems } from './quotes.js';
import { fillSheet, sheetItems } from './sheet.js';
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

/** What a view that keeps its parts puts into them. @type {Partial<Record<View, (scene: Scene) => void>>} */
const FILL = { sheet: fillSheet };

/** How many findings a view has. @type {Record<Exclude<View, 'pair'>, (story: Story) => number>} */
const COUNTS = {
  sheet: ({ claims }) => claims.length,
  conflicts: ({ discrepancies }) => discrepancies.length,
  quotes: ({ quotes }) => quotes.length,
  sources: ({ origins }) => origins.length,
  wording: ({ namings, terms }) => namings.length + terms.length,
  passages: ({ passages }) => passages.length,
};

/** Views of which most is looked for in English only. @type {readonly View[]} */
const FOR_ENGLISH = ['conflicts', 'quotes', 'sources', 'wording'];

const VIEWS = /** @type {View[]} */ (Object.keys(VIEW));

/** The view that is in the page. @type {View} */
let shown = 'pair';

/** @param {State} state */
export function renderViews(state) {
  const { view } = state;
  const story = state.comparison?.report?.story ?? null;
  sync(
    byId('views'),
    VIEWS.map((one) => tab(one, view === one, one === 'pair' || !story ? null : COUNTS[one](story))),
  );
  const switched = view !== shown;
  const tookFocus = switched && keepPlace(shown);
  for (const one of VIEWS) byId(one).hidden = one !== view;
  if (view !== 'pair') {
    const scene = sceneOf(state);
    const items = scene ? ITEMS[view](scene) : [nothing(state)];
    sync(byId(view), [head(view), ...waiting(state, scene), ...languages(view, scene), ...items]);
    if (scene) FILL[view]?.(scene);
  }
  shown = view;
  if (switched) returnToPlace(view, tookFocus);
}

/** What the views are made from; `null`: nothing is compared. @param {State} state @returns {Scene | null} */
function sceneOf(state) {
  const { comparison: found } = state;
  const story = found?.report?.story;
  if (!found || !story || found.articles.length < 2) return null;
  const names = state.library.articles.map(({ id, outlet }) => `${id}=${outlet ?? ''}`).join('|');
  return { state, found, story, key: `${found.version}/${names}` };
}

/** @param {State} state @returns {Item} */
function nothing({ stage, comparison: found }) {
  const text = stage === 'comparing' || found?.report ? SHEET.comparing : WORDS.notCompared;
  return { key: text, make: () => h('p', { class: 'empty' }, text) };
}

/** That another comparison is on its way. @param {State} state @param {Scene | null} scene @returns {Item[]} */
function waiting({ stage }, scene) {
  if (!scene || stage !== 'comparing') return [];
  return [{ key: 'waiting', make: () => h('p', { class: 'waiting' }, SHEET.earlier) }];
}

/** Which articles a view that is mostly for English says little of. @param {View} view @param {Scene | null} scene @returns {Item[]} */
function languages(view, scene) {
  if (!scene || !FOR_ENGLISH.includes(view)) return [];
  const { state, found, key } = scene;
  const others = found.articles.flatMap(({ lang }, place) => (/^(en|und)\b/.test(lang) ? [] : [place]));
  const make = () =>
    h(
      'p',
      { class: 'languages' },
      WORDS.englishOnly,
      ...others.flatMap((place, index) => [index === 0 ? ' ' : ', ', ...nameOf(state, found, place)]),
    );
  return others.length === 0 ? [] : [{ key: `languages/${key}`, make }];
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
