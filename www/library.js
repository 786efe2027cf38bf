/**
 * Changes to the open articles: each is told with a way back, and compared anew.
 * @module
 */

import { EngineError } from './engine/client.js';
import { comparison } from './findings.js';
import { redo, setComparison, setStory, undo } from './state.js';
import { done, WORDS } from './strings.js';

/** @typedef {import('./state.js').State} State */

/**
 * @typedef {object} Parts
 * @property {import('./store.js').Store} store
 * @property {import('./engine/client.js').Engine} engine
 * @property {(text: string, options: { undo: boolean }) => void} tell
 * @property {() => void} renewed called when the articles are about to be others
 */

/** The open articles and their newest comparison. */
export class LibraryActions {
  #parts;
  /** @type {AbortController | null} */
  #comparing = null;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * Compares what is open; a newer call ends an older one. Settles when the result, or why there is none, is in the state.
   * @param {'links' | 'story'} [depth]
   */
  async compare(depth = 'story') {
    const { store, engine } = this.#parts;
    this.#comparing?.abort();
    const controller = new AbortController();
    this.#comparing = controller;
    const { articles } = store.get().library;
    /** @type {import('./engine/protocol.js').Report | null} */
    let report = null;
    try {
      if (articles.length > 1) {
        store.update((state) => ({ ...state, stage: 'comparing' }));
        const input = { articles: [...articles], depth };
        report = await engine.request('compare', input, { signal: controller.signal });
      }
      if (this.#comparing !== controller) return;
      store.update((state) => setComparison(state, comparison(articles, report)));
    } catch (error) {
      if (this.#comparing !== controller) return;
      const stopped = error instanceof EngineError ? error.code : 'cancelled';
      store.update((state) => ({ ...state, stopped }));
    }
    this.#comparing = null;
    store.update((state) => ({ ...state, stage: null }));
  }

  /**
   * Compares what is open for the first time: what stands side by side is shown before the story is found, which takes as long again.
   * Settles when it is shown.
   */
  async start() {
    const { store, engine } = this.#parts;
    await this.compare('links');
    const { comparison: shown } = store.get();
    if (!shown?.report || shown.report.story) return;
    void engine.request('compare', { articles: [...shown.articles] }).then(
      ({ story }) => store.update((state) => setStory(state, shown, story)),
      () => (store.get().comparison === shown ? this.compare() : undefined),
    );
  }

  /** Stops comparing; the earlier result stays. */
  cancel() {
    this.#comparing?.abort();
  }

  /** Changes the articles. @param {(state: State) => State} transition @returns {Promise<void>} settles when they are compared */
  async edit(transition) {
    const { store } = this.#parts;
    const before = store.get().library;
    store.update(transition);
    if (store.get().library !== before) await this.changed();
  }

  /** Tells the newest change, and compares again. */
  changed() {
    this.#tell();
    this.#parts.renewed();
    return this.compare();
  }

  undo() {
    this.#travel(undo, WORDS.undo, this.#parts.store.get().past.at(-1));
  }

  redo() {
    this.#travel(redo, WORDS.redo, this.#parts.store.get().future[0]);
  }

  #tell() {
    const { store, tell } = this.#parts;
    const last = store.get().past.at(-1);
    if (last) tell(done(last.change), { undo: true });
  }

  /** @param {(state: State) => State} transition @param {string} word @param {import('./state.js').Step | undefined} step */
  #travel(transition, word, step) {
    if (!step) return;
    const { store, tell, renewed } = this.#parts;
    store.update(transition);
    tell(`${word}: ${done(step.change)}`, { undo: false });
    renewed();
    void this.compare();
  }
}
