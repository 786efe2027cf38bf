/**
 * Files to articles: one row in the tray for each, and one change to the library for all of them.
 *
 * A file is text or a web page, which the core reads; or a document or an archive, which the second module opens: what is in it is read
 * then. Where there are several articles in one document, the reader chooses.
 * @module
 */

import { EngineError } from '../engine/client.js';
import { addArticles, replaceArticle, setRows } from '../state.js';
import { size as bytes, characters, fileName, imported } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */
/** @typedef {import('../state.js').Choice} Choice */
/** @typedef {import('../engine/protocol.js').Article} Article */
/** @typedef {import('../engine/protocol.js').Part} Part */
/** @typedef {import('../engine/protocol.js').OpenResult} OpenResult */

/** Largest file that is read, in bytes; the same as the core's limit. Larger ones are refused without reading. */
const MAX_BYTES = 25 * 1024 * 1024;

/** An archive with at most so many files is a set of articles, which are added without asking; more is a collection. */
const MAX_UNASKED = 12;

/**
 * What an article can be read from, and where it is one of several in a file: the file's row and its place there.
 * @typedef {{ name: string, size: number | null, file?: File, part?: Part, of?: { row: number, place: number } }} Source
 */

/** What one file came to. @typedef {{ article: Article } | { sources: Source[], errors: OpenResult['errors'] } | null} Outcome */

/**
 * @typedef {object} Parts
 * @property {import('../store.js').Store} store
 * @property {import('../engine/client.js').Engine} engine
 * @property {(text: string) => void} announce
 * @property {() => void} changed called after the library has changed
 * @property {(id: number) => void} ask called when the reader is to choose from a row's {@link TrayRow.choices}
 */

/** Reads files one after the other; one that fails does not stop the others. */
export class Importer {
  #parts;
  /** What the rows were made of, by row. @type {Map<number, Source>} */
  #sources = new Map();
  /** The files of articles that can be read again, by article. @type {Map<string, File>} */
  #files = new Map();
  /** What was in a document, by row. @type {Map<number, Source[]>} */
  #opened = new Map();
  /** What was read and is not in the library yet, by any of the runs. @type {Set<Article>} */
  #pending = new Set();
  /** Rows whose articles the reader is still to be asked about, in order. @type {number[]} */
  #unasked = [];
  #nextRow = 1;
  #controller = new AbortController();
  #active = 0;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** Reads files and adds what they hold. @param {readonly File[]} files */
  add(files) {
    return this.#run(this.#rowsOf(files.map((file) => ({ name: file.name, size: file.size, file }))));
  }

  /** Reads a file once more. @param {number} id of its row */
  async retry(id) {
    const row = this.#row(id);
    if (row && this.#sources.has(id)) await this.#run([row]);
  }

  /** Adds the chosen articles of a document. @param {number} id of its row @param {readonly number[]} places in {@link TrayRow.choices} */
  async choose(id, places) {
    const sources = this.#opened.get(id);
    // Who chooses nothing wants to be asked no more; the rows offer it.
    this.#unasked = places.length === 0 ? [] : this.#unasked.filter((one) => one !== id);
    if (!sources || places.length === 0) return;
    const rows = this.#rowsOf(
      places.flatMap((place) => sources[place] ?? []),
      id,
    );
    this.#askNext();
    await this.#run(rows);
  }

  /** Lets the reader choose from the next file that holds several articles. */
  #askNext() {
    const [id] = this.#unasked;
    if (id !== undefined) this.#parts.ask(id);
  }

  /** Reads an article's file with another encoding. @param {string} id of the article @param {string} encoding */
  async decode(id, encoding) {
    const { store, changed } = this.#parts;
    const file = this.#files.get(id);
    if (!file) return;
    const row = store.get().tray.find((one) => one.article === id) ?? this.#newRow(file.name, file.size);
    const outcome = await this.#read(row.id, { name: file.name, size: file.size, file }, encoding);
    if (!outcome || !('article' in outcome)) return;
    const { article } = outcome;
    const { library } = store.get();
    this.#files.set(article.id, file);
    this.#set(row.id, { state: 'added' });
    store.update((state) => replaceArticle(state, id, article));
    if (store.get().library !== library) changed();
  }

  /** Adds a row that says why nothing was read. @param {string} name @param {string} code @param {string} [detail] */
  refuse(name, code, detail = '') {
    const { store, announce } = this.#parts;
    const row = this.#newRow(name, null);
    store.update((state) => setRows(state, [{ ...row, state: 'failed', error: { code, detail } }]));
    announce(imported(0, 1));
  }

  /** Empties the tray of what is done. */
  clear() {
    const { store } = this.#parts;
    const tray = store.get().tray.filter(({ state }) => state === 'waiting' || state === 'reading');
    const kept = new Set(tray.map(({ id }) => id));
    for (const id of this.#sources.keys()) if (!kept.has(id)) this.#sources.delete(id);
    this.#opened.clear();
    this.#unasked = [];
    store.update((state) => ({ ...state, tray }));
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
    const waiting = [...rows];
    let failed = 0;
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { id } = row;
      const source = this.#sources.get(id);
      const outcome = source ? await this.#read(id, source, null, signal) : null;
      if (!outcome) {
        failed += 1;
      } else if ('sources' in outcome) {
        failed += outcome.errors.length;
        waiting.unshift(...this.#open(id, outcome));
        if (this.#opened.has(id)) this.#unasked.push(id);
      } else {
        const { article } = outcome;
        if (source) this.#tick(source, article.id);
        const twin = [...this.#kept(), ...this.#pending].find((one) => one.id === article.id);
        if (twin) {
          this.#fail(id, 'E-DUP', fileName(twin.file));
          failed += 1;
        } else {
          this.#set(id, { state: 'added', article: article.id });
          if (source?.file) this.#files.set(article.id, source.file);
          articles.push(article);
          this.#pending.add(article);
        }
      }
    }
    this.#active -= 1;
    if (this.#active === 0) store.update((state) => ({ ...state, stage: null }));
    store.update((state) => ({
      ...addArticles(state, articles),
      rereadable: new Set(this.#files.keys()),
    }));
    for (const article of articles) this.#pending.delete(article);
    announce(imported(articles.length, failed));
    if (articles.length > 0) changed();
    this.#askNext();
  }

  /**
   * Gives what is in a document rows of its own, or lets the reader choose.
   * @param {number} id
   * @param {{ sources: Source[], errors: OpenResult['errors'] }} opened
   * @returns {readonly TrayRow[]} those to read now
   */
  #open(id, { sources, errors }) {
    for (const { name, error } of errors) {
      const within = `${this.#row(id)?.name ?? ''}/${name}`;
      const row = { ...this.#newRow(within, null), state: /** @type {const} */ ('failed'), error };
      this.#parts.store.update((state) => setRows(state, [row], id));
    }
    const choices = sources.map(choiceOf);
    const asks = sources.some(({ part }) => part) || sources.length > MAX_UNASKED;
    this.#set(id, { state: asks ? 'choose' : 'opened', choices });
    if (!asks) return this.#rowsOf(sources, id);
    this.#opened.set(
      id,
      sources.map((source, place) => ({ ...source, of: { row: id, place } })),
    );
    return [];
  }

  /** Remembers what was made of one of several articles in a file. @param {Source} source @param {string} article */
  #tick({ of }, article) {
    if (!of) return;
    const { choices = [] } = this.#row(of.row) ?? {};
    const choice = choices[of.place];
    if (choice) this.#set(of.row, { choices: choices.with(of.place, { ...choice, article }) });
  }

  /**
   * Reads what a row was made of; the row says how it went.
   * @param {number} id
   * @param {Source} source
   * @param {string | null} encoding
   * @param {AbortSignal} [signal]
   * @returns {Promise<Outcome>}
   */
  async #read(id, source, encoding, signal) {
    const { file, part } = source;
    this.#set(id, { state: 'reading', error: null });
    try {
      if (part) return this.#article(id, await this.#parts.engine.request('readPart', part, { signal }));
      return file ? await this.#readFile(id, file, encoding, signal) : null;
    } catch (error) {
      return this.#fail(id, error instanceof EngineError ? error.code : 'E-CANCEL');
    }
  }

  /** @param {number} id @param {File} file @param {string | null} encoding @param {AbortSignal} [signal] @returns {Promise<Outcome>} */
  async #readFile(id, file, encoding, signal) {
    const { engine } = this.#parts;
    if (file.size > MAX_BYTES) return this.#fail(id, 'E-SIZE');
    let bytes;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return this.#fail(id, 'E-READ');
    }
    const input = { name: file.name, bytes, encoding };
    const read = await engine.request('readArticle', input, { signal });
    if (!read.isDocument) return this.#article(id, read);
    const opened = await engine.request('openDocument', input, { signal });
    if (opened.article || opened.error) return this.#article(id, opened);
    const { parts, files, errors } = opened;
    const sources = [...parts.map(sourceOfPart), ...files.map((one) => sourceOfFile(file.name, one))];
    return sources.length + errors.length > 0 ? { sources, errors } : this.#fail(id, 'E-NOTEXT');
  }

  /** @param {number} id @param {Pick<import('../engine/protocol.js').ReadResult, 'article' | 'error'>} result @returns {Outcome} */
  #article(id, { article, error }) {
    if (!article) return this.#fail(id, error?.code ?? 'E-CRASH', error?.detail);
    const { warnings } = article;
    const guessed = this.#row(id)?.guessed || warnings.some(({ code }) => code === 'W-ENC');
    this.#set(id, { warnings, guessed });
    return { article };
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

  /** Gives each source a row in the tray. @param {readonly Source[]} sources @param {number} [origin] row of the file that they are in @returns {TrayRow[]} */
  #rowsOf(sources, origin) {
    const rows = sources.map((source) => {
      const row = this.#newRow(source.name, source.size);
      this.#sources.set(row.id, source);
      return row;
    });
    this.#parts.store.update((state) => setRows(state, rows, origin));
    return rows;
  }

  /** @param {string} name @param {number | null} size @returns {TrayRow} */
  #newRow(name, size) {
    const id = this.#nextRow++;
    const read = { warnings: [], article: null, guessed: false, choices: [], origin: null };
    return { id, name, size, state: 'waiting', error: null, ...read };
  }
}

/** @param {Part} part @returns {Source} */
function sourceOfPart(part) {
  return { name: part.file, size: null, part };
}

/** @param {string} archive @param {OpenResult['files'][number]} file @returns {Source} */
function sourceOfFile(archive, { name, bytes }) {
  const file = new File([bytes], `${archive}/${name}`);
  return { name: file.name, size: file.size, file };
}

/** @param {Source} source @returns {Choice} */
function choiceOf({ name, size, part }) {
  const within = name.slice(name.indexOf('/') + 1);
  if (!part) {
    const about = { outlet: '', published: '', size: size === null ? '' : bytes(size) };
    return { title: within, ...about, article: null };
  }
  return {
    title: part.title ?? within,
    outlet: part.outlet ?? '',
    published: part.published ?? '',
    size: characters(part.text.length),
    article: null,
  };
}
