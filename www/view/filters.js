/**
 * The filter: one toggle for each status with its counts, and how much is shown.
 * @module
 */

import { button, byId, h, hidden } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { counts, placeOf, STATUSES } from '../findings.js';
import { shown } from '../rows.js';
import { STATUS, WORDS } from '../strings.js';
import { sourceOf } from './pair.js';

/** @typedef {import('../state.js').State} State */

/** Builds the fixed parts: the group of toggles and the live region. */
export function mountFilters() {
  byId('filters').append(
    h('div', { class: 'toggles', id: 'toggles', role: 'group', 'aria-label': 'Show sentences that are' }),
    h('p', { class: 'shown', id: 'shown', role: 'status' }),
  );
}

/** @param {State} state */
export function renderFilters(state) {
  const found = state.comparison?.report ? state.comparison : null;
  const sides = /** @type {const} */ (['left', 'right']);
  const numbers = sides.map((side) => (found ? counts(found, placeOf(found, state.pair[side])) : null));
  const all = {
    status: 'all',
    sign: '',
    word: WORDS.all,
    pressed: state.filter.length === 0,
    count: '',
    said: '',
  };
  const ones = STATUSES.map((status) => {
    const [left, right] = numbers.map((count) => count?.[status] ?? 0);
    const { sign, word } = STATUS[status];
    const pressed = state.filter.includes(status);
    return {
      status,
      sign,
      word,
      pressed,
      count: `${left} | ${right}`,
      said: `: ${left} left, ${right} right`,
    };
  });
  sync(
    byId('toggles'),
    [all, ...ones].map((one) => ({ key: JSON.stringify(one), make: () => toggle(one) })),
  );
  const totals = sides.map((side) => sourceOf(state, side)).map((source) => (source ? shown(source) : null));
  const visible = totals.reduce((sum, one) => sum + (one?.shown ?? 0), 0);
  const total = totals.reduce((sum, one) => sum + (one?.total ?? 0), 0);
  const text = found ? `${visible} of ${total} shown` : '';
  const place = byId('shown');
  if (place.textContent !== text) place.textContent = text;
}

/** @param {{ status: string, sign: string, word: string, pressed: boolean, count: string, said: string }} one */
function toggle({ status, sign, word, pressed, count, said }) {
  return button(
    'filter',
    {
      class: 'toggle',
      'data-status': status,
      'data-focus': `filter-${status}`,
      'aria-pressed': String(pressed),
    },
    sign && h('span', { class: 'sign', 'aria-hidden': 'true' }, `${sign} `),
    word,
    count && h('span', { class: 'count', 'aria-hidden': 'true' }, ` ${count}`),
    said && hidden(said),
  );
}
