/**
 * The page: its state, what can be done, and what is drawn of it.
 * @module
 */

import { explain } from './codes.js';
import { byId } from './dom/element.js';
import { WordEdits } from './edits.js';
import { Importer } from './import/importer.js';
import { LibraryActions } from './library.js';
import { ReadingActions } from './reading.js';
import { saveReport } from './saving.js';
import { chooseFrom, INITIAL, showDemo } from './state.js';
import { createStore } from './store.js';
import { forgetPositions } from './view/alongside.js';
import { renderCheck } from './view/check.js';
import { renderChoice } from './view/choice.js';
import { renderDetail } from './view/detail.js';
import { renderFilters } from './view/filters.js';
import { keepFocusInside, settleTabStops } from './view/focus.js';
import { renderLight } from './view/light.js';
import { announce, renderNotices, renderProgress, toast } from './view/messages.js';
import { renderPair } from './view/pair.js';
import { renderQuoted } from './view/quotes.js';
import { renderShelf } from './view/shelf.js';
import { renderTray } from './view/tray.js';
import { renderViews } from './view/views.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./engine/protocol.js').Article} Article */

/** Everything that the events act on. */
export class App {
  /** The articles of the demo, to show them again. @type {readonly Article[]} */
  #demo = [];
  #engine;

  /** @param {import('./engine/client.js').Engine} engine */
  constructor(engine) {
    this.#engine = engine;
    this.store = createStore(INITIAL, (state) => {
      draw(state);
      void edits.fill(state);
    });
    const { store } = this;
    const edits = new WordEdits({ store, engine });
    this.library = new LibraryActions({ store, engine, tell: toast, renewed: forgetPositions });
    this.reading = new ReadingActions({ store, engine });
    this.importer = new Importer({
      store,
      engine,
      announce,
      changed: () => void this.library.changed(),
      ask: (id) => store.update((state) => chooseFrom(state, id)),
    });
  }

  /** Shows the demo once more. */
  showDemo() {
    return this.library.edit((state) => showDemo(state, this.#demo));
  }

  /** Saves the report on what is open. @param {import('./engine/protocol.js').ReportFormat} format */
  saveReport(format) {
    const { articles } = this.store.get().library;
    return saveReport(
      { engine: this.#engine, articles, tell: (text) => toast(text, { undo: false }) },
      format,
    );
  }

  /** Stops what takes long. */
  cancel() {
    this.importer.cancel();
    this.library.cancel();
  }

  /**
   * Reads the story that the page opens with, and shows it compared. Nothing before it can be undone.
   * @param {readonly import('./engine/boot.js').Seed[]} seeds
   */
  async openDemo(seeds) {
    const encoder = new TextEncoder();
    const files = seeds[0]?.files ?? [];
    const read = files.map(({ name, text }) =>
      this.#engine.request('readArticle', { name, bytes: encoder.encode(text), encoding: null }),
    );
    this.#demo = (await Promise.all(read)).flatMap(({ article }) => article ?? []);
    this.store.update((state) => ({ ...showDemo(state, this.#demo), past: [] }));
    await this.library.start();
    const { stopped } = this.store.get();
    if (stopped) throw new Error(explain({ code: stopped, detail: '' }));
    byId('version').textContent = this.#engine.version;
    await new Promise((resolve) => this.store.drawn(() => resolve(undefined)));
  }
}

/** @param {State} state */
function draw(state) {
  keepFocusInside(() => {
    renderShelf(state);
    renderTray(state);
    renderViews(state);
    renderQuoted(state);
    renderPair(state);
    renderFilters(state);
    renderDetail(state);
    renderCheck(state);
    renderChoice(state);
  });
  renderNotices(state);
  renderProgress(state.stage);
  byId('undo').toggleAttribute('disabled', state.past.length === 0);
  byId('redo').toggleAttribute('disabled', state.future.length === 0);
  byId('save-report').toggleAttribute('disabled', state.library.articles.length < 2);
  byId('demo').toggleAttribute('disabled', showsDemo(state));
  settleTabStops();
  renderLight(state);
}

/** Whether the demo is open as it came: nothing removed, moved or named. @param {State} state */
function showsDemo({ library, past }) {
  return library.demo && (past.at(-1)?.change.kind ?? 'demo') === 'demo';
}
