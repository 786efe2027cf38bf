/**
 * The sheet's rows: which claims the reader's choice leaves, in which order, and how the choice changes. Nothing here knows the page.
 * @module
 */

/** @typedef {import('../pkg/diptych.js').Claim} Claim */
/** @typedef {import('../pkg/diptych.js').Cell} Cell */
/** @typedef {import('../pkg/diptych.js').CellState} CellState */

/** @typedef {'coverage' | 'conflict' | 'order' | 'only'} Sort */
/** @typedef {'all' | 'several' | 'one' | 'conflict'} Reach  How many outlets have a claim; `conflict`: outlets disagree. */
/** @typedef {'has' | 'lacks' | 'conflicts'} Condition  Of one outlet. */

/**
 * What the reader chose to see of the sheet. Articles are named by their ids, so that a new comparison keeps the choice.
 * @typedef {object} SheetChoice
 * @property {Sort} sort
 * @property {string | null} base id of the article whose order counts; `null`: the one on the left
 * @property {readonly Reach[]} reach claims of any of these are shown; empty: all
 * @property {Readonly<Record<string, Condition>>} outlets a condition for each id; a claim meets all of them
 * @property {readonly string[] | null} overlap ids: only claims that exactly these have
 * @property {string} search words that a claim's sentences hold, all of them
 * @property {{ claim: number, article: number } | null} open the cell whose text is shown; article -1: the claim itself
 * @property {number} steps how often more rows were asked for, the first ones included
 * @property {ReadonlySet<string>} groups ids of the articles whose own claims are shown
 */

/** Rows that are drawn at first, and more with each request: more than anybody reads at once. */
const STEP = 100;

/** Cells that are drawn at once: a browser lays out so many in an instant. */
const STEP_CELLS = 2000;

/** @type {SheetChoice} */
export const INITIAL_SHEET = {
  sort: 'coverage',
  base: null,
  reach: [],
  outlets: {},
  overlap: null,
  search: '',
  open: null,
  steps: 1,
  groups: new Set(),
};

/** @type {readonly Reach[]} */
export const REACHES = ['all', 'several', 'one', 'conflict'];

/**
 * A row: a claim, or all claims of one outlet alone.
 * @typedef {{ kind: 'claim', claim: Claim } | { kind: 'group', article: number, claims: number, open: boolean }} Row
 */

/**
 * What the rows are made from.
 * @typedef {object} Source
 * @property {readonly Claim[]} claims
 * @property {readonly string[]} articles ids of what was compared, by place
 * @property {(sentence: number) => number} articleOf place of the article that a sentence is in
 * @property {(claim: Claim) => string} textOf what its sentences say, folded (see `fold`)
 * @property {number} base place of the article whose order counts
 */

/**
 * The rows, and of how many claims.
 * @typedef {object} Rows
 * @property {readonly Row[]} rows
 * @property {number} found claims that meet the choice, whether their group is open or not
 * @property {number} shown claims that have a row, were there no limit
 */

/** Places of the articles that have a claim, in whole, in part or otherwise: those of which it is not just unsure. @param {Claim} claim */
export function carriersOf({ cells }) {
  return cells.filter(({ state }) => state !== 'unsure').map(({ article }) => article);
}

/** @param {Claim} claim @param {number} article @returns {Cell | undefined} */
export function cellOf({ cells }, article) {
  return cells.find((cell) => cell.article === article);
}

/** Whether outlets disagree on a claim. @param {Claim} claim */
export function isDisputed({ cells, status }) {
  return status === 'conflict' || cells.some(({ state }) => state === 'conflict');
}

/** @param {Claim} claim @param {Reach} reach @param {number} articles how many there are */
export function reaches(claim, reach, articles) {
  if (reach === 'conflict') return isDisputed(claim);
  const count = carriersOf(claim).length;
  if (reach === 'one') return count === 1;
  return reach === 'all' ? count === articles : count > 1 && count < articles;
}

/** How many claims are of each kind; one that outlets disagree on counts twice. @param {readonly Claim[]} claims @param {number} articles @returns {Record<Reach, number>} */
export function reachCounts(claims, articles) {
  const count = (/** @type {Reach} */ reach) =>
    claims.filter((claim) => reaches(claim, reach, articles)).length;
  return { all: count('all'), several: count('several'), one: count('one'), conflict: count('conflict') };
}

/** Rows that one step draws: fewer where they are long. @param {number} articles how many there are */
export function stepOf(articles) {
  return Math.max(Math.min(STEP, Math.floor(STEP_CELLS / Math.max(articles, 1))), 1);
}

/** Text for searching: without case and accents. @param {string} text */
export function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether nothing hides a claim. @param {SheetChoice} choice */
export function isUnfiltered({ reach, outlets, overlap, search }) {
  return reach.length === 0 && Object.keys(outlets).length === 0 && !overlap && search.trim() === '';
}

/**
 * The rows of a choice. As long as nothing is searched or filtered, claims of one outlet alone stand together under its name, closed at
 * first: they are most of the sheet, and there is nothing to compare in them. O(claims · articles + claims log claims).
 * @param {Source} source
 * @param {SheetChoice} choice
 * @returns {Rows}
 */
export function sheetRows(source, choice) {
  const chosen = source.claims.filter((claim) => meets(source, choice, claim));
  const inOrder = sorted(source, choice.sort, chosen);
  if (!isUnfiltered(choice) || choice.sort === 'order') {
    return { rows: inOrder.map(row), found: chosen.length, shown: chosen.length };
  }
  const isOwn = (/** @type {Claim} */ claim) => reaches(claim, 'one', source.articles.length);
  const own = inOrder.filter(isOwn);
  const shared = inOrder.filter((claim) => !isOwn(claim));
  const places = [...new Set(own.flatMap(carriersOf))];
  if (choice.sort !== 'only') places.sort((a, b) => a - b);
  let shown = shared.length;
  const groups = places.flatMap((article) => {
    const claims = own.filter((claim) => carriersOf(claim)[0] === article);
    const open = choice.groups.has(source.articles[article] ?? '');
    if (open) shown += claims.length;
    const head = /** @type {Row} */ ({ kind: 'group', article, claims: claims.length, open });
    return [head, ...(open ? claims.map(row) : [])];
  });
  const rows = choice.sort === 'only' ? [...groups, ...shared.map(row)] : [...shared.map(row), ...groups];
  return { rows, found: chosen.length, shown };
}

/** @param {Claim} claim @returns {Row} */
function row(claim) {
  return { kind: 'claim', claim };
}

/** @param {Source} source @param {SheetChoice} choice @param {Claim} claim */
function meets({ articles, textOf }, { reach, outlets, overlap, search }, claim) {
  if (reach.length > 0 && !reach.some((one) => reaches(claim, one, articles.length))) return false;
  if (overlap) {
    const ids = carriersOf(claim).map((place) => articles[place] ?? '');
    if (ids.length !== overlap.length || !ids.every((id) => overlap.includes(id))) return false;
  }
  for (const [id, condition] of Object.entries(outlets)) {
    const place = articles.indexOf(id);
    if (place >= 0 && !fulfils(cellOf(claim, place)?.state, condition)) return false;
  }
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return words.length === 0 || words.every((word) => textOf(claim).includes(word));
}

/** @param {CellState | undefined} state @param {Condition} condition */
function fulfils(state, condition) {
  if (condition === 'conflicts') return state === 'conflict';
  const has = state !== undefined && state !== 'unsure';
  return has === (condition === 'has');
}

/** @param {Source} source @param {Sort} sort @param {readonly Claim[]} claims */
function sorted({ base, articleOf }, sort, claims) {
  /** @param {Claim} claim @returns {readonly number[]} smaller stands first, the first that differs decides */
  const keys = (claim) => {
    const coverage = -carriersOf(claim).length;
    const conflict = isDisputed(claim) ? 0 : 1;
    const stated = -claim.cells.filter(({ state }) => state === 'stated').length;
    const cell = cellOf(claim, base);
    const inBase = cell && cell.state !== 'unsure';
    const own = inBase ? [cell.sentence, ...claim.members.filter((one) => articleOf(one) === base)] : [];
    const appearance = [inBase ? 0 : 1, inBase ? Math.min(...own) : claim.wording];
    if (sort === 'order') return appearance;
    if (sort === 'conflict') return [conflict, coverage, stated, ...appearance];
    if (sort === 'only') return [coverage === -1 ? 0 : 1, ...appearance];
    return [coverage, stated, ...appearance];
  };
  return claims
    .map((claim) => ({ claim, by: keys(claim) }))
    .sort((x, y) => {
      for (const [at, key] of x.by.entries()) {
        const difference = key - (y.by[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ claim }) => claim);
}

/** @param {SheetChoice} choice @param {Sort} sort @returns {SheetChoice} */
export function sortBy(choice, sort) {
  return { ...choice, sort, open: null, steps: 1 };
}

/** @param {SheetChoice} choice @param {string | null} base id of an article @returns {SheetChoice} */
export function sortFrom(choice, base) {
  return { ...choice, base, open: null };
}

/** Shows claims of that reach only, or with the others; `any`: all. @param {SheetChoice} choice @param {Reach | 'any'} reach @param {{ extend: boolean }} options @returns {SheetChoice} */
export function toggleReach(choice, reach, { extend }) {
  const narrowed = { ...choice, open: null, steps: 1 };
  if (reach === 'any') return { ...narrowed, reach: [] };
  const others = choice.reach.filter((one) => one !== reach);
  const had = others.length < choice.reach.length;
  if (extend) return { ...narrowed, reach: had ? others : [...others, reach] };
  return { ...narrowed, reach: had && others.length === 0 ? [] : [reach] };
}

/** Sets the condition of an outlet; the same once more takes it away. @param {SheetChoice} choice @param {string} id @param {Condition | null} condition @returns {SheetChoice} */
export function setOutlet(choice, id, condition) {
  const { [id]: before, ...outlets } = choice.outlets;
  const now = condition === null || condition === before ? outlets : { ...outlets, [id]: condition };
  return { ...choice, outlets: now, open: null, steps: 1 };
}

/** Shows the claims that exactly these outlets have; the same once more: all. @param {SheetChoice} choice @param {readonly string[]} ids @returns {SheetChoice} */
export function toggleOverlap(choice, ids) {
  const same = choice.overlap?.join() === ids.join();
  return { ...choice, overlap: same ? null : ids, open: null, steps: 1 };
}

/** @param {SheetChoice} choice @param {string} search @returns {SheetChoice} */
export function searchFor(choice, search) {
  return { ...choice, search, open: null, steps: 1 };
}

/** The choice for other articles: what it says of those that are gone is dropped. @param {SheetChoice} choice @param {readonly string[]} ids @returns {SheetChoice} */
export function forArticles(choice, ids) {
  const outlets = Object.fromEntries(Object.entries(choice.outlets).filter(([id]) => ids.includes(id)));
  const overlap = choice.overlap?.every((id) => ids.includes(id)) ? choice.overlap : null;
  const base = choice.base !== null && ids.includes(choice.base) ? choice.base : null;
  return { ...choice, outlets, overlap, base, open: null };
}

/** Shows every claim again; the order stays. @param {SheetChoice} choice @returns {SheetChoice} */
export function showEverything(choice) {
  return { ...choice, reach: [], outlets: {}, overlap: null, search: '', open: null, steps: 1 };
}

/** Opens a cell's text, or closes it when it is open. @param {SheetChoice} choice @param {number} claim @param {number} article @returns {SheetChoice} */
export function toggleCell(choice, claim, article) {
  const isOpen = choice.open?.claim === claim && choice.open.article === article;
  return { ...choice, open: isOpen ? null : { claim, article } };
}

/** @param {SheetChoice} choice @param {string} id @returns {SheetChoice} */
export function toggleGroup(choice, id) {
  const groups = new Set(choice.groups);
  if (!groups.delete(id)) groups.add(id);
  return { ...choice, groups, open: null };
}

/** Draws more rows. @param {SheetChoice} choice @returns {SheetChoice} */
export function showMore(choice) {
  return { ...choice, steps: choice.steps + 1 };
}
