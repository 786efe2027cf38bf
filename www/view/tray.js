/**
 * The import tray: a row for each file, with what became of it and what to do.
 * @module
 */

import { explain } from '../codes.js';
import { button, byId, h, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { articleById } from '../state.js';
import { ENCODINGS, encodingName, fileName, imported, severalArticles, size, WORDS } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */
/** @typedef {import('../engine/protocol.js').Article} Article */

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

/** @param {import('../state.js').State} state */
export function renderTray(state) {
  const { tray } = state;
  byId('tray').hidden = tray.length === 0;
  byId('tray-count').textContent = imported(
    tray.filter((row) => row.state === 'added').length,
    tray.filter((row) => row.state === 'failed').length,
  );
  sync(
    byId('tray-rows'),
    tray.map((row) => {
      const article = articleById(state, row.article);
      // There can be thousands of choices, of which a row shows only the number.
      const key = JSON.stringify([{ ...row, choices: row.choices.length }, article?.encoding]);
      return { key, make: () => trayRow(row, article) };
    }),
  );
}

/** @param {TrayRow} row @param {Article | undefined} article that was made of it, where it is open */
function trayRow(row, article) {
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
    row.guessed && article && encodingMenu(article, `encoding-row-${row.id}`),
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
 * @param {Article} article
 * @param {string} focus by which the menu is found again when it is made anew
 */
export function encodingMenu({ id, encoding }, focus) {
  const now = encoding.toLowerCase();
  const select = h('select', { 'data-decode': id, 'data-focus': focus, class: 'encoding' });
  const names = Object.keys(ENCODINGS);
  for (const name of names.includes(now) ? names : [now, ...names]) {
    const option = h('option', { value: name }, encodingName(name));
    option.selected = name === now;
    select.append(option);
  }
  return h('label', { class: 'encoding-label' }, `${WORDS.encoding} `, select);
}
