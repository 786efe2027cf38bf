/**
 * What a filter leaves of an article: the rows of one side, in reading order, with nothing silently missing.
 * @module
 */

/** @typedef {import('../pkg/diptych.js').ParagraphDto} Paragraph */
/** @typedef {import('../pkg/diptych.js').Status} Status */

/** @typedef {{ kind: 'sentence', number: number } | Hidden} Part  Of a paragraph. */

/**
 * Sentences that the filter hides.
 * @typedef {object} Hidden
 * @property {'hidden'} kind
 * @property {string} key stays the same while the filter does
 * @property {number} count
 * @property {boolean} open whether the reader opened it
 */

/**
 * @typedef {{ kind: 'paragraph', paragraph: number, parts: readonly Part[] }
 *   | Hidden
 *   | { kind: 'aside', key: string, paragraphs: readonly number[], open: boolean }} Row
 */

/**
 * @typedef {object} Source
 * @property {string} id the article's
 * @property {readonly Paragraph[]} paragraphs
 * @property {readonly (readonly number[])[]} sentences numbers by paragraph
 * @property {(number: number) => Status | null} statusOf
 * @property {readonly Status[]} filter empty: everything
 * @property {ReadonlySet<string>} opened
 */

/**
 * The rows of an article. Consecutive paragraphs of boilerplate are one row, consecutive hidden paragraphs too; hidden
 * sentences beside visible ones are a part of their paragraph. Paragraphs that have no status (byline, dateline) are hidden
 * with what stands around them. O(sentences).
 * @param {Source} source
 * @returns {Row[]}
 */
export function rows(source) {
  /** @type {Row[]} */
  const result = [];
  let paragraph = 0;
  while (paragraph < source.paragraphs.length) {
    let end = paragraph + 1;
    if (isAside(source, paragraph)) {
      while (end < source.paragraphs.length && isAside(source, end)) end += 1;
      const key = `${source.id}:aside:${paragraph}`;
      result.push({ kind: 'aside', key, paragraphs: span(paragraph, end), open: source.opened.has(key) });
    } else if (isHidden(source, paragraph)) {
      while (end < source.paragraphs.length && isHidden(source, end)) end += 1;
      hide(source, paragraph, end, result);
    } else {
      result.push({ kind: 'paragraph', paragraph, parts: parts(source, paragraph) });
    }
    paragraph = end;
  }
  return result;
}

/**
 * How many sentences with a status there are, and how many the filter shows.
 * @param {Source} source
 * @returns {{ shown: number, total: number }}
 */
export function shown(source) {
  let [visible, total] = [0, 0];
  for (const number of source.sentences.flat()) {
    const status = source.statusOf(number);
    if (status === null) continue;
    total += 1;
    if (passes(source, status)) visible += 1;
  }
  return { shown: visible, total };
}

/** @param {Source} source @param {number} from @param {number} to @param {Row[]} result */
function hide(source, from, to, result) {
  const key = `${source.id}:${from}`;
  const count = source.sentences
    .slice(from, to)
    .flat()
    .filter((number) => source.statusOf(number) !== null).length;
  const open = source.opened.has(key);
  if (count > 0) result.push({ kind: 'hidden', key, count, open });
  if (!open) return;
  for (const paragraph of span(from, to)) {
    const all = (source.sentences[paragraph] ?? []).map(
      (number) => /** @type {Part} */ ({ kind: 'sentence', number }),
    );
    result.push({ kind: 'paragraph', paragraph, parts: all });
  }
}

/** @param {Source} source @param {number} paragraph @returns {Part[]} */
function parts(source, paragraph) {
  /** @type {Part[]} */
  const result = [];
  /** @type {Hidden | null} */
  let run = null;
  for (const number of source.sentences[paragraph] ?? []) {
    const status = source.statusOf(number);
    if (status === null || passes(source, status)) {
      run = null;
      result.push({ kind: 'sentence', number });
      continue;
    }
    if (!run) {
      const key = `${source.id}:${paragraph}:${number}`;
      run = { kind: 'hidden', key, count: 0, open: source.opened.has(key) };
      result.push(run);
    }
    run.count += 1;
    if (run.open) result.push({ kind: 'sentence', number });
  }
  return result;
}

/** @param {Source} source @param {Status | null} status */
function passes({ filter }, status) {
  return filter.length === 0 || (status !== null && filter.includes(status));
}

/** @param {Source} source @param {number} paragraph */
function isAside(source, paragraph) {
  return source.paragraphs[paragraph]?.kind === 'boilerplate';
}

/** @param {Source} source @param {number} paragraph */
function isHidden(source, paragraph) {
  if (source.filter.length === 0 || isAside(source, paragraph)) return false;
  return !source.sentences[paragraph]?.some((number) => passes(source, source.statusOf(number)));
}

/** @param {number} from @param {number} to */
function span(from, to) {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
