/**
 * Whom the articles credit, which shared claims trace to one source, and where one states what another attributes.
 * @module
 */

import { h, hidden, isolated } from '../dom/element.js';
import {
  ARTICLES_IN_PICTURE,
  creditedOrigins,
  membersOf,
  pictured,
  provenance,
  severalOrigins,
  tracedClaims,
  voiceDifferences,
} from '../lists.js';
import { creditedBy, originsOf, PHRASES, provenanceOf, SOURCE_KIND, VOICE } from '../phrases.js';
import { plural } from '../strings.js';
import { citation, claimText } from './citation.js';
import { leanings } from './leanings.js';
import {
  articleTable,
  citations,
  countOutlets,
  fold,
  group,
  heading,
  limited,
  outlets,
  pictureHeading,
  quoted,
  tag,
} from './list.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../../pkg/diptych.js').Claim} Claim */
/** @typedef {import('../lists.js').Credited} Credited */

/** @param {Scene} scene @returns {Item[]} */
export function sourceItems(scene) {
  const { story, key } = scene;
  const origins = creditedOrigins(story);
  const traced = tracedClaims(story);
  const several = severalOrigins(story);
  /** @param {Claim} claim */
  const card = (claim) => ({
    key: `${key}/claim-${claim.id}`,
    make: () => originsCard(scene, claim, origins),
  });
  return [
    ...picture(scene, pictured(origins)),
    heading('traced', traced.length),
    ...summary(scene),
    ...limited(scene, 'traced', traced, card),
    ...(several.length > 0 ? group(scene, 'several', several, card) : []),
    ...group(scene, 'origins', origins, (origin) => ({
      key: `${key}/origin-${origin.origin}`,
      make: () => originFold(scene, origin),
    })),
    ...group(scene, 'voices', voiceDifferences(story), ({ claim, groups }) => ({
      key: `${key}/voice-${claim.id}`,
      make: () => voiceCard(scene, claim, groups),
    })),
  ];
}

/** The picture, and beside it the table that says the same. @param {Scene} scene @param {readonly Credited[]} origins @returns {Item[]} */
function picture(scene, origins) {
  if (origins.length === 0) return [heading('leanings', 0)];
  const isClear = scene.found.articles.length <= ARTICLES_IN_PICTURE;
  const make = () => {
    const table = articleTable(scene, {
      list: 'leanings',
      caption: 'How often each article credits each source',
      corner: PHRASES.source,
      rows: origins.map(({ name, kind, counts }) => ({
        name,
        about: SOURCE_KIND[kind],
        cell: (article) => counts.find(([one]) => one === article)?.[1].toString() ?? null,
      })),
    });
    return h('div', { class: 'picture' }, isClear && leanings(scene, origins), table);
  };
  const head = pictureHeading('leanings', origins.length, isClear ? PHRASES.legend : null);
  return [head, { key: `${scene.key}/leanings`, make }];
}

/** @param {Scene} scene @returns {Item[]} */
function summary({ story, key }) {
  const counts = provenance(story);
  if (story.origins.length === 0 || counts.shared === 0) return [];
  return [{ key: `${key}/provenance`, make: () => h('p', { class: 'list-note' }, provenanceOf(counts)) }];
}

/** @param {Scene} scene @param {Claim} claim @param {readonly Credited[]} origins */
function originsCard(scene, claim, origins) {
  const { state, found, story } = scene;
  const { origin } = claim;
  const numbers = origin === null ? claim.origins : [origin];
  const names = numbers.map((one) => story.origins[one]?.name ?? '');
  const credits = origins.filter((one) => numbers.includes(one.origin)).flatMap(({ places }) => places);
  const articles = [...membersOf(found, claim).keys()];
  return h(
    'article',
    { class: 'finding' },
    h('h4', {}, originsOf(countOutlets(scene, articles), names)),
    h('p', {}, claimText(found, claim.wording)),
    fold([hidden(`${PHRASES.places}: `), outlets(scene, articles)], () =>
      claim.members.map((sentence) => {
        const spans = credits.filter((one) => one.sentence === sentence).map(({ span }) => span);
        return citation(state, found, { sentence, layers: [quoted(spans)] });
      }),
    ),
  );
}

/** @param {Scene} scene @param {Credited} origin */
function originFold(scene, { origin, name, kind, places, counts }) {
  return fold(
    [
      h('strong', {}, isolated(name)),
      ' ',
      tag(SOURCE_KIND[kind], kind),
      ' ',
      h('span', { class: 'about' }, creditedBy(places.length, counts.length, scene.found.articles.length)),
      hidden(': '),
      outlets(scene, counts),
    ],
    () => citations(scene, places),
    `origin-${origin}`,
  );
}

/** @param {Scene} scene @param {Claim} claim @param {ReturnType<typeof voiceDifferences>[number]['groups']} groups */
function voiceCard(scene, claim, groups) {
  const { state, found } = scene;
  const voices = groups.map(({ voice, articles }) =>
    h('div', {}, h('dt', {}, tag(VOICE[voice], voice)), h('dd', {}, outlets(scene, articles))),
  );
  const members = membersOf(found, claim);
  const places = groups.flatMap(({ voice, articles }) =>
    articles.flatMap((article) => (members.get(article) ?? []).map((sentence) => ({ sentence, voice }))),
  );
  return h(
    'article',
    { class: 'finding' },
    h('h4', {}, claimText(found, claim.wording)),
    h('dl', { class: 'voices' }, ...voices),
    fold([plural(places.length, 'place')], () =>
      places.map(({ sentence, voice }) =>
        citation(state, found, { sentence, about: tag(VOICE[voice], voice) }),
      ),
    ),
  );
}
