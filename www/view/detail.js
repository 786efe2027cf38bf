/**
 * One sentence and its counterpart: which words differ, and why the two are linked.
 * @module
 */

import { button, byId, h, hidden, isolated } from '../dom/element.js';
import { pieces } from '../dom/marked.js';
import { sync } from '../dom/sync.js';
import { carriers, counterparts, paragraphText, placeOf, sentenceAt, sentenceText } from '../findings.js';
import { letter, otherSide } from '../state.js';
import { plural, relationOf, STATUS, WORDS } from '../strings.js';

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
  if (!pair) return alone(state, target);
  const match = target.matches[target.choice];
  const spans = { [side]: match?.own ?? [], [otherSide(side)]: match?.their ?? [] };
  const columns = /** @type {const} */ (['left', 'right']).map((one) => {
    const number = pair[one];
    const title = h('h3', {}, ...nameOf(state, found, sentenceAt(found, number)?.article ?? 0));
    const text =
      edits && (state.wordByWord || !edits.reworded)
        ? edited(found, number, one, edits)
        : marked(found, number, spans[one] ?? []);
    const lang = found.articles[sentenceAt(found, number)?.article ?? 0]?.lang ?? 'und';
    return h(
      'div',
      { class: 'column' },
      title,
      h('p', { class: 'compared', dir: 'auto', lang: lang === 'und' ? '' : lang }, ...text),
    );
  });
  return h(
    'div',
    { class: 'detail-body' },
    h('div', { class: 'columns' }, ...columns),
    why(match, edits),
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

/** What is not across: where else it is, or nowhere. @param {State} state @param {Target} target */
function alone(state, target) {
  const { found, sentence, side } = target;
  const places = carriers(found, sentence);
  const other = placeOf(found, state.pair[otherSide(side)]);
  const text = h('p', { class: 'compared', dir: 'auto' }, sentenceText(found, sentence));
  const here = other < 0 || places.length === 0 ? ['the other articles'] : nameOf(state, found, other);
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

/** @param {Counterpart | undefined} match @param {import('../state.js').Edits | null} edits */
function why(match, edits) {
  const parts = [];
  if (match) {
    const { link } = match;
    parts.push(relationOf(link.relation));
    /** @type {[string, readonly string[]][]} */
    const evidence = [
      ['Words', link.words],
      ['Numbers', link.numbers],
      ['Names', link.names],
    ];
    for (const [label, values] of evidence)
      if (values.length > 0) parts.push(`${label} in both: ${values.join(', ')}.`);
    parts.push(`Score ${link.score.toFixed(2)} (from 0.50 two sentences count as linked).`);
  }
  if (edits?.reworded) parts.unshift(WORDS.reworded);
  else if (edits?.edits.every(({ kind }) => kind === 'equal')) parts.unshift(WORDS.identical);
  else if (edits) parts.unshift(WORDS.onlyHere);
  if (edits && !edits.precise) parts.push(WORDS.approximate);
  return h('p', { class: 'why' }, parts.join(' '));
}

/** @param {Comparison} found @param {number} number @param {readonly Range[]} spans */
function marked(found, number, spans) {
  const data = sentenceAt(found, number);
  if (!data) return [];
  return pieces(paragraphText(found, data), [data.start, data.end], spans).map((piece) =>
    piece.inside ? h('mark', {}, piece.text) : piece.text,
  );
}

/** @param {Comparison} found @param {number} number @param {Side} side @param {import('../state.js').Edits} edits */
function edited(found, number, side, { edits }) {
  const text = sentenceText(found, number);
  return edits.map((edit) => {
    const piece = side === 'left' ? text.slice(edit.aStart, edit.aEnd) : text.slice(edit.bStart, edit.bEnd);
    if (edit.kind === 'equal' || piece.trim() === '') return piece;
    return side === 'left' ? h('del', {}, piece) : h('ins', {}, piece);
  });
}

/** @param {State} state @param {Comparison} found @param {number} place */
function nameOf(state, found, place) {
  const id = found.articles[place]?.id;
  const index = state.library.articles.findIndex((article) => article.id === id);
  const name = state.library.articles[index]?.outlet ?? WORDS.outletUnknown;
  return [
    hidden('article '),
    h('span', { class: 'letter' }, index < 0 ? '–' : letter(index)),
    ' ',
    isolated(name),
  ];
}
