/**
 * How outlets overlap: for each combination of outlets how many claims exactly these have, and all of it in a sentence.
 * The form is that of UpSet (Lex et al. 2014): a matrix of dots under bars.
 * @module
 */

import { button, byId, h, hidden } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { moreOverlaps, overlapOf, overviewOf, SHEET } from '../sheet_strings.js';
import { plural } from '../strings.js';
import { tell } from './sheet.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('./sheet.js').Outlet} Outlet */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {{ articles: number[], claims: number }} Overlap */

/** Outlets up to which there is a row of dots for each; for more of them the letters are written out. */
const DOTTED = 12;

/** Combinations that are shown, as columns of dots and as letters: the rest have a claim or two each. */
const MAX_SHOWN = { dotted: 40, lettered: 24 };

/** The height of the longest bar, in CSS pixels. */
const BAR = 44;

/** Letters that a button writes out; of more outlets, it says how many. */
const MAX_LETTERS = 6;

/**
 * @param {Scene} scene
 * @param {readonly Outlet[]} outlets
 * @param {Record<import('../sheet.js').Reach, number>} counts
 */
export function fillOverlaps({ state, story, key }, outlets, counts) {
  const several = story.overlaps.filter(({ articles }) => articles.length > 1);
  const own = story.overlaps.filter(({ articles }) => articles.length === 1);
  const some = several.find(({ articles }) => articles.length < outlets.length);
  const largest = some
    ? { letters: some.articles.map((place) => outlets[place]?.letter ?? ''), claims: some.claims }
    : null;
  tell(
    byId('sheet-overview'),
    overviewOf({
      outlets: outlets.length,
      claims: story.claims.length,
      counts,
      stated: story.claims.filter(
        ({ cells }) => cells.filter(({ state }) => state === 'stated').length === outlets.length,
      ).length,
      largest,
      conflicts: story.discrepancies.filter(({ update }) => !update).length,
    }),
  );
  const isDotted = outlets.length <= DOTTED;
  const shown = several.slice(0, MAX_SHOWN[isDotted ? 'dotted' : 'lettered']);
  const most = Math.max(...story.overlaps.map(({ claims }) => claims), 1);
  const pressed = state.sheet.overlap?.join() ?? '';
  /** @param {Overlap} overlap */
  const item = (overlap) => {
    const ids = overlap.articles.map((place) => outlets[place]?.id ?? '').join();
    const isPressed = ids === pressed;
    return h('li', {}, combination(overlap, outlets, { ids, isPressed, isDotted, most }));
  };
  /** @param {string} title @param {readonly Overlap[]} overlaps @param {number} left */
  const group = (title, overlaps, left) =>
    h(
      'div',
      { class: 'overlap-group' },
      h('h3', {}, title),
      h(
        'div',
        { class: 'overlap-strip' },
        isDotted && h('div', { class: 'overlap-letters', 'aria-hidden': 'true' }, ...letters(outlets)),
        h('ul', { class: 'overlap-list' }, ...overlaps.map(item)),
      ),
      left > 0 && h('p', { class: 'about' }, moreOverlaps(left)),
    );
  const make = () =>
    h(
      'div',
      {
        class: isDotted ? 'overlaps dotted' : 'overlaps lettered',
        role: 'toolbar',
        'aria-label': SHEET.overlaps,
      },
      shown.length > 0 && group(SHEET.shared, shown, several.length - shown.length),
      own.length > 0 && group(SHEET.own, own, 0),
    );
  const place = byId('sheet-overlaps');
  sync(place, [{ key: `${key}/${pressed}`, make }]);
  settleOverlapStop(place.querySelector('[aria-pressed="true"]'));
}

/** All combinations in the page. @returns {HTMLElement[]} */
function combinations() {
  return [...byId('sheet-overlaps').querySelectorAll('.overlap')].filter((one) => one instanceof HTMLElement);
}

/** Makes one combination reachable by Tab. @param {Element | null} stop `null`: the one that is so already, else the first */
export function settleOverlapStop(stop) {
  const all = combinations();
  const chosen = stop ?? all.find((one) => one.tabIndex === 0) ?? all[0];
  for (const one of all) {
    const index = one === chosen ? 0 : -1;
    if (one.tabIndex !== index) one.tabIndex = index;
  }
}

/** The combination that a key leads to from another; `null`: the key means something else. @param {HTMLElement} from @param {string} key */
export function overlapAfter(from, key) {
  const all = combinations();
  const at = all.indexOf(from);
  if (at < 0) return null;
  if (key === 'ArrowRight') return all[at + 1] ?? null;
  if (key === 'ArrowLeft') return all[at - 1] ?? null;
  if (key === 'Home') return all[0] ?? null;
  return key === 'End' ? (all.at(-1) ?? null) : null;
}

/** @param {readonly Outlet[]} outlets */
function letters(outlets) {
  return outlets.map(({ letter }) => h('span', {}, letter));
}

/**
 * @param {Overlap} overlap
 * @param {readonly Outlet[]} outlets
 * @param {{ ids: string, isPressed: boolean, isDotted: boolean, most: number }} look
 */
function combination({ articles, claims }, outlets, { ids, isPressed, isDotted, most }) {
  const chosen = articles.map((place) => outlets[place]).filter((one) => one !== undefined);
  const all = chosen.length === outlets.length && outlets.length > 2;
  const said = all
    ? `all ${overlapOf(outlets.length)}`
    : chosen.map(({ letter, name }) => `${letter} ${name}`).join(', ');
  const bar = h('span', { class: 'bar' });
  const size = `${Math.max(Math.round((claims / most) * BAR), 2)}px`;
  if (isDotted) bar.style.blockSize = size;
  else bar.style.inlineSize = size;
  return button(
    'sheet-overlap',
    {
      class: 'overlap',
      tabindex: -1,
      'data-ids': ids,
      'data-focus': `overlap-${ids}`,
      'aria-pressed': String(isPressed),
      title: `${chosen.map(({ letter, name }) => `${letter} ${name}`).join('\n')}\n${plural(claims, 'claim')}`,
    },
    h(
      'span',
      { class: 'bar-box', 'aria-hidden': 'true' },
      h('span', { class: 'bar-count' }, String(claims)),
      bar,
    ),
    isDotted
      ? h('span', { class: 'dots', 'aria-hidden': 'true' }, ...dots(articles, outlets.length))
      : h('span', { class: 'combined', 'aria-hidden': 'true' }, shortened(chosen, all)),
    hidden(`${said}: ${plural(claims, 'claim')}`),
  );
}

/** @param {readonly number[]} articles @param {number} count */
function dots(articles, count) {
  const [first = 0, last = 0] = [articles[0], articles.at(-1)];
  return Array.from({ length: count }, (_, place) =>
    h('span', {
      class: articles.includes(place) ? 'dot on' : 'dot',
      'data-joined': place >= first && place < last,
    }),
  );
}

/** @param {readonly Outlet[]} chosen @param {boolean} all */
function shortened(chosen, all) {
  if (all || chosen.length > MAX_LETTERS) return all ? `all ${chosen.length}` : overlapOf(chosen.length);
  return chosen.map(({ letter }) => letter).join('+');
}
