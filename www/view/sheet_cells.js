/**
 * The rows of the sheet's grid.
 * @module
 */

import { h, isolated } from '../dom/element.js';
import { sentenceAt, sentenceText } from '../findings.js';
import { sayings } from '../lists.js';
import { carriersOf, cellOf, isDisputed } from '../sheet.js';
import { CELL, CONDITION, oneOrigin, onlyIn, placeName, SHEET, shortPlace } from '../sheet_strings.js';
import { plural } from '../strings.js';
import { openedText } from './sheet_open.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('./sheet.js').Outlet} Outlet */
/** @typedef {import('../sheet.js').Row} Row */
/** @typedef {import('../sheet.js').Claim} Claim */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../state.js').State} State */

/** Columns before those of the outlets: the claim, and how many have it. */
export const LEADING = 2;

/** The names of the columns. @param {State} state @param {string} key @param {readonly Outlet[]} outlets @returns {Item} */
export function headRow({ sheet }, key, outlets) {
  const columns = outlets.map(({ id, letter, name }, place) => {
    const condition = sheet.outlets[id];
    const word = condition && CONDITION[condition];
    return h(
      'th',
      {
        ...focusable('head', LEADING + place),
        role: 'columnheader',
        scope: 'col',
        'data-outlet': id,
        'data-condition': condition,
        'aria-label': `${letter} ${name}, filter: ${word ?? SHEET.any}`,
        title: name,
      },
      h('span', { class: 'letter' }, letter),
      h('span', { class: 'name' }, isolated(name)),
      word && h('span', { class: 'condition' }, word),
    );
  });
  const make = () =>
    h(
      'tr',
      { role: 'row', 'data-row': 'head', 'aria-rowindex': 1 },
      h('th', { role: 'columnheader', scope: 'col', class: 'claim-column' }, SHEET.claim),
      h(
        'th',
        { role: 'columnheader', scope: 'col', class: 'count-column', title: SHEET.countTitle },
        SHEET.count,
      ),
      ...columns,
    );
  return { key: `${key}/${JSON.stringify(sheet.outlets)}`, make };
}

/** @param {Scene} scene @param {readonly Outlet[]} outlets @param {readonly Row[]} rows @returns {Item[]} */
export function rowItems(scene, outlets, rows) {
  const { key, state } = scene;
  const { open } = state.sheet;
  return rows.flatMap((row) => {
    if (row.kind === 'group') {
      const outlet = outlets[row.article];
      if (!outlet) return [];
      return [
        {
          key: `${key}/group/${outlet.id}/${row.open}`,
          make: () => groupRow(row, outlet, outlets.length + LEADING),
        },
      ];
    }
    const { claim } = row;
    const opened = open?.claim === claim.id ? open.article : null;
    const items = [
      {
        key: `${key}/${claim.id}/${opened}`,
        make: () => claimRow(scene, outlets, claim, opened),
      },
    ];
    if (opened !== null) {
      items.push({
        key: `${key}/${claim.id}/${opened}/text`,
        make: () => openedRow(openedText(scene, claim, opened), outlets.length + LEADING),
      });
    }
    return items;
  });
}

/** What makes a cell reachable by keys. @param {string | number} row @param {number} column */
function focusable(row, column) {
  return { tabindex: -1, 'data-column': column, 'data-focus': `grid-${row}-${column}` };
}

/** @param {Extract<Row, { kind: 'group' }>} row @param {Outlet} outlet @param {number} columns */
function groupRow({ claims, open }, { id, letter, name }, columns) {
  return h(
    'tr',
    { role: 'row', class: 'group', 'data-row': `group-${id}` },
    h(
      'th',
      {
        ...focusable(`group-${id}`, 0),
        role: 'rowheader',
        scope: 'rowgroup',
        colspan: columns,
        'data-group': id,
        'aria-expanded': String(open),
        'aria-label': onlyIn(claims, `${letter} ${name}`),
      },
      h(
        'span',
        { class: 'group-name' },
        h('span', { class: 'fold', 'aria-hidden': 'true' }, open ? '▾' : '▸'),
        ` ${plural(claims, 'claim')} only in `,
        h('span', { class: 'letter' }, letter),
        ' ',
        isolated(name),
      ),
    ),
  );
}

/** @param {Scene} scene @param {readonly Outlet[]} outlets @param {Claim} claim @param {number | null} opened article */
function claimRow(scene, outlets, claim, opened) {
  const count = carriersOf(claim).length;
  const kind = isDisputed(claim) ? 'conflict' : count === 1 ? 'unique' : 'shared';
  return h(
    'tr',
    {
      role: 'row',
      'data-row': claim.id,
      'data-status': kind,
      'data-opened': opened !== null,
    },
    claimHead(scene, outlets, claim, opened === -1),
    h(
      'td',
      {
        ...focusable(claim.id, 1),
        role: 'gridcell',
        class: 'count-column',
        'data-article': -1,
      },
      `${count}/${outlets.length}`,
    ),
    ...outlets.map((outlet) => cell(claim, outlet, opened === outlet.place)),
  );
}

/** @param {Scene} scene @param {readonly Outlet[]} outlets @param {Claim} claim @param {boolean} isOpen */
function claimHead({ found, story }, outlets, claim, isOpen) {
  const place = sentenceAt(found, claim.wording)?.article ?? 0;
  const lang = found.articles[place]?.lang ?? 'und';
  const origin = claim.origin === null ? null : story.origins[claim.origin];
  const differs = story.discrepancies
    .filter(({ claims }) => claims.includes(claim.id))
    .map((discrepancy) => sayings(found, discrepancy));
  return h(
    'th',
    {
      ...focusable(claim.id, 0),
      role: 'rowheader',
      scope: 'row',
      class: 'claim-column',
      'data-article': -1,
      'aria-expanded': String(isOpen),
    },
    h('span', { class: 'letter', title: outlets[place]?.name }, outlets[place]?.letter ?? '–'),
    h(
      'span',
      { class: 'claim-text' },
      h('q', { dir: 'auto', lang: lang === 'und' ? '' : lang }, sentenceText(found, claim.wording).trim()),
      ...differs.map((values) => h('span', { class: 'note' }, ...unequal(values))),
      origin && h('span', { class: 'note' }, oneOrigin(carriersOf(claim).length, origin.name)),
    ),
  );
}

/** Values with the sign between them that they differ. @param {readonly string[]} values */
function unequal(values) {
  const sign = () => h('span', { class: 'sign' }, CELL.conflict.sign);
  return values.flatMap((value, index) =>
    index === 0 ? [isolated(value)] : [' ', sign(), ' ', isolated(value)],
  );
}

/** @param {Claim} claim @param {Outlet} outlet @param {boolean} isOpen */
function cell(claim, { place, letter, name }, isOpen) {
  const data = cellOf(claim, place);
  const state = data?.state ?? 'absent';
  const { sign, word } = CELL[state];
  const at = data && placeName(data.prominence);
  return h(
    'td',
    {
      ...focusable(claim.id, LEADING + place),
      role: 'gridcell',
      'data-article': place,
      'data-state': state,
      'data-letter': letter,
      'data-word': word,
      'aria-expanded': String(isOpen),
      'aria-label': [`${letter} ${name}: ${word}`, at].filter(Boolean).join(', '),
    },
    // Most cells of a long sheet are empty: nothing more than the sign is made for them.
    ...(data
      ? [h('span', { class: 'sign' }, sign), h('span', { class: 'place' }, shortPlace(data.prominence))]
      : [sign]),
  );
}

/** @param {HTMLElement} text @param {number} columns */
function openedRow(text, columns) {
  return h('tr', { role: 'row', class: 'opened' }, h('td', { role: 'gridcell', colspan: columns }, text));
}
