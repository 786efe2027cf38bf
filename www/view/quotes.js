/**
 * Who is quoted by whom, and what somebody said once as each article gives it.
 * @module
 */

import { button, byId, h, hidden, isolated } from '../dom/element.js';
import { bySentence, shownOf, speakers, versionPair } from '../lists.js';
import { otherSpeaker, PHRASES, quoteCount, quotesIn, RELATION_OF_QUOTE, SOURCE_KIND } from '../phrases.js';
import { plural } from '../strings.js';
import { citation, citationText } from './citation.js';
import { edited } from './edited.js';
import { outletOf } from './excerpt.js';
import { articleTable, fold, group, heading, moreButton, quoted, tag } from './list.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */
/** @typedef {import('../lists.js').Speaker} Speaker */
/** @typedef {import('../../pkg/diptych.js').Utterance} Utterance */

/** @param {Scene} scene @returns {Item[]} */
export function quoteItems(scene) {
  const { story, key } = scene;
  const everybody = speakers(story);
  return [
    ...speakerTable(
      scene,
      everybody.filter(({ total }) => total > 0),
    ),
    ...group(scene, 'utterances', story.utterances, (utterance, place) => ({
      key: `${key}/utterance-${place}/${editsKey(scene, utterance)}`,
      make: () => utteranceCard(scene, utterance),
    })),
    ...group(scene, 'quotes', everybody, (speaker) => ({
      key: `${key}/quotes-of-${speaker.key}`,
      make: () => quotesOf(scene, speaker),
    })),
  ];
}

/** @param {Scene} scene @param {readonly Speaker[]} quotedOnes @returns {Item[]} */
function speakerTable(scene, quotedOnes) {
  const { state, key } = scene;
  const items = [heading('speakers', quotedOnes.length)];
  if (quotedOnes.length === 0) return items;
  const shown = shownOf(state, 'speakers', quotedOnes);
  items.push({ key: `${key}/speakers/${shown.length}`, make: () => table(scene, quotedOnes) });
  if (shown.length < quotedOnes.length)
    items.push({ key: 'more-speakers', make: () => moreButton('speakers', quotedOnes.length) });
  const speaker = quotedOnes.find((one) => one.key === state.quoted?.speaker);
  const listed = `${key}/quoted/${speaker?.key}/${state.quoted?.article}`;
  if (speaker) items.push({ key: listed, make: () => listedQuotes(scene, speaker) });
  return items;
}

/** @param {Scene} scene @param {readonly Speaker[]} quotedOnes */
function table(scene, quotedOnes) {
  const { found } = scene;
  return articleTable(scene, {
    list: 'speakers',
    caption: 'Direct quotes of each speaker by article',
    corner: PHRASES.speaker,
    last: PHRASES.allArticles,
    rows: quotedOnes.map((speaker) => ({
      name: speaker.name,
      about: speaker.kind === 'person' ? '' : SOURCE_KIND[speaker.kind],
      cell: (article) => {
        const count = speaker.direct.get(article);
        return count ? countButton(scene, speaker, count, article) : null;
      },
      last: () =>
        found.articles.length > 1 ? countButton(scene, speaker, speaker.total, null) : String(speaker.total),
    })),
  });
}

/** @param {Scene} scene @param {Speaker} speaker @param {number} count @param {number | null} article */
function countButton({ state, found }, speaker, count, article) {
  const id = article === null ? null : (found.articles[article]?.id ?? null);
  const outlet = article === null ? null : outletOf(state, found, article);
  return button(
    'list-quotes',
    {
      class: 'quiet',
      'data-speaker': speaker.key,
      'data-article': id,
      'data-focus': `quotes-${speaker.key}-${id}`,
      'aria-pressed': 'false',
      'aria-label': quotesIn(count, speaker.name, outlet),
    },
    String(count),
  );
}

/** Shows which number of the table is listed; the table stays, and with it how far it is scrolled. Call after each redraw. @param {Scene['state']} state */
export function renderQuoted({ quoted: listed }) {
  for (const one of byId('quotes').querySelectorAll('[data-action="list-quotes"]')) {
    const { speaker, article = null } = /** @type {HTMLElement} */ (one).dataset;
    const isListed = speaker === listed?.speaker && article === listed?.article;
    one.setAttribute('aria-pressed', String(isListed));
  }
}

/** The quotes that a number of the table stands for. @param {Scene} scene @param {Speaker} speaker */
function listedQuotes(scene, speaker) {
  const { state, found, story } = scene;
  const place = found.articles.findIndex(({ id }) => id === state.quoted?.article);
  const numbers = speaker.quotes.filter((number) => {
    const quote = story.quotes[number];
    return quote?.direct && (place < 0 || quote.article === place);
  });
  const outlet = place < 0 ? null : outletOf(state, found, place);
  return h(
    'section',
    { class: 'finding listed', id: 'quoted', tabindex: -1, 'aria-labelledby': 'quoted-title' },
    h(
      'div',
      { class: 'finding-head' },
      h('h4', { id: 'quoted-title' }, quotesIn(numbers.length, speaker.name, outlet)),
      button('close-quotes', { 'data-focus': 'close-quotes' }, PHRASES.close),
    ),
    ...quoteCitations(scene, numbers),
  );
}

/** @param {Scene} scene @param {Utterance} utterance */
function editsKey({ state, story }, utterance) {
  const pairs = utterance.versions.map((_, place) => versionPair(story, utterance, place));
  return pairs.filter((pair) => pair && state.edits.has(pair.key)).length;
}

/** @param {Scene} scene @param {Utterance} utterance */
function utteranceCard(scene, utterance) {
  const { story } = scene;
  const { speaker, versions } = utterance;
  const articles = new Set(versions.map(({ quote }) => story.quotes[quote]?.article));
  return h(
    'article',
    { class: 'finding' },
    h(
      'h4',
      {},
      speaker ? isolated(speaker) : PHRASES.noSpeaker,
      ' ',
      h('span', { class: 'about' }, plural(articles.size, 'article')),
    ),
    ...versions.map((_, place) => version(scene, utterance, place)),
  );
}

/** @param {Scene} scene @param {Utterance} utterance @param {number} place */
function version(scene, utterance, place) {
  const { state, found, story } = scene;
  const one = utterance.versions[place];
  const first = utterance.versions[0];
  if (!one || !first) return null;
  const quote = story.quotes[one.quote];
  const { word, meaning } = RELATION_OF_QUOTE[one.relation];
  const about = h(
    'span',
    {},
    place === 0 ? tag(PHRASES.fullest, 'first') : tag(word, one.relation),
    place > 0 && ` ${meaning}`,
    one.other && `; ${quote?.speaker ? otherSpeaker(quote.speaker) : PHRASES.otherSpeaker}`,
  );
  const across = place === 0 ? utterance.versions[1] : first;
  const text = quoteCitation(scene, one.quote, about, across && story.quotes[across.quote]?.sentence);
  const pair = versionPair(story, utterance, place);
  const edits = pair && state.edits.get(pair.key);
  if (!pair || !edits || edits.reworded) return text;
  const { class: _, ...attributes } = citationText(found, quote?.sentence ?? 0);
  text.append(
    h(
      'p',
      { class: 'edits' },
      `${PHRASES.against}: `,
      h('span', { class: 'edited', ...attributes }, ...edited(edits, pair)),
    ),
  );
  return text;
}

/** @param {Scene} scene @param {number} number of the quote @param {import('../dom/element.js').Child} [about] @param {number | null} [across] */
function quoteCitation({ state, found, story }, number, about = null, across = null) {
  const quote = story.quotes[number];
  const layers = quote ? [quoted([quote.span])] : [];
  return citation(state, found, { sentence: quote?.sentence ?? 0, layers, across, about });
}

/** @param {Scene} scene @param {Speaker} speaker */
function quotesOf(scene, speaker) {
  const { name, quotes, total } = speaker;
  return fold(
    [
      h('strong', {}, isolated(name)),
      hidden(': '),
      h('span', { class: 'about' }, quoteCount(total, quotes.length)),
    ],
    () => quoteCitations(scene, quotes),
    `all-of-${speaker.key}`,
  );
}

/** Quotes by the sentence in which they begin: what is given word for word, and what in the article's own words. @param {Scene} scene @param {readonly number[]} numbers */
function quoteCitations({ state, found, story }, numbers) {
  const quotes = numbers.flatMap((number) => story.quotes[number] ?? []);
  return bySentence(quotes).map(([sentence]) => {
    const here = quotes.filter((one) => one.sentence === sentence);
    const [direct, reported] = [here.filter((one) => one.direct), here.filter((one) => !one.direct)];
    const about = [direct.length > 0 && PHRASES.direct, reported.length > 0 && PHRASES.indirect].filter(
      Boolean,
    );
    const layers = [quoted(direct.map(({ span }) => span)), reportedWords(reported.map(({ span }) => span))];
    return citation(state, found, { sentence, layers, about: about.join(', ') });
  });
}

/** @param {readonly import('../dom/marked.js').Range[]} ranges @returns {import('./excerpt.js').Layer} */
function reportedWords(ranges) {
  return { ranges, make: (text) => h('span', { class: 'reported' }, text) };
}
