/**
 * The import check: what was kept of an article's file, what was set aside and why, and what the article says about itself; all of it
 * can be corrected.
 * @module
 */

import { explain } from '../codes.js';
import { button, byId, h, isolated, setLanguage } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { articleById } from '../state.js';
import { checkSummary, fileName, formatOf, kindOf, reasonOf, WORDS } from '../strings.js';
import { LARGE } from './pair.js';
import { encodingMenu } from './tray.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../engine/protocol.js').Article} Article */
/** @typedef {import('../../pkg/diptych.js').ParagraphDto} Paragraph */

/** The article that the dialog was opened for, or followed to. @type {string | null} */
let shown = null;

/** @param {State} state */
export function renderCheck(state) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('check'));
  const article = articleById(state, state.checked);
  // What the reader has closed stays closed, though its event comes only after this redraw.
  const isClosing = !dialog.open && shown === state.checked;
  shown = state.checked;
  if (!article) dialog.close();
  if (!article || isClosing) return;
  const rereadable = state.rereadable.has(article.id) && article.encoding !== '';
  const { id, file, encoding, warnings } = article;
  sync(byId('check-about'), [
    {
      key: JSON.stringify([id, file, encoding, rereadable, warnings]),
      make: () => about(article, rereadable),
    },
  ]);
  renderFields(article);
  const aside = article.paragraphs.filter(({ kind }) => kind === 'boilerplate').length;
  byId('check-summary').textContent = checkSummary(article.paragraphs.length - aside, aside);
  const list = byId('check-paragraphs');
  list.toggleAttribute('data-large', article.paragraphs.length > LARGE);
  setLanguage(list, article.lang);
  sync(
    list,
    article.paragraphs.map((paragraph, index) => ({
      key: `${id}/${index}/${paragraph.kind}/${paragraph.reason}/${paragraph.text}`,
      make: () => item(id, paragraph, index),
    })),
  );
  if (!dialog.open) {
    dialog.showModal();
    dialog.focus();
    dialog.scrollTop = 0;
  }
}

/**
 * What the article says about itself, each in a field that stays while it is shown: what is being written into one must not go when
 * something else changes.
 * @param {Article} article
 */
function renderFields({ id, title, outlet, byline, published }) {
  sync(byId('check-fields'), [
    field(id, 'title', WORDS.title),
    field(id, 'outlet', WORDS.outlet),
    field(id, 'byline', WORDS.byline),
    field(id, 'published', WORDS.published, 'date'),
  ]);
  /** @type {Record<string, string>} */
  const stated = {
    title: title ?? '',
    outlet: outlet ?? '',
    byline: byline.join(', '),
    published: published ?? '',
  };
  for (const input of fields()) {
    const value = stated[input.dataset.field ?? ''] ?? '';
    if (input !== document.activeElement && input.value !== value) input.value = value;
  }
}

/** The fields of what the article says about itself. @returns {HTMLInputElement[]} */
export function fields() {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (byId('check-fields').querySelectorAll('input'))];
}

/** @param {Article} article @param {boolean} rereadable */
function about(article, rereadable) {
  const { file, format, encoding, warnings } = article;
  return h(
    'div',
    { class: 'check-file' },
    h(
      'p',
      {},
      isolated(fileName(file)),
      ` · ${formatOf(format)}`,
      encoding && !rereadable && ` · ${encoding}`,
    ),
    rereadable && encodingMenu(article, 'encoding-check'),
    ...warnings.map((warning) => h('p', { class: 'reason' }, explain(warning))),
  );
}

/** @param {string} id @param {string} name @param {string} label @param {string} type */
function field(id, name, label, type = 'text') {
  const input = () =>
    h('input', {
      type,
      dir: 'auto',
      autocomplete: 'off',
      spellcheck: 'false',
      'data-id': id,
      'data-field': name,
    });
  return {
    key: JSON.stringify([id, name]),
    make: () => h('label', { class: 'check-field', 'data-field': name }, h('span', {}, label), input()),
  };
}

/** @param {string} id @param {Paragraph} paragraph @param {number} index */
function item(id, { kind, text, reason }, index) {
  const aside = kind === 'boilerplate';
  const word = aside ? WORDS.bringBack : WORDS.setAsideShort;
  return h(
    'li',
    { class: 'check-paragraph', 'data-kind': kind },
    h('span', { class: 'check-kind', lang: 'en' }, aside ? reasonOf(reason) : kindOf(kind)),
    h('p', { class: 'check-text', dir: 'auto' }, text),
    button(
      aside ? 'bring-back' : 'set-aside',
      {
        class: 'quiet',
        lang: 'en',
        'data-id': id,
        'data-paragraph': index,
        'data-focus': `check-${id}-${index}`,
        'aria-label': `${word}: ${text.slice(0, 60)}`,
      },
      word,
    ),
  );
}
