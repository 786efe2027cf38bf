/**
 * The import tray: a row for each file, with what became of it and what to do.
 * @module
 */

import { button, byId, h, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { explain, fileName, size, WORDS } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */

/** States by sign and word. @type {Record<TrayRow['state'], string>} */
const STATE = { waiting: 'waiting', reading: 'reading…', added: 'added', failed: 'not added' };

/** Failures after which the same file may work. */
const RETRY = new Set(['E-READ', 'E-CRASH', 'E-TIME', 'E-WORKER', 'E-CANCEL']);

/** Encodings offered where one was guessed: the usual ones of each script, by their WHATWG names. */
const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

/** @param {import('../state.js').State} state */
export function renderTray(state) {
  byId('tray').hidden = state.tray.length === 0;
  sync(
    byId('tray-rows'),
    state.tray.map((row) => ({ key: JSON.stringify(row), make: () => trayRow(row) })),
  );
}

/** @param {TrayRow} row */
function trayRow(row) {
  const notices = row.error ? [row.error] : row.warnings;
  return h(
    'li',
    { class: 'tray-row', 'data-state': row.state, 'data-code': row.error?.code },
    h(
      'p',
      { class: 'tray-name' },
      h('span', { class: 'file' }, isolated(fileName(row.name))),
      h(
        'span',
        { class: 'tray-state' },
        [row.size === null ? '' : size(row.size), STATE[row.state]].filter(Boolean).join(' · '),
      ),
    ),
    ...notices.map((notice) => h('p', { class: 'reason' }, explain(notice))),
    row.error &&
      RETRY.has(row.error.code) &&
      button('retry', { class: 'quiet', 'data-row': row.id, 'data-focus': `retry-${row.id}` }, WORDS.again),
    row.guessed && encodingMenu(row),
  );
}

/** @param {TrayRow} row */
function encodingMenu(row) {
  const now = row.encoding.toLowerCase();
  const select = h('select', { 'data-row': row.id, 'data-focus': `encoding-${row.id}`, class: 'encoding' });
  for (const name of ENCODINGS.includes(now) ? ENCODINGS : [now, ...ENCODINGS]) {
    const option = h('option', { value: name }, name);
    option.selected = name === now;
    select.append(option);
  }
  return h('label', { class: 'encoding-label' }, `${WORDS.encoding} `, select);
}
