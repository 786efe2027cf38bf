/**
 * One sentence and its counterpart: which words differ, and why the two are linked. Without one: what came nearest.
 * @module
 */

import { button, byId, h } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { carriers, counterparts, placeOf, sentenceAt, sentenceText } from '../findings.js';
import { otherSide } from '../state.js';
import { plural, STATUS, WORDS } from '../strings.js';
import { discrepancyList, evidence, why } from './evidence.js';
import { common, differing, excerpt, nameOf } from './excerpt.js';
import { nearestAcross, nearestElsewhereList } from './nearest.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').Side} Side */
/** @typedef {import('../findings.js').Comparison} Comparison */
/** @typedef {import('../findings.js').Counterpart} Counterpart */
/** @typedef {import('../dom/marked.js').Range} Range */

/**
 * What the reader looks at: the sentence, all its counterparts on the other side, and the chosen one.
 * @typedef {object} Target
 * @property {Comparison} found
 * @property {number} sentence
 * @property {Side} side
 * @property {readonly Counterpart[]} matches
 * @property {number} choice
 * @property {{ left: number, right: number } | null} pair sentence numbers by side
 */

/** @param {State} state @returns {Target | null} */
export function targetOf({ comparison: found, detail, pair }) {
  if (!found?.report || !detail || !sentenceAt(found, detail.sentence)) return null;
  const { sentence, side } = detail;
  const matches = counterparts(found, sentence, placeOf(found, pair[otherSide(side)]));
  const choice = matches.length > 0 ? detail.choice % matches.length : 0;
  const match = matches[choice];
  const numbers = match && (side === 'left' ? [sentence, match.sentence] : [match.sentence, sentence]);
  const [left, right] = numbers ?? [];
  const both = left !== undefined && right !== undefined ? { left, right } : null;
  return { found, sentence, side, matches, choice, pair: both };
}

/** @param {State} state */
export function renderDetail(state) {
  const place = byId('detail');
  const target = targetOf(state);
  place.hidden = !target;
  if (!target) {
    sync(place, []);
    return;
  }
  const { edits } = state.detail ?? {};
  const fits = edits && target.pair && edits.left === target.pair.left && edits.right === target.pair.right;
  const names = state.library.articles.map(({ id, outlet }) => id + outlet).join('|');
  const key = [
    target.found.version,
    target.sentence,
    target.side,
    target.choice,
    state.pair.left,
    state.pair.right,
  ].join('/');
  sync(place, [
    { key: `head/${key}/${names}`, make: () => head(target) },
    {
      key: `body/${key}/${names}/${Boolean(fits)}/${state.wordByWord}`,
      make: () => body(state, target, fits ? edits.value : null),
    },
  ]);
}

/** @param {Target} target */
function head({ found, sentence, matches, choice }) {
  const data = sentenceAt(found, sentence);
  const status = STATUS[data?.status ?? 'unique'];
  return h(
    'div',
    { class: 'detail-head' },
    h(
      'p',
      { class: 'key', 'data-status': data?.status ?? '' },
      h('span', { class: 'sign', 'aria-hidden': 'true' }, status.sign),
      ' ',
      h('strong', {}, status.word),
      `: ${status.meaning}`,
    ),
    h(
      'div',
      { class: 'buttons' },
      matches.length > 1 &&
        button(
          'next-match',
          { 'data-focus': 'next-match' },
          `${WORDS.next} (${choice + 1} of ${matches.length})`,
        ),
      button('close-detail', { 'data-focus': 'close-detail' }, WORDS.close),
    ),
  );
}

/** @param {State} state @param {Target} target @param {import('../state.js').Edits | null} edits */
function body(state, target, edits) {
  const { found, sentence, side, pair } = target;
  const match = target.matches[target.choice];
  if (!pair || !match) return alone(state, target);
  const shown = edits && (state.wordByWord || !edits.reworded) ? edits : null;
  const columns = /** @type {const} */ (['left', 'right']).map((one) => {
    const number = pair[one];
    const isOwn = one === side;
    const value = differing(isOwn ? match.conflict?.own : match.conflict?.their);
    const rest = shown ? edited(found, number, one, shown) : common(isOwn ? match.own : match.their);
    return excerpt(state, found, number, [value, rest]);
  });
  return h(
    'div',
    { class: 'detail-body' },
    h('div', { class: 'columns' }, ...columns),
    why(state, found, match, edits),
    evidence(match),
    ...discrepancyList(state, found, sentence),
    edits?.reworded &&
      h(
        'div',
        { class: 'buttons' },
        button(
          'word-by-word',
          { 'data-focus': 'word-by-word' },
          state.wordByWord ? WORDS.sharedOnly : WORDS.wordByWord,
        ),
      ),
    others(state, target, sentence),
  );
}

/** What is not across: where else it is, or what came nearest. @param {State} state @param {Target} target */
function alone(state, target) {
  const { found, sentence, side } = target;
  if (sentenceAt(found, sentence)?.status === 'unique') {
    return h(
      'div',
      { class: 'detail-body' },
      ...nearestAcross(state, target),
      nearestElsewhereList(state, target),
      others(state, target, sentence),
    );
  }
  const other = placeOf(found, state.pair[otherSide(side)]);
  const text = h('p', { class: 'compared', dir: 'auto' }, sentenceText(found, sentence));
  const here = other < 0 ? ['the other articles'] : nameOf(state, found, other);
  const said = h('p', { class: 'why' }, 'Not found in ', ...here, '.');
  return h('div', { class: 'detail-body' }, text, said, others(state, target, sentence));
}

/**
 * Buttons for the articles that are not across and have it too, and for leaving the paragraph out.
 * @param {State} state
 * @param {Target} target
 * @param {number} sentence
 */
function others(state, { found, side }, sentence) {
  const across = placeOf(found, state.pair[otherSide(side)]);
  const places = carriers(found, sentence).filter((place) => place !== across);
  const data = sentenceAt(found, sentence);
  const id = found.articles[data?.article ?? 0]?.id ?? '';
  const buttons = places.map((place) =>
    button(
      'show',
      {
        'data-id': found.articles[place]?.id ?? '',
        'data-side': otherSide(side),
        'data-for': sentence,
        'data-focus': `detail-show-${place}`,
      },
      'Show ',
      ...nameOf(state, found, place),
    ),
  );
  return h(
    'div',
    { class: 'others' },
    places.length > 0 && h('span', {}, `Also in ${plural(places.length, 'other article')}:`),
    ...buttons,
    button(
      'set-aside',
      { class: 'quiet', 'data-id': id, 'data-paragraph': data?.paragraph ?? 0, 'data-focus': 'set-aside' },
      WORDS.setAside,
    ),
  );
}

/**
 * The words that stand only on a side.
 * @param {Comparison} found
 * @param {number} number
 * @param {Side} side
 * @param {import('../state.js').Edits} edits
 * @returns {import('./excerpt.js').Layer}
 */
function edited(found, number, side, { edits }) {
  const start = sentenceAt(found, number)?.start ?? 0;
  const ranges = edits
    .filter(({ kind }) => kind !== 'equal')
    .map(
      (edit) => /** @type {Range} */ (side === 'left' ? [edit.aStart, edit.aEnd] : [edit.bStart, edit.bEnd]),
    )
    .map(([from, to]) => /** @type {Range} */ ([start + from, start + to]));
  return { ranges, make: (text) => h(side === 'left' ? 'del' : 'ins', {}, text) };
}
