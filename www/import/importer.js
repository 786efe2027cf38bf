/**
 * Files to articles: one row in the tray for each, and one change to the library for all of them.
 * @module
 */

import { EngineError } from '../engine/client.js';
import { addArticles, articleById, replaceArticle, setRows } from '../state.js';
import { imported } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */
/** @typedef {import('../engine/protocol.js').Article} Article */

/** Largest file that is read, in bytes; the same as the core's limit. Larger ones are refused without reading. */
const MAX_BYTES = 25 * 1024 * 1024;

/**
 * @typedef {object} Importer
 * @property {(files: readonly File[]) => Promise<void>} add
 * @property {(row: number) => Promise<void>} retry
 * @property {(row: number, encoding: string) => Promise<void>} decode
 * @property {(name: string, code: string, detail?: string) => void} refuse adds a row that says why nothing was read
 * @property {() => void} clear
 * @property {() => void} cancel
 */

/**
 * @param {object} parts
 * @param {import('../store.js').Store} parts.store
 * @param {import('../engine/client.js').Engine} parts.engine
 * @param {(text: string) => void} parts.announce
 * @param {() => void} parts.changed called after the library has changed
 * @returns {Importer}
 */
export function createImporter({ store, engine, announce, changed }) {
  /** What the rows were made of. @type {Map<number, File>} */
  const files = new Map();
  let nextRow = 1;
  let controller = new AbortController();
  let active = 0;

  /** @param {TrayRow} row @param {Partial<TrayRow>} news */
  const set = (row, news) => {
    Object.assign(row, news);
    store.update((state) =>
      state.tray.some(({ id }) => id === row.id) ? setRows(state, [{ ...row }]) : state,
    );
  };

  /** @param {TrayRow} row @param {string} code @param {string} [detail] */
  const fail = (row, code, detail = '') =>
    set(row, { state: 'failed', error: { code, detail }, warnings: [] });

  /** Reads one file; the row says how it went. @param {TrayRow} row @param {string | null} encoding @returns {Promise<Article | null>} */
  async function read(row, encoding) {
    const file = files.get(row.id);
    if (!file) return null;
    if (file.size > MAX_BYTES) {
      fail(row, 'E-SIZE');
      return null;
    }
    set(row, { state: 'reading', error: null });
    const { signal } = controller;
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      fail(row, 'E-READ');
      return null;
    }
    try {
      const result = await engine.request('readArticle', { name: file.name, bytes, encoding }, { signal });
      if (result.article) {
        set(row, { warnings: result.warnings, encoding: result.article.encoding });
        return result.article;
      }
      fail(row, result.error?.code ?? 'E-CRASH', result.error?.detail);
    } catch (error) {
      fail(row, error instanceof EngineError ? error.code : 'E-CANCEL');
    }
    return null;
  }

  /** @param {readonly TrayRow[]} rows */
  async function run(rows) {
    active += 1;
    store.update((state) => ({ ...state, stage: 'reading' }));
    /** @type {Article[]} */
    const articles = [];
    for (const row of rows) {
      const article = await read(row, null);
      if (!article) continue;
      const { library } = store.get();
      const open = library.demo ? articles : [...library.articles, ...articles];
      if (open.some(({ id }) => id === article.id)) {
        fail(row, 'E-DUP');
      } else {
        set(row, { state: 'added', article: article.id });
        articles.push(article);
      }
    }
    active -= 1;
    if (active === 0) store.update((state) => ({ ...state, stage: null }));
    const added = articles.filter(({ id }) => store.get().library.demo || !articleById(store.get(), id));
    store.update((state) => addArticles(state, added));
    announce(imported(added.length, rows.length - added.length));
    if (added.length > 0) changed();
  }

  /** @param {string} name @param {number | null} size @returns {TrayRow} */
  const newRow = (name, size) => ({
    id: nextRow++,
    name,
    size,
    state: 'waiting',
    error: null,
    warnings: [],
    article: null,
    encoding: '',
  });

  return {
    async add(chosen) {
      if (controller.signal.aborted) controller = new AbortController();
      const rows = chosen.map((file) => {
        const row = newRow(file.name, file.size);
        files.set(row.id, file);
        return row;
      });
      store.update((state) =>
        setRows(
          state,
          rows.map((row) => ({ ...row })),
        ),
      );
      await run(rows);
    },
    async retry(id) {
      if (controller.signal.aborted) controller = new AbortController();
      const row = store.get().tray.find((one) => one.id === id);
      if (row && files.has(id)) await run([{ ...row }]);
    },
    async decode(id, encoding) {
      const row = store.get().tray.find((one) => one.id === id);
      const before = row?.article;
      if (!row || !before) return;
      const mine = { ...row };
      const article = await read(mine, encoding);
      if (!article) return;
      store.update((state) => replaceArticle(state, before, article));
      set(mine, { state: 'added', article: article.id });
      changed();
    },
    refuse(name, code, detail = '') {
      const row = newRow(name, null);
      store.update((state) => setRows(state, [{ ...row, state: 'failed', error: { code, detail } }]));
      announce(imported(0, 1));
    },
    clear() {
      files.clear();
      store.update((state) => ({ ...state, tray: [] }));
    },
    cancel() {
      controller.abort(new DOMException('cancelled', 'AbortError'));
    },
  };
}
