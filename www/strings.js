/**
 * Every word that the page's script shows, in one place; those for the codes of errors and warnings stand in `codes.js`, those of the sheet
 * in `sheet_strings.js`, those of the lists of findings in `phrases.js`, fixed words of the page itself in `index.html`.
 * @module
 */

/** @typedef {import('../pkg/diptych.js').Status} Status */
/** @typedef {import('../pkg/diptych.js').Kind} Kind */

/** A status by sign, word and meaning. @type {Record<Status, { sign: string, word: string, meaning: string }>} */
export const STATUS = {
  shared: { sign: '●', word: 'shared', meaning: 'also found in at least one other article' },
  partial: { sign: '◐', word: 'partial', meaning: 'one part is shared, the rest stands only here' },
  unique: { sign: '◆', word: 'unique', meaning: 'not found in the other articles' },
  conflict: { sign: '≠', word: 'conflict', meaning: 'another article speaks of the same and disagrees' },
};

/** Kinds of paragraph that are named before their text; the others show what they are by their setting. @type {Partial<Record<Kind, string>>} */
export const KIND = { caption: 'Caption' };

/** Why a paragraph was set aside. @type {Record<string, string>} */
const REASON = {
  share: 'share buttons',
  login: 'login note',
  related: 'pointer to other stories',
  comments: 'comment form or counter',
  follow: 'follow or newsletter note',
  credit: 'credit line',
  caption: 'caption of a picture',
  consent: 'cookie or consent note',
  advertisement: 'advertisement mark',
  navigation: 'menu or navigation',
  metadata: 'edition, section or date mark',
  hidden: 'text that the page does not show',
};

/** Why the nearest sentence is not linked, by code. @type {Record<import('../pkg/diptych.js').NotLinked, string>} */
const NOT_LINKED = {
  'common-words': 'What the two share stands in many sentences of these articles: too little for a match.',
  'little-shared': 'They share distinctive words, but too little of what either sentence says.',
};

/** In what two sentences disagree. @type {Record<import('../pkg/diptych.js').DiscrepancyKind, string>} */
const KIND_OF_CONFLICT = {
  number: 'Number',
  date: 'Date',
  place: 'Place',
  name: 'Name',
  polarity: 'Yes or no',
};

/** The views: their name, and what they show. @type {Record<import('./state.js').View, { name: string, about: string }>} */
export const VIEW = {
  pair: { name: 'Side by side', about: '' },
  sheet: {
    name: 'Sheet',
    about:
      'Every claim against every outlet: who states it, in part or otherwise, and in whom it was not found.',
  },
  conflicts: { name: 'Conflicts', about: 'Where the articles state different things of the same.' },
  quotes: { name: 'Quotes', about: 'Who is quoted by whom, and where the same words are given differently.' },
  sources: {
    name: 'Sources',
    about: 'Whom the articles credit, and which shared claims come from one source.',
  },
  wording: {
    name: 'Wording',
    about: 'What the articles call the same thing, and the words that set one apart.',
  },
  passages: {
    name: 'Same text',
    about: 'Passages that articles have word for word, and versions of one article.',
  },
};

/** The parts of a sentence that is shared in part. */
export const PART = {
  across: 'Also in the article on the other side',
  elsewhere: 'Also in another article, not in the one on the other side',
  own: 'Not found in the other articles',
};

/** The fixed words and phrases. */
export const WORDS = {
  outletUnknown: 'outlet not stated',
  inText: 'Show in the text',
  englishOnly: 'Most of this is looked for in English only. In another language:',
  notCompared: 'Add at least two articles to see this.',
  untitled: 'no title found',
  noArticle: 'no article',
  noArticleOn: { left: 'No article on the left', right: 'No article on the right' },
  demo: 'Demo',
  leftSide: 'Left',
  rightSide: 'Right',
  bringBack: 'Bring back',
  setAside: 'Set this paragraph aside',
  check: 'Check import',
  setAsideShort: 'Set aside',
  kept: 'kept',
  title: 'Title',
  outlet: 'Outlet',
  byline: 'Byline',
  published: 'Published',
  choose: 'Choose…',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  undo: 'Undo',
  redo: 'Redo',
  cancel: 'Cancel',
  again: 'Try again',
  dismiss: 'Clear list',
  close: 'Close',
  all: 'All',
  alsoIn: 'also in',
  reworded:
    'Reworded: too little is word for word the same for a comparison of words. What carries the shared part is marked.',
  wordByWord: 'Compare word by word',
  sharedOnly: 'Mark what is shared',
  approximate: 'Approximate: the sentences were too long to compare to the end.',
  addTwo: 'Add two articles to compare them.',
  addOne: 'Add one more article to compare.',
  stale: 'The articles have changed since this comparison.',
  compareAgain: 'Compare again',
  comparing: 'Comparing',
  reading: 'Reading',
  unsupported: 'WebAssembly, in which the comparison is written, is missing or switched off.',
  broke: 'Something broke. Your articles are still open.',
  encoding: 'Encoding',
  identical: 'Word for word the same.',
  onlyHere: 'Marked words stand only on this side, or elsewhere in the sentence.',
  next: 'Next match',
  score: 'Score',
  wordsInBoth: 'Words in both',
  numbersInBoth: 'Numbers in both',
  namesInBoth: 'Names in both',
  nearInBoth: 'In other words',
  noWordInBoth: 'No word is the same in both: the words are near in meaning.',
  notFound: 'Not found in the other articles.',
  alreadyOpen: 'already open',
  noFiles: 'The folder holds no files.',
  nearest: 'nearest sentence',
  goThere: 'Go to this sentence',
  showBeside: 'Show it on the other side',
  reportFile: 'diptych-report',
};

/** Where an outlet's name was found. @type {Record<string, string>} */
const ORIGIN = {
  metadata: 'as the file states it',
  text: 'from the text',
  'file-name': 'from the file’s name',
  reader: 'named by you',
};

const RELATION = {
  same: 'Linked as one statement.',
  partial: 'Linked in part: at least one of them says something more.',
  conflict: 'Linked as a conflict: they speak of the same and disagree.',
};

/** @param {string | null} origin */
export function originOf(origin) {
  return origin ? (ORIGIN[origin] ?? '') : 'type the name if you know it';
}

/** @param {string | null} reason */
export function reasonOf(reason) {
  return reason ? (REASON[reason] ?? reason) : 'set aside by you';
}

/** @param {import('../pkg/diptych.js').NotLinked} reason */
export function notLinked(reason) {
  return NOT_LINKED[reason];
}

/** @param {import('./findings.js').Conflict} conflict @param {string} name of the other outlet */
export function disagreement({ kind, ownValue, theirValue, ownWords, theirWords }, name) {
  const here = saying(kind, ownValue, ownWords);
  return `${KIND_OF_CONFLICT[kind]}: ${here} here, ${saying(kind, theirValue, theirWords)} in ${name}.`;
}

/** @param {import('../pkg/diptych.js').DiscrepancyKind} kind */
export function kindOfConflict(kind) {
  return KIND_OF_CONFLICT[kind];
}

/**
 * What one side of a conflict says, for reading. Yes and no are told in the side's own words: to what they answer stands nowhere.
 * @param {import('../pkg/diptych.js').DiscrepancyKind} kind
 * @param {string} value
 * @param {string} words
 */
export function saying(kind, value, words) {
  if (kind === 'polarity') return `“${words}”`;
  return kind === 'date' ? date(value) : value;
}

/** @param {import('../pkg/diptych.js').DiscrepancyKind} kind */
export function eachSays(kind) {
  return `${KIND_OF_CONFLICT[kind]}, as each article says it`;
}

/** A word of the sentence in focus and what the other one has for it. @param {string} own @param {string} theirs */
export function nearWords(own, theirs) {
  return `${own} – ${theirs}`;
}

/** @param {number} score */
export function shortScoreOf(score) {
  return score.toFixed(2);
}

/** @param {number} score */
export function scoreOf(score) {
  return `${shortScoreOf(score)} (from 0.50 two sentences count as linked)`;
}

/** @param {string} name of an outlet */
export function nothingNear(name) {
  return `No sentence of ${name} has words in common with it.`;
}

/** @param {string} name of an outlet */
export function nearestIn(name) {
  return `The nearest sentence of ${name} is not linked.`;
}

/** @param {number} count */
export function nearestElsewhere(count) {
  return `Nearest in ${plural(count, 'other article')}`;
}

/** @param {keyof typeof RELATION} relation */
export function relationOf(relation) {
  return RELATION[relation];
}

/** @param {number} count @param {string} one @param {string} [many] */
export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/** @param {number} added @param {number} failed */
export function imported(added, failed) {
  return failed ? `${added} added, ${failed} not added` : `${added} added`;
}

/** Encodings that can be chosen: the usual ones of each script, by their WHATWG names. @type {Record<string, string>} */
export const ENCODINGS = {
  'utf-8': 'Unicode',
  'utf-16le': 'Unicode',
  'windows-1252': 'Western European',
  'windows-1250': 'Central European',
  'windows-1251': 'Cyrillic',
  'koi8-r': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};

/** @param {string} name of an encoding */
export function encodingName(name) {
  const script = ENCODINGS[name];
  return script ? `${script} (${name})` : name;
}

/** @param {import('./state.js').Change} change */
export function done({ kind, subject }) {
  switch (kind) {
    case 'add':
      return `${plural(Number(subject), 'article')} added`;
    case 'remove':
      return `${subject} removed`;
    case 'rename':
      return `${subject} renamed`;
    case 'describe':
      return `Statements about ${subject} corrected`;
    case 'move':
      return `${subject} moved`;
    case 'bring-back':
      return `Paragraph of ${subject} brought back`;
    case 'set-aside':
      return `Paragraph of ${subject} set aside`;
    case 'decode':
      return `${subject} decoded again`;
    case 'demo':
      return 'Demo shown';
  }
}

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param {string} name of a file */
export function saved(name) {
  return `${name} goes to your downloads`;
}

/** What kind of file an article was read from. @type {Record<import('../pkg/diptych.js').Format, string>} */
const FORMAT = {
  text: 'plain text',
  html: 'web page',
  markdown: 'Markdown',
  mhtml: 'web page in one file (MHTML)',
  mail: 'mail',
  json: 'JSON',
  rtf: 'Rich Text',
  docx: 'Word document',
  odt: 'OpenDocument text',
  epub: 'e-book',
  pdf: 'PDF',
};

/** @param {import('../pkg/diptych.js').Format} format */
export function formatOf(format) {
  return FORMAT[format];
}

/** What a paragraph is. @type {Record<Kind, string>} */
const KINDS = {
  headline: 'headline',
  dek: 'dek',
  subheading: 'subheading',
  byline: 'byline',
  dateline: 'place and date',
  caption: 'caption',
  'list-item': 'list item',
  quote: 'quotation',
  body: 'text',
  boilerplate: 'set aside',
};

/** @param {Kind} kind */
export function kindOf(kind) {
  return KINDS[kind];
}

/** @param {number} kept @param {number} aside */
export function checkSummary(kept, aside) {
  return `${plural(kept, 'paragraph')} kept, ${aside} set aside`;
}

/** @param {number} count */
export function moreInCheck(count) {
  return `${count} more under ${WORDS.check}.`;
}

/** @param {number} count */
export function severalArticles(count) {
  return `${plural(count, 'article')} in this file.`;
}

/** @param {number} chosen @param {number} count */
export function chosenOf(chosen, count) {
  return `${chosen} of ${plural(count, 'article')} chosen.`;
}

/** @param {number} count */
export function addChosen(count) {
  return count === 0 ? 'Add articles' : `Add ${plural(count, 'article')}`;
}

/** @param {number} shown @param {number} found */
export function moreChoices(shown, found) {
  if (found === 0) return 'No article with these words.';
  return found > shown ? `${found - shown} more: search for a word of their titles.` : '';
}

/** @param {number} count */
export function characters(count) {
  return count < 10_000 ? plural(count, 'character') : `${Math.round(count / 1000)} thousand characters`;
}

/** A day as stated, `YYYY-MM-DD`, for reading. @param {string} day */
export function date(day) {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const months =
    'January February March April May June July August September October November December'.split(' ');
  const name = months[(month ?? 0) - 1];
  return name && year && dayOfMonth ? `${dayOfMonth} ${name} ${year}` : day;
}

/** The day of publication, and the time of day with its zone where they are stated. @param {string} day @param {string | null} time */
export function when(day, time) {
  const [, clock = '', zone = ''] = /^(\d\d:\d\d)(.*)$/.exec(time ?? '') ?? [];
  return [date(day), clock && `${clock}${zone === 'Z' ? ' UTC' : zone && ` UTC${zone}`}`]
    .filter(Boolean)
    .join(', ');
}

/** Characters of a shown file name at most: enough to tell names apart on one or two lines. */
const MAX_NAME = 80;

/**
 * A file's name for showing: control and direction characters become visible, a long name loses its middle.
 * @param {string} name
 */
export function fileName(name) {
  const visible = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => {
    const code = /** @type {number} */ (char.codePointAt(0));
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  const chars = [...visible];
  if (chars.length <= MAX_NAME) return visible;
  return [...chars.slice(0, MAX_NAME - 25), '…', ...chars.slice(-24)].join('');
}
