/**
 * A sentence that is linked to none: what came nearest in the other articles, and why it is not linked.
 * @module
 */

import { button, h } from '../dom/element.js';
import { nearest, placeOf, sentenceAt } from '../findings.js';
import { otherSide } from '../state.js';
import {
  nearestElsewhere,
  nearestIn,
  nothingNear,
  notLinked,
  scoreOf,
  shortScoreOf,
  WORDS,
} from '../strings.js';
import { common, excerpt, outletOf } from './excerpt.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('./detail.js').Target} Target */
/** @typedef {import('../findings.js').Near} Near */

/** The sentence beside the nearest one of the article on the other side. @param {State} state @param {Target} target */
export function nearestAcross(state, { found, sentence, side }) {
  const across = placeOf(found, state.pair[otherSide(side)]);
  const near = nearest(found, sentence, across);
  const own = excerpt(state, found, sentence, [common(near?.own ?? [])]);
  if (!near) {
    const told = across < 0 ? '' : ` ${nothingNear(outletOf(state, found, across))}`;
    return [own, h('p', { class: 'why' }, WORDS.notFound, told)];
  }
  const other = excerpt(state, found, near.sentence, [common(near.their)], WORDS.nearest);
  const columns = side === 'left' ? [own, other] : [other, own];
  const told = [WORDS.notFound, nearestIn(outletOf(state, found, across)), notLinked(near.reason)];
  return [
    h('div', { class: 'columns' }, ...columns),
    h('p', { class: 'why' }, `${told.join(' ')} ${WORDS.score} ${scoreOf(near.score)}.`),
    h(
      'div',
      { class: 'buttons' },
      button('go-to', { 'data-to': near.sentence, 'data-focus': 'go-to' }, WORDS.goThere),
    ),
  ];
}

/** The nearest sentences of the articles that are not on the other side. @param {State} state @param {Target} target */
export function nearestElsewhereList(state, { found, sentence, side }) {
  const own = sentenceAt(found, sentence)?.article;
  const across = placeOf(found, state.pair[otherSide(side)]);
  const places = found.articles.flatMap((_, place) => (place === own || place === across ? [] : [place]));
  if (places.length === 0) return null;
  const items = places.map((place) => {
    const near = nearest(found, sentence, place);
    if (!near) return h('li', {}, h('p', {}, nothingNear(outletOf(state, found, place))));
    const shown = excerpt(state, found, near.sentence, [common(near.their)]);
    const told = `${notLinked(near.reason)} ${WORDS.score} ${shortScoreOf(near.score)}.`;
    const show = button(
      'show',
      {
        'data-id': found.articles[place]?.id ?? '',
        'data-side': otherSide(side),
        'data-for': sentence,
        'data-focus': `near-${place}`,
      },
      WORDS.showBeside,
    );
    return h('li', {}, shown, h('div', { class: 'near-foot' }, h('p', { class: 'why' }, told), show));
  });
  return h(
    'details',
    { class: 'near' },
    h('summary', {}, nearestElsewhere(places.length)),
    h('ul', {}, ...items),
  );
}
