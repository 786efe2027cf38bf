/**
 * Every word of the lists of findings: conflicts, quotes, sources, wording, same text.
 * @module
 */

import { plural, when } from './strings.js';

/** @typedef {import('../pkg/diptych.js').QuoteRelation} QuoteRelation */
/** @typedef {import('../pkg/diptych.js').SourceKind} SourceKind */
/** @typedef {import('../pkg/diptych.js').Voice} Voice */

/** Headings of lists, what they show, and what is said where they are empty. */
export const LISTS = {
  conflicts: {
    title: 'Different values for the same',
    about:
      'A program found sentences that speak of the same thing and give different values. It can be wrong: they may mean different things or different times. Nothing here says who is right. Read both.',
    none: 'No two sentences were found that speak of the same thing and give different numbers, dates, places or names, or of which one affirms what the other denies.',
  },
  updates: {
    title: 'Updates',
    about: 'The articles’ times explain the difference: the later one may know more. Earliest first.',
    none: '',
  },
  speakers: {
    title: 'Who quotes whom',
    about:
      'Direct quotes of each speaker in each article. A number opens these quotes. Who is not named may be another person in each.',
    none: 'No direct quote with a speaker was found in these articles.',
  },
  utterances: {
    title: 'Said once, given by several',
    about: 'What somebody said once, as each article gives it: the fullest quote first.',
    none: 'No quote was found in two of these articles, in the same or in other words.',
  },
  quotes: {
    title: 'All quotes by speaker',
    about: 'Direct quotes, and what the articles report in their own words.',
    none: 'No quote was found in these articles.',
  },
  leanings: {
    title: 'Whom the articles lean on',
    about: 'Sources that at least two articles credit, and other outlets.',
    none: 'No person, office, outlet or document was found to be credited in these articles.',
  },
  traced: {
    title: 'Shared claims with one origin',
    about: 'Every article that has the claim credits the same source with it, or is that source.',
    none: 'No claim of several articles was found to trace to one source.',
  },
  several: {
    title: 'Shared claims with several origins',
    about: 'Different sources are credited with the claim: those with most sources first.',
    none: '',
  },
  origins: {
    title: 'Each source',
    about: 'Who credits it, how often and where.',
    none: 'No person, office, outlet or document was found to be credited in these articles.',
  },
  voices: {
    title: 'Fact here, attributed there',
    about: 'Claims that one article states itself and another credits to somebody, or gives with reserve.',
    none: 'No shared claim was found that one article states and another attributes.',
  },
  spellings: {
    title: 'Spellings of one name',
    about: 'The same name, written otherwise.',
    none: 'No name was found that these articles spell in two ways.',
  },
  terms: {
    title: 'Different terms for the same',
    about: 'What articles write in the same place of sentences that say the same.',
    none: 'No two terms were found that stand for one another in sentences that say the same.',
  },
  judgements: {
    title: 'Words of judgement',
    about:
      'Words from a fixed list that judge what they name, in quotations too, and that not all of these articles use. Who uses a word, not why.',
    none: 'No word of the list was found that some of these articles use and others do not.',
  },
  distinctive: {
    title: 'Terms that set an article apart',
    about:
      'Used more often here than the other articles together make likely: log-odds ratio with an informative prior (Monroe, Colaresi and Quinn 2008), as z-score; from 1.96 on chance makes it in one term of forty. It counts words. It says nothing about leaning or quality.',
    none: 'No term was found that one of these articles uses clearly more than the others.',
  },
  passages: {
    title: 'Passages word for word',
    about:
      'Runs of at least 10 words that two articles both have, the longest first; none that is only names, a quote or set phrases.',
    none: 'No passage of 10 or more words stands in two of these articles.',
  },
  versions: {
    title: 'Versions of one article',
    about:
      'Two articles of one outlet that are mostly the same text: what the later one inserted, deleted and changed.',
    none: 'No two of these articles are versions of one.',
  },
};

/** How a version of an utterance stands to the fullest quote. @type {Record<QuoteRelation, { word: string, meaning: string }>} */
export const RELATION_OF_QUOTE = {
  same: { word: 'Same', meaning: 'word for word' },
  shortened: { word: 'Shortened', meaning: 'word for word a part of it' },
  altered: { word: 'Altered', meaning: 'mostly the same words' },
  reworded: { word: 'In other words', meaning: 'translated, or one of the two is no quotation' },
  paraphrased: { word: 'Paraphrased', meaning: 'in the article’s own words' },
};

/** @type {Record<SourceKind, string>} */
export const SOURCE_KIND = {
  person: 'person',
  office: 'office',
  anonymous: 'not named',
  outlet: 'outlet',
  document: 'document',
};

/** @type {Record<Voice, string>} */
export const VOICE = {
  fact: 'Stated as fact',
  attributed: 'Credited to somebody named',
  anonymous: 'Credited to somebody not named',
  hedged: 'With reserve',
};

/** The fixed words. */
export const PHRASES = {
  fullest: 'Fullest quote',
  against: 'Against the fullest quote',
  otherSpeaker: 'another speaker is named',
  noSpeaker: 'Speaker not named',
  direct: 'direct',
  indirect: 'reported',
  speaker: 'Speaker',
  source: 'Source',
  allArticles: 'All',
  none: 'none',
  close: 'Close',
  places: 'Places',
  change: { inserted: 'Inserted', deleted: 'Deleted', changed: 'Changed' },
  inserted: 'inserted: ',
  deleted: 'deleted: ',
  endOfEdit: ', end',
  update: 'Update',
  timeUnknown: 'time not stated',
  legend: 'A line: the article credits the source.',
  picture:
    'Articles on the left, their sources on the right, a line where an article credits a source; a table follows that says the same',
};

/** @param {number} count @param {string} title */
export function titled(count, title) {
  return count === 0 ? title : `${title} (${count})`;
}

/** @param {number} count */
export function showAll(count) {
  return `Show all ${count}`;
}

/** @param {string | null} published @param {string | null} time */
export function published(published, time) {
  return published ? when(published, time) : PHRASES.timeUnknown;
}

/** @param {number} count @param {string} speaker @param {string | null} outlet `null`: all of them */
export function quotesIn(count, speaker, outlet) {
  return `${plural(count, 'direct quote')} of ${speaker}${outlet === null ? '' : ` in ${outlet}`}`;
}

/** @param {number} direct @param {number} all */
export function quoteCount(direct, all) {
  const parts = [direct > 0 && plural(direct, 'direct quote'), all > direct && `${all - direct} reported`];
  return parts.filter(Boolean).join(', ');
}

/** @param {string} speaker */
export function otherSpeaker(speaker) {
  return `${PHRASES.otherSpeaker}: ${speaker}`;
}

/** @param {number} outlets @param {readonly string[]} origins */
export function originsOf(outlets, origins) {
  return `${plural(outlets, 'outlet')}, ${plural(origins.length, 'origin')}: ${origins.join(', ')}`;
}

/** @param {ReturnType<typeof import('./lists.js').provenance>} counts */
export function provenanceOf({ shared, one, several, inPart, none }) {
  const parts = [
    one > 0 && `${one} ${one === 1 ? 'traces' : 'trace'} to one origin`,
    several > 0 && `${several} ${several === 1 ? 'has' : 'have'} several`,
    inPart > 0 && `${inPart} ${inPart === 1 ? 'has' : 'have'} one that not all their articles credit`,
    none > 0 && `${none} ${none === 1 ? 'is' : 'are'} credited to nobody`,
  ].filter(Boolean);
  return `Of ${plural(shared, 'shared claim')}, ${parts.join(', ')}.`;
}

/** @param {number} credits @param {number} articles @param {number} all */
export function creditedBy(credits, articles, all) {
  return `credited ${credits === 1 ? 'once' : `${credits} times`} by ${articles} of ${plural(all, 'article')}`;
}

/** What the lines of one end of the picture say. @param {readonly { name: string, count: number }[]} credits */
export function creditsOf(credits) {
  return `: ${credits.map(({ name, count }) => `${name} ${count}`).join(', ') || PHRASES.none}`;
}

/** @param {number} here @param {number} elsewhere @param {number} score */
export function countsOf(here, elsewhere, score) {
  return `${here} here, ${elsewhere} elsewhere, z ${score.toFixed(1)}`;
}

/** @param {number} share 0 to 1 */
export function percent(share) {
  const value = share * 100;
  return `${value > 0 && value < 1 ? '<1' : Math.round(value)} %`;
}

/** @param {number} count */
export function morePassages(count) {
  return plural(count, 'more passage');
}

/** @param {number} words */
export function wordCount(words) {
  return plural(words, 'word');
}

/** @param {{ inserted: number, deleted: number, changed: number }} counts */
export function changesOf({ inserted, deleted, changed }) {
  return `${plural(inserted, 'sentence')} inserted, ${deleted} deleted, ${changed} changed`;
}
