/**
 * The import tray: a row for each file, with what became of it and what to do.
 * @module
 */

import { explain } from '../codes.js';
import { button, byId, h, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { fileName, severalArticles, size, WORDS } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */

/** States by sign and word. @type {Record<TrayRow['state'], string>} */
const STATE = {
  waiting: 'waiting',
  reading: 'reading…',
  choose: 'opened',
  opened: 'opened',
  added: 'added',
  failed: 'not added',
};

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
    row.state === 'choose' && choiceOf(row),
    row.guessed && row.article && encodingMenu(row.article, row.encoding, 'tray'),
  );
}

/** @param {TrayRow} row */
function choiceOf(row) {
  return h(
    'p',
    { class: 'reason' },
    `${severalArticles(row.choices.length)} `,
    button(
      'choose-from',
      { class: 'quiet', 'data-row': row.id, 'data-focus': `choose-${row.id}` },
      WORDS.choose,
    ),
  );
}

/**
 * The menu that reads an article's file with another encoding.
 * @param {string} id of the article
 * @param {string} encoding the one that it was read with
 * @param {string} where makes the focus names of the places that show this menu different
 */
export function encodingMenu(id, encoding, where) {
  const now = encoding.toLowerCase();
  const select = h('select', {
    'data-decode': id,
    'data-focus': `encoding-${where}-${id}`,
    class: 'encoding',
  });
  for (const name of ENCODINGS.includes(now) ? ENCODINGS : [now, ...ENCODINGS]) {
    const option = h('option', { value: name }, name);
    option.selected = name === now;
    select.append(option);
  }
  return h('label', { class: 'encoding-label' }, `${WORDS.encoding} `, select);
}
