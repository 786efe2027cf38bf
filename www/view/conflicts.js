/**
 * Where the articles disagree: who says what, with the words.
 * @module
 */

import { h } from '../dom/element.js';
import { sentenceAt, wordsAt } from '../findings.js';
import { byArticles, positions } from '../lists.js';
import { PHRASES, published } from '../phrases.js';
import { kindOfConflict, STATUS, saying } from '../strings.js';
import { citation, claimText } from './citation.js';
import { differing } from './excerpt.js';
import { group, outlets, tag } from './list.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../../pkg/diptych.js').Discrepancy} Discrepancy */

/** @param {Scene} scene @returns {Item[]} */
export function conflictItems(scene) {
  const all = byArticles(scene.found, scene.story.discrepancies);
  const updates = all.filter(({ update }) => update);
  /** @param {Discrepancy} one */
  const item = (one) => ({
    key: `${scene.key}/conflict-${scene.story.discrepancies.indexOf(one)}`,
    make: () => card(scene, one),
  });
  return [
    ...group(
      scene,
      'conflicts',
      all.filter(({ update }) => !update),
      item,
    ),
    ...(updates.length > 0 ? group(scene, 'updates', updates, item) : []),
  ];
}

/** @param {Scene} scene @param {Discrepancy} discrepancy */
function card(scene, discrepancy) {
  const { found, story } = scene;
  const { claim, kind, update } = discrepancy;
  const sides = positions(found, discrepancy);
  const wording = headline(discrepancy, sides, story.claims[claim]?.wording);
  const what = kindOfConflict(kind);
  return h(
    'article',
    { class: 'finding' },
    h(
      'h4',
      {},
      update ? tag(`${PHRASES.update}: ${what}`, 'update') : tag(what, 'conflict', STATUS.conflict.sign),
      ' ',
      claimText(found, wording),
    ),
    h('div', { class: 'positions' }, ...sides.map((one) => side(scene, discrepancy, one))),
  );
}

/**
 * The sentence that says what a discrepancy is about: the claim's, unless that one is not among those that differ. A claim may hold
 * more than what differs.
 * @param {Discrepancy} discrepancy
 * @param {readonly import('../lists.js').Position[]} sides
 * @param {number | undefined} wording
 */
function headline({ values }, sides, wording) {
  const isAmong = values.some(({ sentence }) => sentence === wording);
  return (isAmong ? wording : sides[0]?.values[0]?.sentence) ?? 0;
}

/** @param {Scene} scene @param {Discrepancy} discrepancy @param {import('../lists.js').Position} position */
function side(scene, { kind, update, values: all }, { value, articles, values }) {
  const { state, found } = scene;
  const first = values[0];
  const quotes = values.map(({ sentence, span }) => {
    const place = sentenceAt(found, sentence)?.article ?? 0;
    const { published: day = null, time = null } = found.articles[place] ?? {};
    const across = all.find((one) => one.value !== value)?.sentence ?? null;
    const about = update && published(day, time);
    return citation(state, found, { sentence, layers: [differing(span)], across, about });
  });
  return h(
    'div',
    { class: 'position' },
    h(
      'div',
      { class: 'position-head' },
      h(
        'p',
        { class: 'value', dir: 'auto' },
        saying(kind, value, first ? wordsAt(found, first.sentence, first.span) : ''),
      ),
      outlets(scene, articles),
    ),
    ...quotes,
  );
}
