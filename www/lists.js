/**
 * What the lists of findings show, out of a report: grouped, counted and put in order. Nothing is computed that the core did not find.
 * @module
 */

import { sentenceAt, sentenceText, wordsAt } from './findings.js';
import { saying } from './strings.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./findings.js').Comparison} Comparison */
/** @typedef {import('../pkg/diptych.js').Story} Story */
/** @typedef {import('../pkg/diptych.js').Claim} Claim */
/** @typedef {import('../pkg/diptych.js').Discrepancy} Discrepancy */
/** @typedef {import('../pkg/diptych.js').Place} Place */
/** @typedef {import('../pkg/diptych.js').Utterance} Utterance */
/** @typedef {import('../pkg/diptych.js').Passages} Passages */
/** @typedef {import('../pkg/diptych.js').Voice} Voice */
/** @typedef {import('./engine/protocol.js').Edits} Edits */
/** @typedef {Discrepancy['values'][number]} Value */

/** Entries of a list that are shown before the reader asks for all: what somebody reads through. */
export const FIRST = 20;

/**
 * The entries of a list that are shown.
 * @template Entry
 * @param {Pick<State, 'opened'>} state
 * @param {string} list its name
 * @param {readonly Entry[]} entries
 */
export function shownOf({ opened }, list, entries) {
  return opened.has(`list-${list}`) ? entries : entries.slice(0, FIRST);
}

/** In what relation the articles of a value stand to it. @typedef {{ value: string, articles: number[], values: Value[] }} Position */

/**
 * Who says what: the values of a discrepancy, each with the articles that give it; that of most articles first, of an update the
 * earliest one.
 * @param {Comparison} found
 * @param {Discrepancy} discrepancy
 * @returns {Position[]}
 */
export function positions(found, { update, values }) {
  /** @type {Map<string, Position>} */
  const byValue = new Map();
  for (const one of values) {
    const place = sentenceAt(found, one.sentence)?.article ?? 0;
    const position = byValue.get(one.value) ?? { value: one.value, articles: [], values: [] };
    if (!position.articles.includes(place)) position.articles.push(place);
    position.values.push(one);
    byValue.set(one.value, position);
  }
  const result = [...byValue.values()];
  if (!update) return result.sort((x, y) => y.articles.length - x.articles.length);
  /** @param {Position} position */
  const time = ({ articles }) => articles.map((place) => timeOf(found, place)).sort()[0] ?? '';
  return result.sort((x, y) => (time(x) < time(y) ? -1 : Number(time(x) > time(y))));
}

/** What the articles of a discrepancy say, each value once. @param {Comparison} found @param {Discrepancy} discrepancy */
export function sayings(found, { kind, values }) {
  const first = new Map([...values].reverse().map((one) => [one.value, one]));
  const order = [...new Set(values.map(({ value }) => value))];
  return order.flatMap((value) => {
    const one = first.get(value);
    return one ? [saying(kind, value, wordsAt(found, one.sentence, one.span))] : [];
  });
}

/** When an article was published, as text that sorts by it; what is not stated comes last. @param {Comparison} found @param {number} place */
function timeOf(found, place) {
  const { published, time } = found.articles[place] ?? {};
  return published ? `${published}T${time ?? ''}` : '~';
}

/** Discrepancies by the number of their articles, the most first. @param {Comparison} found @param {readonly Discrepancy[]} discrepancies */
export function byArticles(found, discrepancies) {
  /** @param {Discrepancy} one */
  const count = ({ values }) =>
    new Set(values.map(({ sentence }) => sentenceAt(found, sentence)?.article)).size;
  return [...discrepancies].sort((x, y) => count(y) - count(x));
}

/**
 * Who is quoted, and where.
 * @typedef {object} Speaker
 * @property {string} key
 * @property {string} name
 * @property {import('../pkg/diptych.js').SourceKind} kind
 * @property {number[]} quotes of them, indices of the story's
 * @property {Map<number, number>} direct by article: how many direct quotes it has of them
 * @property {number} total direct quotes in all articles
 */

/**
 * The speakers of all quotes: those whom most articles quote directly first, then by number of direct quotes. Different names of
 * one source are one speaker. O(quotes + sources).
 * @param {Story} story
 * @returns {Speaker[]}
 */
export function speakers({ quotes, origins, sources }) {
  /** @type {Map<number, number>} */
  const originOf = new Map();
  for (const [place, { sources }] of origins.entries())
    for (const source of sources) originOf.set(source, place);
  /** @type {Map<string, Speaker>} */
  const byKey = new Map();
  for (const [number, { speaker, source, article, direct }] of quotes.entries()) {
    const origin = source === null ? undefined : originOf.get(source);
    const name = (origin === undefined ? null : origins[origin]?.name) ?? speaker;
    if (!name) continue;
    const kind = sources[source ?? -1]?.kind ?? 'person';
    const key = origin === undefined ? `name-${name}` : `origin-${origin}`;
    /** @type {Speaker} */
    const entry = byKey.get(key) ?? { key, name, kind, quotes: [], direct: new Map(), total: 0 };
    byKey.set(key, entry);
    entry.quotes.push(number);
    if (!direct) continue;
    entry.direct.set(article, (entry.direct.get(article) ?? 0) + 1);
    entry.total += 1;
  }
  return [...byKey.values()].sort((x, y) => y.direct.size - x.direct.size || y.total - x.total);
}

/** Words of a quote that another version of the same utterance is compared with. @typedef {{ key: string, a: string, b: string }} Pair */

/** @param {string} a @param {string} b @returns {Pair} */
export function pairOf(a, b) {
  return { key: JSON.stringify([a, b]), a, b };
}

/**
 * The fullest quote of an utterance and another version, where words are compared: not where they are the same, or the article's own.
 * @param {Story} story
 * @param {Utterance} utterance
 * @param {number} place of the version
 * @returns {Pair | null}
 */
export function versionPair({ quotes }, { versions }, place) {
  const [first, other] = [versions[0], versions[place]];
  if (!first || !other || place === 0 || !['shortened', 'altered'].includes(other.relation)) return null;
  return pairOf(quotes[first.quote]?.text ?? '', quotes[other.quote]?.text ?? '');
}

/** @param {Comparison} found @param {{ earlier: number | null, later: number | null }} change @returns {Pair | null} */
export function changePair(found, { earlier, later }) {
  return earlier === null || later === null
    ? null
    : pairOf(sentenceText(found, earlier), sentenceText(found, later));
}

/** The pairs of texts whose words the shown view compares. @param {State} state @returns {Pair[]} */
export function wantedEdits(state) {
  const { view, comparison: found } = state;
  const story = found?.report?.story;
  if (!story) return [];
  if (view === 'quotes') {
    return shownOf(state, 'utterances', story.utterances).flatMap((utterance) =>
      utterance.versions.flatMap((_, place) => versionPair(story, utterance, place) ?? []),
    );
  }
  if (view !== 'passages') return [];
  return story.passages.flatMap(({ a, b, versions }) =>
    shownOf(state, `changes-${a}-${b}`, versions?.changes ?? []).flatMap(
      (change) => changePair(found, change) ?? [],
    ),
  );
}

/** @typedef {{ kind: 'equal' | 'insert' | 'delete', text: string }} Piece */

/** Word edits as one text: what was there and what came, in order. @param {Edits} edits @param {Pick<Pair, 'a' | 'b'>} pair @returns {Piece[]} */
export function editPieces({ edits }, { a, b }) {
  return edits.flatMap(({ kind, aStart, aEnd, bStart, bEnd }) => {
    const was = a.slice(aStart, aEnd);
    // Where the other text ends, the space after a word is only in this one.
    const is = b.slice(bStart, bEnd) + (kind === 'equal' && /\s$/.test(was) && bEnd === b.length ? ' ' : '');
    /** @type {Piece[]} */
    const pieces =
      kind === 'equal'
        ? [{ kind, text: is }]
        : [
            { kind: 'delete', text: was },
            { kind: 'insert', text: is },
          ];
    return pieces.filter(({ text }) => text !== '');
  });
}

/** How often something stands in which article; by article. @param {readonly Pick<Place, 'article'>[]} places @returns {[article: number, count: number][]} */
export function byArticle(places) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { article } of places) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts].sort(([x], [y]) => x - y);
}

/** Places by sentence: those of one sentence are one entry with several spans. @param {readonly Place[]} places */
export function bySentence(places) {
  /** @type {Map<number, Place['span'][]>} */
  const spans = new Map();
  for (const { sentence, span } of places) spans.set(sentence, [...(spans.get(sentence) ?? []), span]);
  return [...spans];
}

/** @typedef {{ origin: number, name: string, kind: import('../pkg/diptych.js').SourceKind, places: Place[], counts: [article: number, count: number][] }} Credited */

/** The origins with the places that credit them; those of most articles first, then the most credited. @param {Story} story @returns {Credited[]} */
export function creditedOrigins({ origins, sources }) {
  const all = origins.map(({ name, kind, sources: credits }, origin) => {
    const places = credits.flatMap((source) => sources[source] ?? []);
    return { origin, name, kind, places, counts: byArticle(places) };
  });
  return all.sort((x, y) => y.counts.length - x.counts.length || y.places.length - x.places.length);
}

/** Articles in the picture: beyond, no line can be followed. */
export const ARTICLES_IN_PICTURE = 20;

/** Origins in the picture: more of them are no picture any more. */
const IN_PICTURE = 14;

/** The origins that the picture of leanings shows: those that several articles credit, and outlets; else the most credited. @param {readonly Credited[]} origins */
export function pictured(origins) {
  const joint = origins.filter(({ kind, counts }) => counts.length > 1 || kind === 'outlet');
  return (joint.length > 0 ? joint : origins).slice(0, IN_PICTURE);
}

/** Shared claims that trace to one origin: of most articles first. @param {Story} story */
export function tracedClaims({ claims }) {
  return claims
    .filter(({ origin, articles }) => origin !== null && articles.length > 1)
    .sort((x, y) => y.articles.length - x.articles.length || (x.origin ?? 0) - (y.origin ?? 0));
}

/** Shared claims that are credited to several origins: of most origins first. @param {Story} story */
export function severalOrigins({ claims }) {
  return claims
    .filter(({ origin, origins, articles }) => origin === null && origins.length > 1 && articles.length > 1)
    .sort((x, y) => y.origins.length - x.origins.length || y.articles.length - x.articles.length);
}

/** How many shared claims trace to one origin, have several, have one that not all articles credit, or none. @param {Story} story */
export function provenance({ claims }) {
  const counts = { shared: 0, one: 0, several: 0, inPart: 0, none: 0 };
  for (const { articles, origin, origins } of claims) {
    if (articles.length < 2) continue;
    counts.shared += 1;
    if (origin !== null) counts.one += 1;
    else if (origins.length > 1) counts.several += 1;
    else if (origins.length === 1) counts.inPart += 1;
    else counts.none += 1;
  }
  return counts;
}

/** The order in which voices are told: the surest first. @type {readonly Voice[]} */
const VOICES = ['fact', 'attributed', 'anonymous', 'hedged'];

/**
 * The claims that articles give in different voices, each with the articles of each voice; of most voices first, then of most articles.
 * @param {Story} story
 */
export function voiceDifferences({ claims }) {
  const all = claims.map((claim) => {
    const groups = VOICES.map((voice) => ({
      voice,
      articles: claim.voices.filter((one) => one.voice === voice).map(({ article }) => article),
    }));
    return { claim, groups: groups.filter(({ articles }) => articles.length > 0) };
  });
  return all
    .filter(({ groups }) => groups.length > 1)
    .sort((x, y) => y.groups.length - x.groups.length || y.claim.articles.length - x.claim.articles.length);
}

/** The sentences of a claim by article: in these its origins and voices were found. @param {Comparison} found @param {Claim} claim */
export function membersOf(found, { members }) {
  /** @type {Map<number, number[]>} */
  const byPlace = new Map();
  for (const member of members) {
    const article = sentenceAt(found, member)?.article ?? 0;
    byPlace.set(article, [...(byPlace.get(article) ?? []), member]);
  }
  return byPlace;
}

/** How much of a version changed. @param {NonNullable<Passages['versions']>} versions */
export function changeCounts({ changes }) {
  const counts = { inserted: 0, deleted: 0, changed: 0 };
  for (const { earlier, later } of changes) {
    if (earlier === null) counts.inserted += 1;
    else if (later === null) counts.deleted += 1;
    else counts.changed += 1;
  }
  return counts;
}
