/**
 * Following a sentence across: open it, bring its counterpart alongside, go there, and back.
 * @module
 */

import { byId } from './dom/element.js';
import { carriers, counterparts, placeOf, sentenceAt, sentenceText } from './findings.js';
import { otherSide, showOn, showStatus, showView } from './state.js';
import { STATUS } from './strings.js';
import { bringAlongside, forgetPositions, goBack } from './view/alongside.js';
import { targetOf } from './view/detail.js';
import { focusSentence, numberOf, sentenceElement, sideOf } from './view/focus.js';
import { announce } from './view/messages.js';

/** @typedef {import('./state.js').Side} Side */

/** How long the movement waits for the word edits, in milliseconds: too short to be noticed as a delay. */
const PATIENCE = 120;

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
    void this.#look(
      number,
      side,
      detail?.sentence === number && detail.side === side ? detail.choice + 1 : 0,
    );
  }

  /** Brings the next counterpart of the open sentence alongside. */
  nextMatch() {
    const { detail } = this.#store.get();
    if (detail) void this.#look(detail.sentence, detail.side, detail.choice + 1);
  }

  /** Shows the word edits of reworded pairs too, or what they share. */
  toggleWordByWord() {
    this.#store.update((state) => ({ ...state, wordByWord: !state.wordByWord }));
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

  /**
   * Moves the focus from the open sentence to one on the other side, which comes alongside. Where the filter hides it, its status is
   * added to the filter.
   * @param {number} number
   */
  goTo(number) {
    const { comparison: found, detail } = this.#store.get();
    const status = found && sentenceAt(found, number)?.status;
    if (!detail || !status) return;
    this.#store.update((state) => ({ ...showStatus(state, status), shown: otherSide(detail.side) }));
    this.#store.drawn(() => {
      const [own, other] = [sentenceElement(detail.sentence), sentenceElement(number)];
      if (own && other) bringAlongside(own, other);
      focusSentence(other, { preventScroll: true });
    });
  }

  /** Shows an article on a side, and opens `sentence` on the other if given. @param {Side} side @param {string} id @param {number | null} sentence */
  show(side, id, sentence) {
    this.#store.update((state) => showOn(state, side, id));
    forgetPositions();
    if (sentence !== null) void this.#look(sentence, otherSide(side), 0);
  }

  /**
   * Opens the text at a sentence, on the left, and beside it the article of `across`; without it, one that has a counterpart.
   * @param {number} number
   * @param {number | null} across
   */
  showSentence(number, across) {
    const { comparison: found } = this.#store.get();
    const own = found && sentenceAt(found, number);
    if (!found || !own) return;
    const beside = across === null ? carriers(found, number)[0] : sentenceAt(found, across)?.article;
    const [left, right] = [found.articles[own.article]?.id, found.articles[beside ?? -1]?.id];
    if (!left) return;
    this.#store.update((state) => {
      const shown = showOn(showView(state, 'pair'), 'left', left);
      const paired = right ? showOn(shown, 'right', right) : shown;
      return { ...(own.status ? showStatus(paired, own.status) : paired), shown: 'left' };
    });
    forgetPositions();
    this.#store.drawn(() => focusSentence(sentenceElement(number)));
    const matches = beside === undefined ? [] : counterparts(found, number, beside);
    const choice = matches.findIndex(({ sentence }) => sentence === across);
    void this.#look(number, 'left', Math.max(choice, 0));
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
  async #look(sentence, side, choice) {
    const detail = { sentence, side, choice, edits: null };
    this.#store.update((state) => ({ ...state, detail }));
    // One movement, when the explanation has its full height; a busy core is not waited for.
    await Promise.race([this.#compareWords(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.#store.drawn(() => {
      const now = this.#store.get().detail;
      if (now?.sentence === sentence && now.choice === choice) this.#alongside();
    });
  }

  /** Brings the two open sentences to one height, and says why they belong together. */
  #alongside() {
    const target = targetOf(this.#store.get());
    if (!target) return;
    const match = target.matches[target.choice];
    const own = sentenceElement(target.sentence);
    const other = match && sentenceElement(match.sentence);
    if (own && other) bringAlongside(own, other);
    const why = byId('detail').querySelector('.why')?.textContent ?? '';
    announce(match ? `Match ${target.choice + 1} of ${target.matches.length} alongside. ${why}` : why);
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
    } catch {
      // The two sentences stay without marks: they can be read all the same.
    }
  }
}
