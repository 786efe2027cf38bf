/**
 * Look-ups in a report: what is where, and what stands across from it. Nothing is computed that the core did not find.
 * @module
 */

import { union, unpack } from './dom/marked.js';

/** @typedef {import('./engine/protocol.js').Article} Article */
/** @typedef {import('./engine/protocol.js').Report} Report */
/** @typedef {import('../pkg/diptych.js').LinkDto} Link */
/** @typedef {import('../pkg/diptych.js').SentenceDto} Sentence */
/** @typedef {import('../pkg/diptych.js').Status} Status */
/** @typedef {import('../pkg/diptych.js').NotLinked} NotLinked */
/** @typedef {import('../pkg/diptych.js').Discrepancy} Discrepancy */
/** @typedef {import('../pkg/diptych.js').DiscrepancyKind} DiscrepancyKind */
/** @typedef {import('./dom/marked.js').Range} Range */

/**
 * A report with its look-ups. `report` is `null` where there is nothing to compare with.
 * @typedef {object} Comparison
 * @property {number} version another for each comparison
 * @property {readonly Article[]} articles what was compared
 * @property {Report | null} report
 * @property {readonly (readonly (readonly number[])[])[]} sentences numbers by article and paragraph
 * @property {readonly (readonly number[])[]} links places in the report's links by sentence, best first
 */

/**
 * A sentence of another article that carries the same claim.
 * @typedef {object} Counterpart
 * @property {number} sentence
 * @property {Link} link
 * @property {readonly Range[]} own what carries the shared part here, UTF-16 units of the paragraph
 * @property {readonly Range[]} their the same across
 * @property {Conflict | null} conflict in what the two disagree
 */

/**
 * In what two sentences disagree: what each says, and where.
 * @typedef {object} Conflict
 * @property {DiscrepancyKind} kind
 * @property {Range} own UTF-16 units of the paragraph
 * @property {Range} their the same across
 * @property {string} ownValue
 * @property {string} theirValue
 * @property {string} ownWords as the sentence words it
 * @property {string} theirWords
 */

/**
 * The sentence of another article that is most like one that is linked to none.
 * @typedef {object} Near
 * @property {number} sentence
 * @property {number} score
 * @property {NotLinked} reason why the two are not linked
 * @property {readonly Range[]} own what both have here, UTF-16 units of the paragraph
 * @property {readonly Range[]} their the same across
 */

/**
 * The parts of a sentence that other articles have, UTF-16 units of its paragraph.
 * @typedef {object} Parts
 * @property {readonly Range[]} across in the article on the other side
 * @property {readonly Range[]} elsewhere in any other article
 */

/** The statuses in the order in which they are shown. @type {readonly Status[]} */
export const STATUSES = ['shared', 'partial', 'unique', 'conflict'];

/** The kinds of paragraph that are counted. @type {readonly import('../pkg/diptych.js').Kind[]} */
const BODY = ['body', 'quote', 'list-item'];

let versions = 0;

/**
 * Makes the look-ups. O(sentences + links log links).
 * @param {readonly Article[]} articles
 * @param {Report | null} report
 * @returns {Comparison}
 */
export function comparison(articles, report) {
  const sentences = articles.map((article) => article.paragraphs.map(() => /** @type {number[]} */ ([])));
  /** @type {number[][]} */
  const links = (report?.sentences ?? []).map(() => []);
  report?.sentences.forEach((sentence, number) => {
    sentences[sentence.article]?.[sentence.paragraph]?.push(number);
  });
  report?.links.forEach((link, place) => {
    links[link.a]?.push(place);
    links[link.b]?.push(place);
  });
  /** @param {number} place */
  const score = (place) => report?.links[place]?.score ?? 0;
  for (const places of links) places.sort((a, b) => score(b) - score(a));
  return { version: ++versions, articles, report, sentences, links };
}

/** Place of an article in what was compared, -1 where it was not. @param {Comparison} found @param {string | null} id */
export function placeOf(found, id) {
  return found.articles.findIndex((article) => article.id === id);
}

/** @param {Comparison} found @param {number} number */
export function sentenceAt(found, number) {
  return found.report?.sentences[number];
}

/**
 * Where a sentence stands, as the sheet counts: the headline, the lede, or the number of the paragraph, counted over the body's. The lede is
 * the line under the headline and the first paragraph.
 * @param {Comparison} found
 * @param {Sentence} sentence
 * @returns {'headline' | 'lede' | number}
 */
export function standing(found, { article, paragraph }) {
  const paragraphs = found.articles[article]?.paragraphs ?? [];
  const kind = paragraphs[paragraph]?.kind;
  if (kind === 'headline') return 'headline';
  if (kind === 'dek') return 'lede';
  const body = paragraphs.slice(0, paragraph + 1).filter((one) => BODY.includes(one.kind)).length;
  return body === 1 && kind && BODY.includes(kind) ? 'lede' : Math.max(body, 1);
}

/** The text that a sentence's offsets count in. @param {Comparison} found @param {Sentence} sentence */
export function paragraphText(found, sentence) {
  return found.articles[sentence.article]?.paragraphs[sentence.paragraph]?.text ?? '';
}

/** @param {Comparison} found @param {number} number */
export function sentenceText(found, number) {
  const sentence = sentenceAt(found, number);
  if (!sentence) return '';
  return paragraphText(found, sentence).slice(sentence.start, sentence.end);
}

/** The words of a range in a sentence's paragraph. @param {Comparison} found @param {number} number @param {Range} range */
export function wordsAt(found, number, [start, end]) {
  const sentence = sentenceAt(found, number);
  return sentence ? paragraphText(found, sentence).slice(start, end) : '';
}

/**
 * The sentences of one other article that share a claim with a sentence, best first: each has a link that says why.
 * @param {Comparison} found
 * @param {number} number
 * @param {number} article place of the other article
 * @returns {Counterpart[]}
 */
export function counterparts(found, number, article) {
  const report = found.report;
  const own = sentenceAt(found, number);
  if (!report || !own || own.article === article) return [];
  /** @type {Counterpart[]} */
  const result = [];
  const seen = new Set();
  for (const link of linksOf(found, number)) {
    const there = link.a === number ? link.b : link.a;
    if (report.sentences[there]?.article !== article || seen.has(there)) continue;
    seen.add(there);
    const [mine, their] = link.a === number ? [link.aSpans, link.bSpans] : [link.bSpans, link.aSpans];
    const conflict = conflictOf(found, link, number);
    result.push({ sentence: there, link, own: unpack(mine), their: unpack(their), conflict });
  }
  return result;
}

/**
 * Places of the other articles in which a sentence has a counterpart.
 * @param {Comparison} found
 * @param {number} number
 * @returns {number[]}
 */
export function carriers(found, number) {
  const sentence = sentenceAt(found, number);
  if (!sentence) return [];
  return [...sentence.coverage].filter((place) => place !== sentence.article);
}

/**
 * What of a sentence stands in the article on the other side, and what in the others.
 * @param {Comparison} found
 * @param {number} number
 * @param {number} article place of the article on the other side
 * @returns {Parts}
 */
export function sharedParts(found, number, article) {
  /** @type {{ across: Range[], elsewhere: Range[] }} */
  const parts = { across: [], elsewhere: [] };
  for (const link of linksOf(found, number)) {
    const [spans, there] = link.a === number ? [link.aSpans, link.b] : [link.bSpans, link.a];
    const where = sentenceAt(found, there)?.article === article ? parts.across : parts.elsewhere;
    where.push(...unpack(spans));
  }
  return { across: union(parts.across), elsewhere: union(parts.elsewhere) };
}

/**
 * The sentence of one other article that is most like a sentence without a link; `null`: none shares a word with it.
 * O(log entries).
 * @param {Comparison} found
 * @param {number} number
 * @param {number} article place of the other article
 * @returns {Near | null}
 */
export function nearest(found, number, article) {
  const table = found.report?.nearest;
  if (!table) return null;
  for (let at = firstAt(table.sentences, number); table.sentences[at] === number; at++) {
    const sentence = table.others[at] ?? 0;
    if (sentenceAt(found, sentence)?.article !== article) continue;
    const [before, between, end] = [
      table.spanEnds[2 * at - 1] ?? 0,
      table.spanEnds[2 * at],
      table.spanEnds[2 * at + 1],
    ];
    return {
      sentence,
      score: table.scores[at] ?? 0,
      reason: table.reasonNames[table.reasons[at] ?? 0] ?? 'little-shared',
      own: unpack(table.spans.subarray(before, between)),
      their: unpack(table.spans.subarray(between, end)),
    };
  }
  return null;
}

/** What differs inside the claim of a sentence. @param {Comparison} found @param {number} number @returns {Discrepancy[]} */
export function discrepancies(found, number) {
  const claim = sentenceAt(found, number)?.claim ?? -1;
  return (found.report?.story?.discrepancies ?? []).filter(({ claims }) => claims.includes(claim));
}

/** The first place of `value` in ascending values, or where it would be. @param {Uint32Array} values @param {number} value */
function firstAt(values, value) {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A link's conflict as a sentence sees it. @param {Comparison} found @param {Link} link @param {number} number @returns {Conflict | null} */
function conflictOf(found, { a, b, conflict }, number) {
  if (!conflict) return null;
  const { kind, aStart, aEnd, bStart, bEnd, aValue, bValue } = conflict;
  const sides = [
    { sentence: a, range: /** @type {Range} */ ([aStart, aEnd]), value: aValue },
    { sentence: b, range: /** @type {Range} */ ([bStart, bEnd]), value: bValue },
  ].map((side) => ({ ...side, words: wordsAt(found, side.sentence, side.range) }));
  const [own, their] = a === number ? sides : sides.reverse();
  if (!own || !their) return null;
  return {
    kind,
    own: own.range,
    their: their.range,
    ownValue: own.value,
    theirValue: their.value,
    ownWords: own.words,
    theirWords: their.words,
  };
}

/** The links of a sentence, best first. @param {Comparison} found @param {number} number @returns {Link[]} */
function linksOf(found, number) {
  return (found.links[number] ?? []).flatMap((place) => found.report?.links[place] ?? []);
}

/**
 * How many sentences of an article have each status.
 * @param {Comparison} found
 * @param {number} article place of the article
 * @returns {Record<Status, number>}
 */
export function counts(found, article) {
  const result = { shared: 0, partial: 0, unique: 0, conflict: 0 };
  for (const numbers of found.sentences[article] ?? []) {
    for (const number of numbers) {
      const status = sentenceAt(found, number)?.status;
      if (status) result[status] += 1;
    }
  }
  return result;
}
