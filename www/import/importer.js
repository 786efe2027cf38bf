/**
 * Files to articles: one row in the tray for each, and one change to the library for all of them.
 * @module
 */

import { EngineError } from '../engine/client.js';
import { addArticles, replaceArticle, setRows } from '../state.js';
import { imported } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */
/** @typedef {import('../engine/protocol.js').Article} Article */

/** Largest file that is read, in bytes; the same as the core's limit. Larger ones are refused without reading. */
const MAX_BYTES = 25 * 1024 * 1024;

/**
 * @typedef {object} Parts
 * @property {import('../store.js').Store} store
 * @property {import('../engine/client.js').Engine} engine
 * @property {(text: string) => void} announce
 * @property {() => void} changed called after the library has changed
 */

/** Reads files one after the other; one that fails does not stop the others. */
export class Importer {
  #parts;
  /** What the rows were made of. @type {Map<number, File>} */
  #files = new Map();
  #nextRow = 1;
  #controller = new AbortController();
  #active = 0;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Reads files and adds what they hold. @param {readonly File[]} files */
  async add(files) {
    const rows = files.map((file) => {
      const row = this.#newRow(file.name, file.size);
      this.#files.set(row.id, file);
      return row;
    });
    this.#parts.store.update((state) => setRows(state, rows));
    await this.#run(rows);
  }

  /** Reads a file once more. @param {number} id of its row */
  async retry(id) {
    const row = this.#row(id);
    if (row && this.#files.has(id)) await this.#run([row]);
  }

  /** Reads an article's file with another encoding. @param {number} id of its row @param {string} encoding */
  async decode(id, encoding) {
    const { store, changed } = this.#parts;
    const before = this.#row(id)?.article;
    if (!before) return;
    const article = await this.#read(id, encoding, new AbortController().signal);
    if (!article) return;
    store.update((state) => replaceArticle(state, before, article));
    this.#set(id, { state: 'added', article: article.id });
    changed();
  }

  /** Adds a row that says why nothing was read. @param {string} name @param {string} code */
  refuse(name, code) {
    const { store, announce } = this.#parts;
    const row = this.#newRow(name, null);
    store.update((state) => setRows(state, [{ ...row, state: 'failed', error: { code, detail: '' } }]));
    announce(imported(0, 1));
  }

  /** Empties the tray. */
  clear() {
    this.#files.clear();
    this.#parts.store.update((state) => ({ ...state, tray: [] }));
  }

  /** Stops reading; the files that were not read yet say so. */
  cancel() {
    this.#controller.abort(new DOMException('cancelled', 'AbortError'));
    this.#controller = new AbortController();
  }

  /** @param {readonly TrayRow[]} rows */
  async #run(rows) {
    const { store, announce, changed } = this.#parts;
    const { signal } = this.#controller;
    this.#active += 1;
    store.update((state) => ({ ...state, stage: 'reading' }));
    /** @type {Article[]} */
    const articles = [];
    for (const { id } of rows) {
      const article = await this.#read(id, null, signal);
      if (!article) continue;
      if ([...this.#kept(), ...articles].some((one) => one.id === article.id)) {
        this.#fail(id, 'E-DUP');
      } else {
        this.#set(id, { state: 'added', article: article.id });
        articles.push(article);
      }
    }
    this.#active -= 1;
    if (this.#active === 0) store.update((state) => ({ ...state, stage: null }));
    const kept = this.#kept();
    const added = articles.filter(({ id }) => !kept.some((one) => one.id === id));
    store.update((state) => addArticles(state, added));
    announce(imported(added.length, rows.length - added.length));
    if (added.length > 0) changed();
  }

  /**
   * Reads one file; its row says how it went.
   * @param {number} id
   * @param {string | null} encoding
   * @param {AbortSignal} signal
   * @returns {Promise<Article | null>}
   */
  async #read(id, encoding, signal) {
    const file = this.#files.get(id);
    if (!file) return null;
    if (file.size > MAX_BYTES) return this.#fail(id, 'E-SIZE');
    this.#set(id, { state: 'reading', error: null });
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#fail(id, 'E-READ');
    }
    try {
      const input = { name: file.name, bytes, encoding };
      const { article, error, warnings } = await this.#parts.engine.request('readArticle', input, { signal });
      if (!article) return this.#fail(id, error?.code ?? 'E-CRASH', error?.detail);
      const guessed = this.#row(id)?.guessed || warnings.some(({ code }) => code === 'W-ENC');
      this.#set(id, { warnings, encoding: article.encoding, guessed });
      return article;
    } catch (error) {
      return this.#fail(id, error instanceof EngineError ? error.code : 'E-CANCEL');
    }
  }

  /** The articles that stay when others are added: the demo goes. */
  #kept() {
    const { library } = this.#parts.store.get();
    return library.demo ? [] : library.articles;
  }

  /** @param {number} id */
  #row(id) {
    return this.#parts.store.get().tray.find((row) => row.id === id);
  }

  /** @param {number} id @param {Partial<TrayRow>} news */
  #set(id, news) {
    const row = this.#row(id);
    if (row) this.#parts.store.update((state) => setRows(state, [{ ...row, ...news }]));
  }

  /** @param {number} id @param {string} code @param {string} [detail] @returns {null} */
  #fail(id, code, detail = '') {
    this.#set(id, { state: 'failed', error: { code, detail }, warnings: [] });
    return null;
  }

  /** @param {string} name @param {number | null} size @returns {TrayRow} */
  #newRow(name, size) {
    const id = this.#nextRow++;
    const read = { warnings: [], article: null, encoding: '', guessed: false };
    return { id, name, size, state: 'waiting', error: null, ...read };
  }
}
