/**
 * Files to articles: one row in the tray for each, and one change to the library for all of them.
 *
 * A file is text or a web page, which the core reads; or a document or an archive, which the second module opens: what is in it is read
 * then. Where there are several articles in one document, the reader chooses.
 * @module
 */

import { EngineError } from '../engine/client.js';
import { addArticles, replaceArticle, setRows } from '../state.js';
import { size as bytes, characters, imported } from '../strings.js';

/** @typedef {import('../state.js').TrayRow} TrayRow */
/** @typedef {import('../state.js').Choice} Choice */
/** @typedef {import('../engine/protocol.js').Article} Article */
/** @typedef {import('../engine/protocol.js').Part} Part */
/** @typedef {import('../engine/protocol.js').OpenResult} OpenResult */

/** Largest file that is read, in bytes; the same as the core's limit. Larger ones are refused without reading. */
const MAX_BYTES = 25 * 1024 * 1024;

/** An archive with at most so many files is a set of articles, which are added without asking; more is a collection. */
const MAX_UNASKED = 12;

/** What an article can be read from. @typedef {{ name: string, size: number | null, file?: File, part?: Part }} Source */

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
    if (!sources || places.length === 0) return;
    await this.#run(this.#rowsOf(places.flatMap((place) => sources[place] ?? [])));
  }

  /** Reads an article's file with another encoding. @param {string} id of the article @param {string} encoding */
  async decode(id, encoding) {
    const { store, changed } = this.#parts;
    const file = this.#files.get(id);
    if (!file) return;
    const row = store.get().tray.find((one) => one.article === id);
    const before = row ?? this.#newRow(file.name, file.size);
    const outcome = await this.#read(before.id, { name: file.name, size: file.size, file }, encoding);
    if (!outcome || !('article' in outcome)) return;
    const { article } = outcome;
    this.#files.set(article.id, file);
    store.update((state) => replaceArticle(state, id, article));
    this.#set(before.id, { state: 'added', article: article.id });
    changed();
  }

  /** Adds a row that says why nothing was read. @param {string} name @param {string} code @param {string} [detail] */
  refuse(name, code, detail = '') {
    const { store, announce } = this.#parts;
    const row = this.#newRow(name, null);
    store.update((state) => setRows(state, [{ ...row, state: 'failed', error: { code, detail } }]));
    announce(imported(0, 1));
  }

  /** Empties the tray. */
  clear() {
    this.#sources.clear();
    this.#opened.clear();
    this.#parts.store.update((state) => ({ ...state, tray: [] }));
  }

  /** Stops reading; the files that were not read yet say so. */
  cancel() {
    this.#controller.abort(new DOMException('cancelled', 'AbortError'));
    this.#controller = new AbortController();
  }

  /** @param {readonly TrayRow[]} rows */
  async #run(rows) {
    const { store, announce, changed, ask } = this.#parts;
    const { signal } = this.#controller;
    this.#active += 1;
    store.update((state) => ({ ...state, stage: 'reading' }));
    /** @type {Article[]} */
    const articles = [];
    const waiting = [...rows];
    let failed = 0;
    /** @type {number[]} */
    const asking = [];
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const { id } = row;
      const source = this.#sources.get(id);
      const outcome = source ? await this.#read(id, source, null, signal) : null;
      if (!outcome) {
        failed += 1;
      } else if ('sources' in outcome) {
        failed += outcome.errors.length;
        waiting.unshift(...this.#open(id, outcome));
        if (this.#opened.has(id)) asking.push(id);
      } else if ([...this.#kept(), ...articles].some((one) => one.id === outcome.article.id)) {
        this.#fail(id, 'E-DUP');
        failed += 1;
      } else {
        const { article } = outcome;
        this.#set(id, { state: 'added', article: article.id });
        if (source?.file) this.#files.set(article.id, source.file);
        articles.push(article);
      }
    }
    this.#active -= 1;
    if (this.#active === 0) store.update((state) => ({ ...state, stage: null }));
    const kept = this.#kept();
    const added = articles.filter(({ id }) => !kept.some((one) => one.id === id));
    store.update((state) => ({
      ...addArticles(state, added),
      rereadable: new Set(this.#files.keys()),
    }));
    announce(imported(added.length, failed + articles.length - added.length));
    if (added.length > 0) changed();
    if (asking[0] !== undefined) ask(asking[0]);
  }

  /**
   * Gives what is in a document rows of its own, or lets the reader choose.
   * @param {number} id
   * @param {{ sources: Source[], errors: OpenResult['errors'] }} opened
   * @returns {readonly TrayRow[]} those to read now
   */
  #open(id, { sources, errors }) {
    for (const { name, error } of errors) {
      const row = { ...this.#newRow(name, null), state: /** @type {const} */ ('failed'), error };
      this.#parts.store.update((state) => setRows(state, [row]));
    }
    const choices = sources.map(choiceOf);
    const asks = sources.some(({ part }) => part) || sources.length > MAX_UNASKED;
    this.#set(id, { state: asks ? 'choose' : 'opened', choices });
    if (!asks) return this.#rowsOf(sources);
    this.#opened.set(id, sources);
    return [];
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
    if (opened.error) return this.#fail(id, opened.error.code, opened.error.detail);
    const { parts, files, errors } = opened;
    const [part] = parts;
    if (part && parts.length === 1 && files.length === 0) {
      return this.#article(id, await engine.request('readPart', part, { signal }));
    }
    const sources = [...parts.map(sourceOfPart), ...files.map((one) => sourceOfFile(file.name, one))];
    return sources.length + errors.length > 0 ? { sources, errors } : this.#fail(id, 'E-NOTEXT');
  }

  /** @param {number} id @param {import('../engine/protocol.js').ReadResult} result @returns {Outcome} */
  #article(id, { article, error }) {
    if (!article) return this.#fail(id, error?.code ?? 'E-CRASH', error?.detail);
    const { warnings, encoding } = article;
    const guessed = this.#row(id)?.guessed || warnings.some(({ code }) => code === 'W-ENC');
    this.#set(id, { warnings, encoding, guessed });
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

  /** Gives each source a row in the tray. @param {readonly Source[]} sources @returns {TrayRow[]} */
  #rowsOf(sources) {
    const rows = sources.map((source) => {
      const row = this.#newRow(source.name, source.size);
      this.#sources.set(row.id, source);
      return row;
    });
    this.#parts.store.update((state) => setRows(state, rows));
    return rows;
  }

  /** @param {string} name @param {number | null} size @returns {TrayRow} */
  #newRow(name, size) {
    const id = this.#nextRow++;
    const read = { warnings: [], article: null, encoding: '', guessed: false, choices: [] };
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
  if (!part) return { title: name, outlet: '', published: '', size: size === null ? '' : bytes(size) };
  const title = part.title ?? name.slice(name.indexOf('/') + 1);
  return {
    title,
    outlet: part.outlet ?? '',
    published: part.published ?? '',
    size: characters(part.text.length),
  };
}
