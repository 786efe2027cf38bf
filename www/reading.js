/**
 * Following a sentence across: open it, bring its counterpart alongside, go there, and back.
 * @module
 */

import { byId } from './dom/element.js';
import { counterparts, placeOf, sentenceText } from './findings.js';
import { otherSide, showOn } from './state.js';
import { STATUS } from './strings.js';
import { bringAlongside, forgetPositions, goBack } from './view/alongside.js';
import { targetOf } from './view/detail.js';
import { focusSentence, numberOf, sentenceElement, sideOf } from './view/focus.js';
import { announce } from './view/messages.js';

/** @typedef {import('./state.js').Side} Side */

/**
 * @typedef {object} Parts
 * @property {import('./store.js').Store} store
 * @property {import('./engine/client.js').Engine} engine
 */

/** What a reader does with a sentence. */
export class ReadingActions {
  #store;
  #engine;

  /** @param {Parts} parts */
  constructor({ store, engine }) {
    this.#store = store;
    this.#engine = engine;
  }

  /** Opens a sentence: its counterpart comes alongside; when it is open already, the next one does. @param {HTMLElement} sentence */
  open(sentence) {
    const side = sideOf(sentence);
    if (!side) return;
    const number = numberOf(sentence);
    const { detail } = this.#store.get();
    focusSentence(sentence, { preventScroll: true });
    this.#look(number, side, detail?.sentence === number && detail.side === side ? detail.choice + 1 : 0);
  }

  /** Brings the next counterpart of the open sentence alongside. */
  nextMatch() {
    const { detail } = this.#store.get();
    if (detail) this.#look(detail.sentence, detail.side, detail.choice + 1);
  }

  /** Moves the focus to the counterpart. @param {HTMLElement} sentence */
  jump(sentence) {
    const state = this.#store.get();
    const side = sideOf(sentence);
    if (!side || !state.comparison) return;
    const other = otherSide(side);
    const number = numberOf(sentence);
    const matches = counterparts(state.comparison, number, placeOf(state.comparison, state.pair[other]));
    const opened = targetOf(state);
    // An open pair goes back and forth between its two sentences, whichever has the focus.
    const across = opened?.pair && opened.pair[side] === number ? opened.pair[other] : matches[0]?.sentence;
    if (across === undefined) {
      announce(STATUS.unique.meaning);
      return;
    }
    this.#store.update((now) => ({ ...now, shown: other }));
    this.#store.drawn(() => focusSentence(sentenceElement(across)));
  }

  /** Shows an article on a side, and opens `sentence` on the other if given. @param {Side} side @param {string} id @param {number | null} sentence */
  show(side, id, sentence) {
    this.#store.update((state) => showOn(state, side, id));
    forgetPositions();
    if (sentence !== null) this.#look(sentence, otherSide(side), 0);
  }

  /** Closes what is open and goes back to where both sides stood; once more: one step further back. */
  close() {
    const { detail } = this.#store.get();
    // Once the explanation is gone: then the sides are as tall as they were.
    this.#store.drawn(goBack);
    if (!detail) return;
    const inside = byId('detail').contains(document.activeElement);
    this.#store.update((state) => ({ ...state, detail: null }));
    if (inside) focusSentence(sentenceElement(detail.sentence), { preventScroll: true });
  }

  /** @param {number} sentence @param {Side} side @param {number} choice */
  #look(sentence, side, choice) {
    this.#store.update((state) => ({ ...state, detail: { sentence, side, choice, edits: null } }));
    this.#store.drawn(() => this.#announce(this.#alongside({ remember: true })));
    void this.#compareWords();
  }

  /** Brings the two open sentences to one height. @param {{ remember: boolean }} options @returns {import('./view/detail.js').Target | null} */
  #alongside(options) {
    const target = targetOf(this.#store.get());
    const match = target?.matches[target.choice];
    const own = target && sentenceElement(target.sentence);
    const other = match && sentenceElement(match.sentence);
    if (own && other) bringAlongside(own, other, options);
    return target;
  }

  /** @param {import('./view/detail.js').Target | null} target */
  #announce(target) {
    if (!target) return;
    const n = target.matches.length;
    const why = byId('detail').querySelector('.why')?.textContent ?? '';
    announce(n > 0 ? `Match ${target.choice + 1} of ${n} alongside. ${why}` : why);
  }

  /** Asks for the word edits of the open pair. */
  async #compareWords() {
    const target = targetOf(this.#store.get());
    if (!target?.pair) return;
    const { left, right } = target.pair;
    const input = { a: sentenceText(target.found, left), b: sentenceText(target.found, right) };
    try {
      const value = await this.#engine.request('inlineEdits', input);
      this.#store.update((state) => {
        const now = targetOf(state)?.pair;
        if (!state.detail || now?.left !== left || now.right !== right) return state;
        return { ...state, detail: { ...state.detail, edits: { left, right, value } } };
      });
      // The explanation has grown: what is open stays in sight.
      this.#store.drawn(() => this.#alongside({ remember: false }));
    } catch {
      // The two sentences stay without marks: they can be read all the same.
    }
  }
}
