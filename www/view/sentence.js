/**
 * One sentence with its mark.
 *
 *     span.sentence[data-sentence][data-status]
 *       span.text          the sentence as it stands in the article; where it is partial cut into mark.shared-part (also on the other
 *                          side), mark.elsewhere-part (also in another article) and span.own-part; in a conflict with mark.differing
 *       button.mark        sign, word, letters of the articles that carry it
 *       span.also          only where it is found in articles that are not on the other side: one button each
 * @module
 */

import { button, h, hidden } from '../dom/element.js';
import { pieces } from '../dom/marked.js';
import { carriers, counterparts, sentenceAt, sharedParts } from '../findings.js';
import { disagreement, PART, STATUS, WORDS } from '../strings.js';

/**
 * @typedef {object} Context What the sentences of one side need to know.
 * @property {import('../findings.js').Comparison} found
 * @property {import('../state.js').Side} side
 * @property {number} other place of the article on the other side, -1: none
 * @property {readonly { id: string, letter: string, name: string }[]} articles by place in the comparison
 */

/**
 * @param {Context} context
 * @param {number} number
 * @param {string} text the paragraph's text
 * @returns {HTMLElement}
 */
export function sentence(context, number, text) {
  const { found } = context;
  const data = sentenceAt(found, number);
  if (!data) return h('span');
  if (!data.status) return h('span', {}, text.slice(data.start, data.end));
  return h(
    'span',
    { class: 'sentence', 'data-sentence': number, 'data-status': data.status },
    h('span', { class: 'text', id: `text-${number}` }, ...textOf(context, number, text)),
    '\u00a0',
    mark(context, number, data.status),
    also(context, number),
  );
}

/** @param {Context} context @param {number} number @param {string} text */
function textOf({ found, other, articles }, number, text) {
  const data = sentenceAt(found, number);
  if (!data) return [];
  if (data.status === 'partial')
    return partsOf(sharedParts(found, number, other), text, [data.start, data.end]);
  if (data.status !== 'conflict') return [text.slice(data.start, data.end)];
  const conflicts = counterparts(found, number, other).flatMap(({ conflict }) => conflict ?? []);
  const ranges = conflicts.map(({ own }) => own);
  const there = articles[other]?.name ?? '';
  const title = conflicts.map((conflict) => disagreement(conflict, there)).join(' ');
  return pieces(text, [data.start, data.end], [ranges]).map((piece) =>
    piece.layer < 0 ? piece.text : h('mark', { class: 'differing', title }, piece.text),
  );
}

/**
 * A sentence that is shared in part: what the other side has, what other articles have, what is its own.
 * @param {import('../findings.js').Parts} parts
 * @param {string} text
 * @param {import('../dom/marked.js').Range} slice
 */
function partsOf({ across, elsewhere }, text, slice) {
  return pieces(text, slice, [across, elsewhere]).map((piece) => {
    if (piece.layer === 0) return h('mark', { class: 'shared-part', title: PART.across }, piece.text);
    if (piece.layer === 1) return h('mark', { class: 'elsewhere-part', title: PART.elsewhere }, piece.text);
    return h('span', { class: 'own-part', title: PART.own }, piece.text);
  });
}

/** @param {Context} context @param {number} number @param {import('../findings.js').Status} status */
function mark(context, number, status) {
  const { sign, word, meaning } = STATUS[status];
  const places = carriers(context.found, number);
  const letters = places.includes(context.other)
    ? places.map((place) => context.articles[place]?.letter).join(' ')
    : '';
  return button(
    'open',
    {
      class: 'mark',
      lang: 'en',
      'data-status': status,
      'data-focus': `sentence-${number}`,
      tabindex: -1,
      'aria-expanded': 'false',
      'aria-controls': 'detail',
      'aria-describedby': `text-${number}`,
      title: meaning,
    },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    ` ${word}`,
    letters && h('span', { class: 'letters' }, hidden(` with`), ` ${letters}`),
    status === 'unique' && hidden(`: ${meaning}`),
  );
}

/** @param {Context} context @param {number} number */
function also(context, number) {
  if (counterparts(context.found, number, context.other).length > 0) return null;
  const places = carriers(context.found, number).filter((place) => place !== context.other);
  if (places.length === 0) return null;
  const side = context.side === 'left' ? 'right' : 'left';
  const buttons = places.map((place) => {
    const article = context.articles[place];
    return (
      article &&
      button(
        'show',
        {
          class: 'letter-button',
          'data-id': article.id,
          'data-side': side,
          'data-focus': `show-${number}-${place}`,
          'data-for': number,
          tabindex: -1,
          'aria-label': `Also in ${article.letter}, ${article.name}: show it on the other side`,
        },
        article.letter,
      )
    );
  });
  return h('span', { class: 'also', lang: 'en' }, `${WORDS.alsoIn} `, ...buttons);
}
