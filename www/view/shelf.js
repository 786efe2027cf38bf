/**
 * The cards of the open articles.
 * @module
 */

import { button, byId, h, hidden, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { counts, placeOf, STATUSES } from '../findings.js';
import { letter } from '../state.js';
import { fileName, moreInCheck, originOf, STATUS, WORDS, when } from '../strings.js';
import { asideList } from './article.js';
import { knownAs } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../engine/protocol.js').Article} Article */

/** A card lists so many of the paragraphs that were set aside: a page of links has thousands. */
const MAX_LISTED = 100;

/** @param {State} state */
export function renderShelf(state) {
  const { articles, demo } = state.library;
  const cards = byId('cards');
  const items = articles.map((article, index) => {
    const at = `${index}/${articles.length}/${demo}`;
    const kinds = article.paragraphs.map(({ kind }) => kind).join();
    const { id, outlet, outletOrigin, title, byline, published, time } = article;
    return {
      key: JSON.stringify([id, outlet, outletOrigin, title, byline, published, time, at, kinds]),
      make: () => card(state, article, index),
    };
  });
  const open = new Set(
    [...cards.querySelectorAll('details[open]')].map((one) => one.getAttribute('data-id')),
  );
  sync(cards, items);
  renderCounts(state, cards);
  for (const one of cards.querySelectorAll('details')) one.open = open.has(one.getAttribute('data-id'));
  cards.dataset.shown = String(state.shelfOpen);
  const toggle = byId('shelf-toggle');
  toggle.setAttribute('aria-expanded', String(state.shelfOpen));
  toggle.textContent = state.shelfOpen ? 'Hide' : `Show ${articles.length}`;
}

/** @param {State} state @param {Article} article @param {number} index */
function card(state, article, index) {
  const sign = letter(index);
  const name = knownAs(article);
  const about = [article.byline.join(', '), article.published && when(article.published, article.time)]
    .filter(Boolean)
    .join(' · ');
  const aside = article.paragraphs.flatMap(({ kind }, place) => (kind === 'boilerplate' ? [place] : []));
  return h(
    'li',
    { class: 'card', 'data-id': article.id },
    h(
      'div',
      { class: 'card-head' },
      h('span', { class: 'letter' }, hidden('Article '), sign),
      h('input', {
        class: 'outlet',
        type: 'text',
        value: article.outlet ?? '',
        placeholder: WORDS.outletUnknown,
        'aria-label': `Outlet of article ${sign}`,
        'aria-describedby': `origin-${article.id}`,
        'data-id': article.id,
        'data-focus': `outlet-${article.id}`,
        dir: 'auto',
        maxlength: 80,
        autocomplete: 'off',
        spellcheck: 'false',
      }),
      state.library.demo && h('span', { class: 'badge' }, WORDS.demo),
    ),
    h(
      'p',
      { class: 'origin', id: `origin-${article.id}` },
      originOf(article.outlet ? article.outletOrigin : null),
    ),
    h('p', { class: 'title', dir: 'auto' }, article.title ?? WORDS.untitled),
    about && h('p', { class: 'about' }, about),
    h('p', { class: 'file' }, isolated(fileName(article.file))),
    h('ul', { class: 'counts', 'aria-label': 'Sentences by status' }),
    h('div', { class: 'card-buttons' }, ...cardButtons(state, article.id, name, index)),
    aside.length > 0 &&
      h(
        'details',
        { class: 'aside', 'data-id': article.id },
        h('summary', {}, `${aside.length} set aside`),
        asideList(article, aside.slice(0, MAX_LISTED), 'card'),
        aside.length > MAX_LISTED && h('p', { class: 'about' }, moreInCheck(aside.length - MAX_LISTED)),
      ),
  );
}

/**
 * Fills in the numbers of the newest comparison. The cards stay: a name may be being typed in one.
 * @param {State} state
 * @param {Element} cards
 */
function renderCounts({ library: { articles }, comparison: found }, cards) {
  const version = found?.report ? found.version : 0;
  for (const [index, list] of [...cards.querySelectorAll('ul.counts')].entries()) {
    const article = articles[index];
    const place = found?.report && article ? placeOf(found, article.id) : -1;
    const items = found && place >= 0 ? countItems(counts(found, place), version) : [];
    sync(list, items);
    list.toggleAttribute('hidden', items.length === 0);
  }
}

/** @param {ReturnType<typeof counts>} numbers @param {number} version of the comparison */
function countItems(numbers, version) {
  return STATUSES.map((status) => ({
    key: `${status}/${version}`,
    make: () =>
      h(
        'li',
        { 'data-status': status, title: STATUS[status].meaning },
        h('span', { class: 'sign', 'aria-hidden': 'true' }, STATUS[status].sign),
        ` ${numbers[status]} `,
        STATUS[status].word,
      ),
  }));
}

/** @param {State} state @param {string} id @param {string} name @param {number} index */
function cardButtons(state, id, name, index) {
  /** @param {string} action @param {string} label @param {string} text @param {boolean} disabled */
  const make = (action, label, text, disabled) =>
    button(
      action,
      {
        class: 'quiet',
        'data-id': id,
        'data-focus': `${action}-${id}`,
        'aria-label': `${label} ${name}`,
        title: label,
        disabled,
      },
      text,
    );
  return [
    make('check', WORDS.check, WORDS.check, false),
    make('move-up', WORDS.moveUp, '↑', index === 0),
    make('move-down', WORDS.moveDown, '↓', index === state.library.articles.length - 1),
    make('remove', WORDS.remove, WORDS.remove, false),
  ];
}
