/**
 * Word edits for the lists of findings: asked for when a view shows both texts, and kept with the comparison.
 * @module
 */

import { wantedEdits } from './lists.js';

/** @typedef {import('./state.js').State} State */

/**
 * @typedef {object} Parts
 * @property {import('./store.js').Store} store
 * @property {import('./engine/client.js').Engine} engine
 */

/** Fills in what the views lack. */
export class WordEdits {
  #store;
  #engine;
  /** What is being asked for. @type {Set<string>} */
  #asked = new Set();

  /** @param {Parts} parts */
  constructor({ store, engine }) {
    this.#store = store;
    this.#engine = engine;
  }

  /** Asks for the edits that the shown view has not yet; all come into the state at once. Call after each redraw. @param {State} state */
  async fill(state) {
    const missing = wantedEdits(state).filter(({ key }) => !state.edits.has(key) && !this.#asked.has(key));
    if (missing.length === 0) return;
    for (const { key } of missing) this.#asked.add(key);
    const answers = await Promise.allSettled(
      missing.map(({ a, b }) => this.#engine.request('inlineEdits', { a, b })),
    );
    /** @type {[string, import('./engine/protocol.js').Edits][]} */
    const edits = [];
    for (const [place, { key }] of missing.entries()) {
      const answer = answers[place];
      this.#asked.delete(key);
      // Without an answer both texts stay as they are: they can be read all the same.
      if (answer?.status === 'fulfilled') edits.push([key, answer.value]);
    }
    if (edits.length > 0) this.#store.update((now) => ({ ...now, edits: new Map([...now.edits, ...edits]) }));
  }
}
