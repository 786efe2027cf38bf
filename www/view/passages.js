/**
 * What two articles have word for word, and what changed between versions of one.
 * @module
 */

import { h } from '../dom/element.js';
import { paragraphText, sentenceAt, sentenceText } from '../findings.js';
import { changeCounts, changePair } from '../lists.js';
import { changesOf, morePassages, PHRASES, percent, published, wordCount } from '../phrases.js';
import { citationHead, citationText } from './citation.js';
import { deleted, edited, inserted } from './edited.js';
import { nameOf } from './excerpt.js';
import { fold, group, heading, limited, tag } from './list.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../../pkg/diptych.js').Passages} Passages */
/** @typedef {Passages['parts'][number]} Part */
/** @typedef {NonNullable<Passages['versions']>} Versions */
/** @typedef {Versions['changes'][number]} Change */

/** Passages of a pair that are shown before the others are unfolded: the longest ones. */
const FIRST_PASSAGES = 3;

/** @param {Scene} scene @returns {Item[]} */
export function passageItems(scene) {
  const { story, key } = scene;
  const versions = story.passages.filter((one) => one.versions);
  return [
    ...(versions.length > 0 ? [heading('versions', versions.length)] : []),
    ...versions.flatMap((pair) => [
      { key: `${key}/versions-${pair.a}-${pair.b}`, make: () => versionsHead(scene, pair) },
      ...changes(scene, pair),
    ]),
    ...group(scene, 'passages', story.passages, (pair) => ({
      key: `${key}/passages-${pair.a}-${pair.b}`,
      make: () => pairCard(scene, pair),
    })),
  ];
}

/** @param {Scene} scene @param {Passages} pair */
function pairCard(scene, { a, b, words, shares, parts }) {
  const { state, found } = scene;
  const shared = [a, b].map((article, place) =>
    h(
      'li',
      { class: 'share' },
      h('span', {}, `${percent(shares[place] ?? 0)} of `, ...nameOf(state, found, article)),
      bar(shares[place] ?? 0),
    ),
  );
  const rest = parts.slice(FIRST_PASSAGES);
  return h(
    'article',
    { class: 'finding' },
    h('h4', {}, ...nameOf(state, found, a), ' and ', ...nameOf(state, found, b)),
    h('ul', { class: 'shares' }, h('li', {}, h('strong', {}, wordCount(words))), ...shared),
    ...parts.slice(0, FIRST_PASSAGES).map((part) => passage(scene, part)),
    rest.length > 0 && fold([morePassages(rest.length)], () => rest.map((part) => passage(scene, part))),
  );
}

/** @param {number} share */
function bar(share) {
  const filled = h('span', {});
  filled.style.inlineSize = `${share * 100}%`;
  return h('span', { class: 'bar', 'aria-hidden': 'true' }, filled);
}

/** @param {Scene} scene @param {Part} part */
function passage({ state, found }, { a, b, words }) {
  const data = sentenceAt(found, a.sentence);
  const text = data ? paragraphText(found, data).slice(...a.span) : '';
  return h(
    'div',
    { class: 'citation' },
    citationHead(state, found, { sentence: a.sentence, across: b.sentence, about: wordCount(words) }),
    citationHead(state, found, { sentence: b.sentence, across: a.sentence }),
    h('blockquote', citationText(found, a.sentence), text),
  );
}

/** @param {Scene} scene @param {Passages} pair */
function versionsHead({ state, found }, { a, b, versions }) {
  if (!versions) return h('h4');
  const later = versions.later === a ? a : b;
  const title = [versions.earlier, later].flatMap((article, place) => {
    const { published: day = null, time = null } = found.articles[article] ?? {};
    return [place > 0 && ' → ', ...nameOf(state, found, article), `, ${published(day, time)}`];
  });
  return h(
    'header',
    { class: 'versions-head' },
    h('h4', {}, ...title),
    h('p', { class: 'about' }, changesOf(changeCounts(versions))),
  );
}

/** @param {Scene} scene @param {Passages} pair @returns {Item[]} */
function changes(scene, pair) {
  if (!pair.versions) return [];
  const { state, found, key } = scene;
  const list = `changes-${pair.a}-${pair.b}`;
  return limited(scene, list, pair.versions.changes, (change, place) => {
    const edits = changePair(found, change);
    return {
      key: `${key}/${list}-${place}/${edits !== null && state.edits.has(edits.key)}`,
      make: () => changed(scene, change),
    };
  });
}

/** @param {Scene} scene @param {Change} change */
function changed({ state, found }, change) {
  const { earlier, later } = change;
  const shown = later ?? earlier ?? 0;
  const kind = earlier === null ? 'inserted' : later === null ? 'deleted' : 'changed';
  return h(
    'div',
    { class: 'citation change', 'data-kind': kind },
    citationHead(state, found, {
      sentence: shown,
      across: later === null ? null : earlier,
      about: tag(PHRASES.change[kind], kind),
    }),
    h(
      'blockquote',
      citationText(found, shown),
      h('span', { class: 'edited' }, ...changedText(state, found, change)),
    ),
  );
}

/** @param {Scene['state']} state @param {Scene['found']} found @param {Change} change */
function changedText(state, found, change) {
  const { earlier, later } = change;
  const pair = changePair(found, change);
  const edits = pair && state.edits.get(pair.key);
  if (pair && edits && !edits.reworded) return edited(edits, pair);
  return [
    earlier !== null && deleted(sentenceText(found, earlier)),
    earlier !== null && later !== null && ' ',
    later !== null && inserted(sentenceText(found, later)),
  ];
}
