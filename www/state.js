/**
 * The page's state: one object, changed only by the pure functions here. Nothing in it knows the page's elements.
 *
 * What undo brings back is the library (the open articles); everything else follows from it or is how it is looked at.
 * @module
 */

import { forArticles, INITIAL_SHEET } from './sheet.js';

/** @typedef {import('./engine/protocol.js').Article} Article */
/** @typedef {import('./engine/protocol.js').Report} Report */
/** @typedef {import('./engine/protocol.js').Edits} Edits */
/** @typedef {import('./engine/protocol.js').Notice} Notice */
/** @typedef {import('./findings.js').Comparison} Comparison */
/** @typedef {'left' | 'right'} Side */
/** @typedef {import('../pkg/diptych.js').Status} Status */
/** @typedef {'pair' | 'sheet' | 'conflicts' | 'quotes' | 'sources' | 'wording' | 'passages'} View */

/**
 * @typedef {object} Library
 * @property {readonly Article[]} articles in the reader's order
 * @property {boolean} demo whether these are the articles that the page opened with
 */

/** @typedef {'add' | 'remove' | 'rename' | 'describe' | 'move' | 'bring-back' | 'set-aside' | 'demo' | 'decode'} ChangeKind */
/** @typedef {{ kind: ChangeKind, subject: string }} Change  What was done, and to what. */
/** @typedef {{ library: Library, change: Change }} Step */

/**
 * One file in the import tray.
 * @typedef {object} TrayRow
 * @property {number} id
 * @property {string} name
 * @property {number | null} size bytes; `null`: not known
 * @property {'waiting' | 'reading' | 'choose' | 'opened' | 'added' | 'failed'} state `choose`: the reader chooses from the
 *   articles in it; `opened`: what was in it has rows of its own
 * @property {Notice | null} error
 * @property {readonly Notice[]} warnings
 * @property {string | null} article id of what was made of it
 * @property {boolean} guessed whether the encoding was a guess at first, and others can be chosen
 * @property {readonly Choice[]} choices the articles in it, where there are several
 * @property {number | null} origin id of the row of the file that it was in
 */

/**
 * One of several articles in a file.
 * @typedef {object} Choice
 * @property {string} title
 * @property {string} outlet empty: not stated
 * @property {string} published `YYYY-MM-DD`; empty: not stated
 * @property {string} size of its text or its file, in words
 * @property {string | null} article id of what was made of it; `null`: it was not added yet
 */

/**
 * The sentence whose counterpart is looked at.
 * @typedef {object} Detail
 * @property {number} sentence its number in the comparison
 * @property {Side} side where it was opened
 * @property {number} choice which of its counterparts, best first
 * @property {{ left: number, right: number, value: Edits } | null} edits word edits between two sentences; `null`: not yet
 */

/** Whose direct quotes are listed: a speaker's, by key, in the article of that id; `null`: in all of them. @typedef {{ speaker: string, article: string | null }} Quoted */

/**
 * @typedef {object} State
 * @property {Library} library
 * @property {readonly Step[]} past what undo goes back to, oldest first
 * @property {readonly Step[]} future what redo goes forward to, nearest first
 * @property {readonly TrayRow[]} tray
 * @property {Comparison | null} comparison the newest result, possibly of an earlier library
 * @property {View} view
 * @property {{ left: string | null, right: string | null }} pair ids of the articles side by side
 * @property {readonly Status[]} filter what is shown; empty: everything
 * @property {ReadonlySet<string>} opened keys of the hidden runs that the reader opened
 * @property {Detail | null} detail
 * @property {'reading' | 'comparing' | null} stage what takes long at the moment
 * @property {'cancelled' | 'E-CRASH' | 'E-TIME' | 'E-WORKER' | null} stopped why the library is not compared
 * @property {Side} shown the side that a narrow window shows
 * @property {boolean} shelfOpen whether a narrow window shows the articles' cards
 * @property {boolean} keys whether single keys act
 * @property {ReadonlySet<string>} rereadable ids of the articles whose file can be read again, with another encoding
 * @property {string | null} checked id of the article whose import is checked
 * @property {number | null} choosing id of the tray's row from whose articles the reader chooses
 * @property {import('./sheet.js').SheetChoice} sheet what of the sheet is shown, and how
 * @property {Quoted | null} quoted
 * @property {ReadonlyMap<string, Edits>} edits word edits between texts of the comparison that a list shows, by the key of their pair
 * @property {boolean} wordByWord whether word edits are shown even where little is word for word the same
 */

/** @type {State} */
export const INITIAL = {
  library: { articles: [], demo: false },
  past: [],
  future: [],
  tray: [],
  comparison: null,
  view: 'pair',
  pair: { left: null, right: null },
  filter: [],
  opened: new Set(),
  detail: null,
  stage: null,
  stopped: null,
  shown: 'left',
  shelfOpen: false,
  keys: true,
  rereadable: new Set(),
  checked: null,
  choosing: null,
  quoted: null,
  edits: new Map(),
  wordByWord: false,
  sheet: INITIAL_SHEET,
};

/** Steps that undo keeps: more than anybody goes back, and each holds only references. */
const MAX_PAST = 100;

/**
 * Letter of the article at that place: A to Z, then AA.
 * @param {number} index
 * @returns {string}
 */
export function letter(index) {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** @param {State} state @param {string | null} id */
export function articleById(state, id) {
  return state.library.articles.find((article) => article.id === id);
}

/** @param {Side} side @returns {Side} */
export function otherSide(side) {
  return side === 'left' ? 'right' : 'left';
}

/**
 * Adds articles after the others. The first ones of the reader's own replace the demo.
 * @param {State} state
 * @param {readonly Article[]} articles none of them open already
 */
export function addArticles(state, articles) {
  if (articles.length === 0) return state;
  const before = state.library.demo ? [] : state.library.articles;
  return change(state, 'add', String(articles.length), { articles: [...before, ...articles], demo: false });
}

/** Opens the demo in place of everything else. @param {State} state @param {readonly Article[]} articles */
export function showDemo(state, articles) {
  return change(state, 'demo', '', { articles, demo: true });
}

/** @param {State} state @param {string} id */
export function removeArticle(state, id) {
  const articles = state.library.articles.filter((article) => article.id !== id);
  return changeArticle(state, 'remove', id, () => articles);
}

/** Names an article's outlet; an empty name: not stated. @param {State} state @param {string} id @param {string} name */
export function renameOutlet(state, id, name) {
  const outlet = name.trim() || null;
  if (articleById(state, id)?.outlet === outlet) return state;
  return replace(state, 'rename', id, (article) => ({
    ...article,
    outlet,
    outletOrigin: outlet ? 'reader' : null,
  }));
}

/**
 * Corrects what an article says about itself; what is empty is not stated.
 * @param {State} state
 * @param {string} id
 * @param {{ title: string } | { published: string } | { byline: string }} about the byline's names with commas between
 */
export function describe(state, id, about) {
  /** @param {string} text */
  const stated = (text) => text.trim() || null;
  return replace(state, 'describe', id, (article) => {
    if ('title' in about) {
      const title = stated(about.title);
      return title === article.title ? article : { ...article, title };
    }
    if ('published' in about) {
      const published = stated(about.published);
      return published === article.published ? article : { ...article, published, time: null };
    }
    const byline = about.byline.split(',').flatMap((name) => stated(name) ?? []);
    return byline.join() === article.byline.join() ? article : { ...article, byline };
  });
}

/** Moves an article by so many places. @param {State} state @param {string} id @param {number} by */
export function moveArticle(state, id, by) {
  return changeArticle(state, 'move', id, (articles, index, article) => {
    const target = index + by;
    if (target < 0 || target >= articles.length) return articles;
    return articles.toSpliced(index, 1).toSpliced(target, 0, article);
  });
}

/** Takes a paragraph that was set aside into the comparison. @param {State} state @param {string} id @param {number} paragraph */
export function bringBack(state, id, paragraph) {
  return replace(state, 'bring-back', id, (article) => {
    const { reason } = article.paragraphs[paragraph] ?? {};
    return withKind(article, paragraph, reason === 'caption' ? 'caption' : 'body');
  });
}

/** Leaves a paragraph out of the comparison. @param {State} state @param {string} id @param {number} paragraph */
export function setAside(state, id, paragraph) {
  return replace(state, 'set-aside', id, (article) => withKind(article, paragraph, 'boilerplate'));
}

/** Puts an article, read once more with another encoding, in the place of `id`; an outlet that the reader named stays. @param {State} state @param {string} id @param {Article} article */
export function replaceArticle(state, id, article) {
  const twin = article.id !== id && articleById(state, article.id);
  if (twin) return state;
  const rereadable = new Set(state.rereadable).add(article.id);
  return replace({ ...state, rereadable }, 'decode', id, ({ outlet, outletOrigin }) =>
    outletOrigin === 'reader' ? { ...article, outlet, outletOrigin } : article,
  );
}

/** @param {State} state */
export function undo(state) {
  const step = state.past.at(-1);
  if (!step) return state;
  const { change: done } = step;
  const future = [{ library: state.library, change: done }, ...state.future];
  return withLibrary({ ...state, past: state.past.slice(0, -1), future }, step.library);
}

/** @param {State} state */
export function redo(state) {
  const [step, ...future] = state.future;
  if (!step) return state;
  const past = [...state.past, { library: state.library, change: step.change }];
  return withLibrary({ ...state, past, future }, step.library);
}

/** Shows an article on one side; the one that was there changes places with it where it was on the other. @param {State} state @param {Side} side @param {string} id */
export function showOn(state, side, id) {
  if (!articleById(state, id) || state.pair[side] === id) return state;
  const other = otherSide(side);
  const there = state.pair[other] === id ? state.pair[side] : state.pair[other];
  const pair = side === 'left' ? { left: id, right: there } : { left: there, right: id };
  return { ...state, pair, detail: null };
}

/** @param {State} state @param {View} view @returns {State} */
export function showView(state, view) {
  return state.view === view ? state : { ...state, view };
}

/** Changes what of the sheet is shown. @param {State} state @param {(choice: import('./sheet.js').SheetChoice) => import('./sheet.js').SheetChoice} change @returns {State} */
export function onSheet(state, change) {
  return { ...state, sheet: change(state.sheet) };
}

/** @param {State} state */
export function swap(state) {
  return { ...state, pair: { left: state.pair.right, right: state.pair.left }, detail: null };
}

/**
 * Shows only that status, or everything again; with `extend` the status is added to the others or taken away.
 * @param {State} state
 * @param {Status | 'all'} status
 * @param {{ extend: boolean }} options
 */
export function filterBy(state, status, { extend }) {
  /** @type {readonly Status[]} */
  let filter = [];
  if (status !== 'all') {
    const others = state.filter.filter((one) => one !== status);
    const had = others.length < state.filter.length;
    if (extend) filter = had ? others : [...others, status];
    else filter = had && others.length === 0 ? [] : [status];
  }
  return { ...state, filter: filter.length === 4 ? [] : filter, opened: new Set() };
}

/** Adds a status to the filter where it hides it. @param {State} state @param {Status} status @returns {State} */
export function showStatus(state, status) {
  const hides = state.filter.length > 0 && !state.filter.includes(status);
  return hides ? filterBy(state, status, { extend: true }) : state;
}

/** Opens a hidden run, or hides it again. @param {State} state @param {string} key */
export function toggleRun(state, key) {
  const opened = new Set(state.opened);
  if (!opened.delete(key)) opened.add(key);
  return { ...state, opened };
}

/** Lists those quotes, or none any more where they are listed already. @param {State} state @param {Quoted} quoted @returns {State} */
export function listQuotes(state, quoted) {
  const { speaker, article } = state.quoted ?? {};
  const isListed = speaker === quoted.speaker && article === quoted.article;
  return { ...state, quoted: isListed ? null : quoted };
}

/**
 * Takes in what is found over all articles of a comparison that is shown already; nothing else changes.
 * @param {State} state
 * @param {Comparison} shown
 * @param {Report['story']} story
 * @returns {State}
 */
export function setStory(state, shown, story) {
  if (state.comparison !== shown || !shown.report) return state;
  return { ...state, comparison: { ...shown, report: { ...shown.report, story } } };
}

/** Takes in a result. @param {State} state @param {Comparison} comparison */
export function setComparison(state, comparison) {
  const sheet = forArticles(
    state.sheet,
    comparison.articles.map(({ id }) => id),
  );
  return { ...state, comparison, detail: null, stopped: null, quoted: null, edits: new Map(), sheet };
}

/**
 * Adds rows to the tray, or replaces those with the same id.
 * @param {State} state
 * @param {readonly TrayRow[]} rows
 * @param {number | null} [origin] row of the file that new ones come from: they stand below it and what came from it before
 */
export function setRows(state, rows, origin = null) {
  const news = new Map(rows.map((row) => [row.id, row]));
  const tray = state.tray.map((row) => news.get(row.id) ?? row);
  const known = new Set(state.tray.map((row) => row.id));
  const added = rows.filter((row) => !known.has(row.id)).map((row) => ({ ...row, origin }));
  const last = tray.findLastIndex((row) => origin !== null && (row.id === origin || row.origin === origin));
  return { ...state, tray: tray.toSpliced(last < 0 ? tray.length : last + 1, 0, ...added) };
}

/** Lets the reader choose from the articles of a tray's row, unless a dialog is open. @param {State} state @param {number} id @returns {State} */
export function chooseFrom(state, id) {
  return state.choosing === null && state.checked === null ? { ...state, choosing: id } : state;
}

/** @param {State} state @param {ChangeKind} kind @param {string} subject @param {Library} library */
function change(state, kind, subject, library) {
  const step = { library: state.library, change: { kind, subject } };
  return withLibrary({ ...state, past: [...state.past, step].slice(-MAX_PAST), future: [] }, library);
}

/**
 * @param {State} state
 * @param {ChangeKind} kind
 * @param {string} id
 * @param {(articles: readonly Article[], index: number, article: Article) => readonly Article[]} make
 */
function changeArticle(state, kind, id, make) {
  const { articles, demo } = state.library;
  const index = articles.findIndex((article) => article.id === id);
  const article = articles[index];
  if (!article) return state;
  const made = make(articles, index, article);
  const subject = article.outlet ?? `Article ${letter(index)}`;
  return made === articles ? state : change(state, kind, subject, { articles: made, demo });
}

/** @param {State} state @param {ChangeKind} kind @param {string} id @param {(article: Article) => Article} make */
function replace(state, kind, id, make) {
  return changeArticle(state, kind, id, (articles, index, article) => {
    const made = make(article);
    return made === article ? articles : articles.with(index, made);
  });
}

/** @param {Article} article @param {number} index @param {'body' | 'caption' | 'boilerplate'} kind @returns {Article} */
function withKind(article, index, kind) {
  const paragraph = article.paragraphs[index];
  if (!paragraph || paragraph.kind === kind) return article;
  return {
    ...article,
    paragraphs: article.paragraphs.with(index, { kind, text: paragraph.text, reason: null }),
  };
}

/** The state with another library, and a pair that is open in it. @param {State} state @param {Library} library @returns {State} */
function withLibrary(state, library) {
  const ids = library.articles.map((article) => article.id);
  const left = successor(state.library, library, state.pair.left);
  const right = successor(state.library, library, state.pair.right);
  const chosenLeft = left ?? ids.find((id) => id !== right) ?? null;
  const chosenRight = right ?? ids.find((id) => id !== chosenLeft) ?? null;
  const checked = successor(state.library, library, state.checked);
  const tray = state.tray.map((row) => {
    const article = successor(state.library, library, row.article) ?? row.article;
    return article === row.article ? row : { ...row, article };
  });
  return { ...state, library, checked, tray, pair: { left: chosenLeft, right: chosenRight }, detail: null };
}

/**
 * What an article of one library is in another: itself, or what its file became with another encoding, in the same place.
 * @param {Library} before
 * @param {Library} after
 * @param {string | null} id
 * @returns {string | null} `null`: it is not there
 */
function successor(before, after, id) {
  if (after.articles.some((article) => article.id === id)) return id;
  const place = before.articles.findIndex((article) => article.id === id);
  const there = after.articles[place];
  const isNew = there && !before.articles.some((article) => article.id === there.id);
  return isNew && there.file === before.articles[place]?.file ? there.id : null;
}
