/**
 * The words of the sheet.
 * @module
 */

import { plural } from './strings.js';

/** @typedef {import('../pkg/diptych.js').CellState} CellState */
/** @typedef {import('./sheet.js').Sort} Sort */
/** @typedef {import('./sheet.js').Reach} Reach */
/** @typedef {import('./sheet.js').Condition} Condition */

/** What an outlet has of a claim, by sign, word and meaning. @type {Record<CellState | 'absent', { sign: string, word: string, meaning: string }>} */
export const CELL = {
  stated: { sign: '●', word: 'stated', meaning: 'the article says it' },
  partial: { sign: '◐', word: 'in part', meaning: 'it says a part of it' },
  conflict: { sign: '≠', word: 'conflicts', meaning: 'it speaks of the same and disagrees' },
  unsure: { sign: '?', word: 'unsure', meaning: 'a sentence comes near it, not near enough to be sure' },
  absent: { sign: '·', word: 'not found', meaning: 'no sentence of the article was found to say it' },
};

/** Whom a sentence credits. @type {Record<import('../pkg/diptych.js').Voice, string>} */
export const CREDITED = {
  fact: 'credited to nobody',
  attributed: 'credits somebody named',
  anonymous: 'credits somebody not named',
  hedged: 'with reserve',
};

/** @type {Record<Sort, string>} */
export const SORT = {
  coverage: 'most outlets first',
  conflict: 'conflicts first',
  order: 'as they appear in',
  only: 'one outlet only first',
};

/** @type {Record<Condition, string>} */
export const CONDITION = { has: 'has it', lacks: 'not found', conflicts: 'conflicts' };

/** The fixed words and phrases. */
export const SHEET = {
  everything: 'All',
  reach: 'Show claims that are in',
  sort: 'Order',
  base: 'Article whose order counts',
  search: 'Search the claims',
  outlets: 'By outlet',
  any: 'any',
  reset: 'Show all claims',
  claim: 'Claim',
  count: 'Outlets',
  countTitle: 'How many outlets have the claim',
  table: 'Claims by outlet',
  overlaps: 'How many claims outlets have in common',
  shared: 'In several outlets',
  own: 'In one outlet only',
  none: 'No claim is like that.',
  legend: 'Signs',
  headline: 'headline',
  lede: 'lede',
  clearest: 'clearest wording',
  near: 'the nearest sentence',
  notFoundIn: 'Not found in',
  comparing: 'Comparing… The view follows.',
  earlier: 'Comparing… This is still the view of the articles as they were.',
};

/** Numbers as words, as far as prose has them. */
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** @param {Reach} reach @param {number} articles */
export function reachName(reach, articles) {
  if (reach === 'conflict') return 'in conflict';
  if (reach === 'all') return inAll(articles);
  return reach === 'several' ? 'several' : 'one only';
}

/** @param {number} articles */
function inAll(articles) {
  return articles === 2 ? 'both' : `all ${NUMBERS[articles] ?? articles}`;
}

/** @param {number} shown @param {number} total */
export function claimsShown(shown, total) {
  return `${shown} of ${plural(total, 'claim')} shown`;
}

/** @param {number} drawn @param {number} rows */
export function moreRows(drawn, rows) {
  return `The first ${drawn} of ${rows} rows are in the page, and the browser’s own search finds only these; the search above finds all.`;
}

/** @param {number} count */
export function showMoreRows(count) {
  return `Show ${count} more`;
}

/** @param {number} count */
export function moreOverlaps(count) {
  return `and ${plural(count, 'rarer combination')}`;
}

/** @param {number} claims @param {string} name of an outlet */
export function onlyIn(claims, name) {
  return `${plural(claims, 'claim')} only in ${name}`;
}

/** @param {number} outlets */
export function overlapOf(outlets) {
  return plural(outlets, 'outlet');
}

/** @param {'headline' | 'lede' | number} prominence */
export function shortPlace(prominence) {
  return typeof prominence === 'number' ? `¶${prominence}` : SHEET[prominence];
}

/** @param {'headline' | 'lede' | number} prominence */
export function placeName(prominence) {
  return typeof prominence === 'number' ? `paragraph ${prominence}` : SHEET[prominence];
}

/** @param {number} outlets @param {string} origin */
export function oneOrigin(outlets, origin) {
  return `${plural(outlets, 'outlet')}, 1 origin: ${origin}`;
}

/**
 * The overlaps in a sentence.
 * @param {object} overview
 * @param {number} overview.outlets
 * @param {number} overview.claims
 * @param {Record<Reach, number>} overview.counts
 * @param {number} overview.stated that all outlets state whole
 * @param {number} overview.conflicts as many as the view of them lists: two claims can be in one
 * @param {{ letters: readonly string[], claims: number } | null} overview.largest of several outlets, not of all
 */
export function overviewOf({ outlets, claims, counts, stated, conflicts, largest }) {
  return `${[
    `${plural(outlets, 'outlet')}, ${plural(claims, 'claim')}; ${counts.all} in ${inAll(outlets)}, in part at least (${stated} stated by ${inAll(outlets)})`,
    `${counts.one} in one outlet only`,
    ...(largest ? [`largest overlap: ${largest.letters.join('+')} and no other (${largest.claims})`] : []),
    conflicts === 0 ? 'no conflicts' : plural(conflicts, 'conflict'),
  ].join('; ')}.`;
}
