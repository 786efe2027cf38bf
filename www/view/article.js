/**
 * The rows of one article: paragraphs with their sentences, hidden runs, what was set aside.
 * @module
 */

import { button, h } from '../dom/element.js';
import { sentenceAt } from '../findings.js';
import { KIND, plural, reasonOf, WORDS } from '../strings.js';
import { sentence } from './sentence.js';

/** @typedef {import('../engine/protocol.js').Article} Article */
/** @typedef {import('../rows.js').Row} Row */
/** @typedef {import('../rows.js').Hidden} Hidden */
/** @typedef {import('./sentence.js').Context} Context */
/** @typedef {import('../dom/sync.js').Item} Item */

/** The element of each kind of paragraph; a paragraph where nothing is said. @type {Partial<Record<string, 'h3' | 'blockquote'>>} */
const ELEMENT = { headline: 'h3', subheading: 'h3', quote: 'blockquote' };

/**
 * @param {Context} context
 * @param {Article} article
 * @param {readonly Row[]} rows
 * @returns {Item[]}
 */
export function articleItems(context, article, rows) {
  const names = context.articles.map(({ letter, name }) => letter + name).join('|');
  const about = `${context.found.version}/${context.other}/${context.side}/${article.id}/${names}`;
  return rows.map((row) => ({
    key: `${about}/${JSON.stringify(row)}`,
    make: () => make(context, article, row),
  }));
}

/** @param {Context} context @param {Article} article @param {Row} row */
function make(context, article, row) {
  switch (row.kind) {
    case 'hidden':
      return h('div', { class: 'run' }, runButton(row));
    case 'aside':
      return aside(article, row);
    case 'paragraph':
      return paragraph(context, article, row);
  }
}

/** @param {Context} context @param {Article} article @param {Extract<Row, { kind: 'paragraph' }>} row */
function paragraph(context, article, row) {
  const { kind, text } = article.paragraphs[row.paragraph] ?? { kind: 'body', text: '' };
  const element = h(ELEMENT[kind] ?? 'p', {
    class: `paragraph ${kind}`,
    dir: 'auto',
    'data-paragraph': row.paragraph,
  });
  const label = KIND[kind];
  if (label) element.append(h('span', { class: 'kind' }, label), ' ');
  if (row.parts.length === 0) element.append(text);
  let end = 0;
  for (const part of row.parts) {
    if (part.kind === 'hidden') {
      element.append(' ', runButton(part), ' ');
      continue;
    }
    const data = sentenceAt(context.found, part.number);
    if (!data) continue;
    if (data.start > end) element.append(text.slice(end, data.start).trim() || ' ');
    element.append(sentence(context, part.number, text));
    end = data.end;
  }
  return element;
}

/** @param {Hidden} run */
function runButton(run) {
  const attributes = {
    class: 'hidden-run',
    lang: 'en',
    'data-key': run.key,
    'data-focus': run.key,
    'aria-expanded': String(run.open),
  };
  return button('run', attributes, `${run.count} hidden${run.open ? ', shown' : ''}`);
}

/** @param {Article} article @param {Extract<Row, { kind: 'aside' }>} row */
function aside(article, row) {
  const head = button(
    'run',
    {
      class: 'hidden-run',
      lang: 'en',
      'data-key': row.key,
      'data-focus': row.key,
      'aria-expanded': String(row.open),
    },
    `${row.paragraphs.length} set aside`,
  );
  return h('div', { class: 'aside-run' }, head, row.open && asideList(article, row.paragraphs, 'pane'));
}

/**
 * What was set aside, each with its reason and a way back.
 * @param {Article} article
 * @param {readonly number[]} paragraphs
 * @param {string} where makes the focus names of the two places that show this list different
 */
export function asideList(article, paragraphs, where) {
  const items = paragraphs.map((index) => {
    const { text = '', reason = null } = article.paragraphs[index] ?? {};
    return h(
      'li',
      {},
      h('p', { class: 'aside-text', dir: 'auto' }, text),
      h(
        'div',
        { class: 'aside-foot' },
        h('span', {}, reasonOf(reason)),
        button(
          'bring-back',
          {
            class: 'quiet',
            'data-id': article.id,
            'data-paragraph': index,
            'data-focus': `${where}-back-${article.id}-${index}`,
            'aria-label': `${WORDS.bringBack}: ${text.slice(0, 60)}`,
          },
          WORDS.bringBack,
        ),
      ),
    );
  });
  return h(
    'ul',
    { class: 'aside-list', 'aria-label': `${plural(paragraphs.length, 'paragraph')} set aside` },
    ...items,
  );
}
