/**
 * Why two sentences are linked: what carried the link, its score, and in what they disagree.
 * @module
 */

import { h } from '../dom/element.js';
import { discrepancies, sentenceAt, wordsAt } from '../findings.js';
import { disagreement, eachSays, nearWords, relationOf, saying, scoreOf, WORDS } from '../strings.js';
import { nameOf, outletOf } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('../findings.js').Counterpart} Counterpart */

/**
 * @param {State} state
 * @param {Comparison} found
 * @param {Counterpart} match
 * @param {import('../state.js').Edits | null} edits
 */
export function why(state, found, match, edits) {
  const parts = [];
  const { conflict, link } = match;
  const there = outletOf(state, found, sentenceAt(found, match.sentence)?.article ?? 0);
  if (edits?.reworded) parts.push(WORDS.reworded);
  else if (edits?.edits.every(({ kind }) => kind === 'equal')) parts.push(WORDS.identical);
  else if (edits) parts.push(WORDS.onlyHere);
  parts.push(relationOf(link.relation));
  if (edits && !edits.precise) parts.push(WORDS.approximate);
  const differs = conflict && disagreement(conflict, there);
  return h('p', { class: 'why' }, differs && h('strong', {}, differs), differs && ' ', parts.join(' '));
}

/** The words, numbers and names that carried a link, and its score. @param {Counterpart} match */
export function evidence({ link, sentence }) {
  /** @type {[string, readonly string[]][]} */
  const kinds = [
    [WORDS.wordsInBoth, link.words],
    [WORDS.numbersInBoth, link.numbers],
    [WORDS.namesInBoth, link.names],
    [WORDS.nearInBoth, nearPairs(link.near, link.b === sentence)],
  ];
  const rows = kinds.filter(([, values]) => values.length > 0).map(([label, values]) => row(label, values));
  return h(
    'dl',
    { class: 'evidence' },
    ...(rows.length > 0 ? rows : [row(WORDS.wordsInBoth, [WORDS.noWordInBoth])]),
    row(WORDS.score, [scoreOf(link.score)]),
  );
}

/** What each article says where the articles of a claim disagree; nothing where the pair above says it all. @param {State} state @param {Comparison} found @param {number} sentence */
export function discrepancyList(state, found, sentence) {
  const lists = discrepancies(found, sentence).filter(({ values }) => values.length > 2);
  return lists.flatMap(({ kind, values }) => {
    const rows = values.map((one) => {
      const place = sentenceAt(found, one.sentence)?.article ?? 0;
      return h(
        'div',
        {},
        h('dt', {}, ...nameOf(state, found, place)),
        ' ',
        h('dd', {}, saying(kind, one.value, wordsAt(found, one.sentence, one.span))),
      );
    });
    return [h('h4', {}, eachSays(kind)), h('dl', { class: 'evidence' }, ...rows)];
  });
}

/**
 * Words of `a` and `b`, one after the other, as pairs with the word of the sentence in focus first.
 * @param {readonly string[]} near
 * @param {boolean} isAInFocus
 */
function nearPairs(near, isAInFocus) {
  const pairs = [];
  for (let at = 0; at + 1 < near.length; at += 2) {
    const [a, b] = [near[at] ?? '', near[at + 1] ?? ''];
    pairs.push(isAInFocus ? nearWords(a, b) : nearWords(b, a));
  }
  return pairs;
}

/** @param {string} label @param {readonly string[]} values */
function row(label, values) {
  return h('div', {}, h('dt', {}, label), ' ', h('dd', {}, values.join(', ')));
}
