/**
 * The text behind a cell: the claim at its clearest beside what the outlet says, and what the others say.
 * @module
 */

import { button, h } from '../dom/element.js';
import { counterparts, nearest, sentenceAt, sharedParts } from '../findings.js';
import { cellOf } from '../sheet.js';
import { CELL, CREDITED, SHEET } from '../sheet_strings.js';
import { WORDS } from '../strings.js';
import { citation } from './citation.js';
import { common, differing, nameOf } from './excerpt.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('../findings.js').Conflict} Conflict */
/** @typedef {import('../sheet.js').Claim} Claim */
/** @typedef {import('../sheet.js').Cell} Cell */
/** @typedef {import('./excerpt.js').Layer} Layer */

/**
 * How a cell's sentence came to the claim: by a link with one of its sentences.
 * @typedef {object} Tie
 * @property {number} across that sentence
 * @property {readonly Layer[]} own marks in the cell's sentence
 * @property {readonly Layer[]} their marks in that sentence
 */

/** @param {Scene} scene @param {Claim} claim @param {number} article place of the outlet that was asked for; -1: none @returns {HTMLElement} */
export function openedText(scene, claim, article) {
  const { state, found } = scene;
  const from = sentenceAt(found, claim.wording)?.article ?? 0;
  const own = cellOf(claim, from);
  const others = claim.cells.filter((cell) => cell.article !== from);
  const isSure = (/** @type {Cell} */ cell) => cell.state !== 'unsure';
  const asked = article < 0 || article === from ? others.find(isSure) : cellOf(claim, article);
  const tie = asked ? tieOf(found, claim, asked) : null;
  const marks =
    tie?.across === claim.wording
      ? tie.their
      : [common(everything(found, claim.wording, asked ? asked.article : null))];
  const wording = citation(state, found, {
    sentence: claim.wording,
    layers: marks,
    across: asked?.sentence ?? null,
    about: own ? `${SHEET.clearest}, ${CREDITED[own.voice]}` : SHEET.clearest,
  });
  const rest = others.filter((cell) => cell !== asked && isSure(cell));
  return h(
    'div',
    { class: 'opened-text' },
    button('sheet-close', { class: 'quiet', 'data-focus': 'sheet-close' }, WORDS.close),
    h(
      'div',
      { class: 'columns' },
      wording,
      asked ? cited(scene, claim, asked) : missing(scene, claim, article, from),
    ),
    rest.length > 0 && h('div', { class: 'columns rest' }, ...rest.map((cell) => cited(scene, claim, cell))),
  );
}

/** What an outlet says of the claim. @param {Scene} scene @param {Claim} claim @param {Cell} cell */
function cited({ state, found }, claim, cell) {
  const tie = tieOf(found, claim, cell);
  const { sign, word } = CELL[cell.state];
  const about = h(
    'span',
    { class: 'cell-state', 'data-state': cell.state },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    ` ${cell.state === 'unsure' ? `${word}: ${SHEET.near}` : word}, ${CREDITED[cell.voice]}`,
  );
  const { sentence } = cell;
  return citation(state, found, {
    sentence,
    layers: tie?.own ?? [],
    across: tie?.across ?? claim.wording,
    about,
  });
}

/** An outlet in which the claim was not found, with what came nearest. @param {Scene} scene @param {Claim} claim @param {number} article @param {number} from */
function missing({ state, found }, claim, article, from) {
  if (article < 0 || article === from) return h('p', { class: 'absent' }, WORDS.notFound);
  const near = nearest(found, claim.wording, article);
  return h(
    'div',
    {},
    h('p', { class: 'absent' }, `${SHEET.notFoundIn} `, ...nameOf(state, found, article)),
    near &&
      citation(state, found, {
        sentence: near.sentence,
        layers: [common(near.their)],
        across: claim.wording,
        about: SHEET.near,
      }),
  );
}

/** The link that is nearest to the wording. @param {Comparison} found @param {Claim} claim @param {Cell} cell @returns {Tie | null} */
function tieOf(found, claim, { sentence, state, article }) {
  for (const member of new Set([claim.wording, ...claim.members])) {
    const there = sentenceAt(found, member)?.article ?? -1;
    if (state === 'unsure') {
      const near = nearest(found, member, article);
      if (near?.sentence === sentence) {
        return { across: member, own: [common(near.their)], their: [common(near.own)] };
      }
      continue;
    }
    const link = counterparts(found, sentence, there).find((one) => one.sentence === member);
    if (link) {
      return {
        across: member,
        own: [differing(link.conflict?.own), common(link.own)],
        their: [differing(link.conflict?.their), common(link.their)],
      };
    }
  }
  return null;
}

/** What of a sentence stands in an article, or in any. @param {Comparison} found @param {number} sentence @param {number | null} article */
function everything(found, sentence, article) {
  const { across, elsewhere } = sharedParts(found, sentence, article ?? -1);
  return across.length > 0 ? across : elsewhere;
}
