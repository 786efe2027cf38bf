/**
 * What the page does: actions on the state, calls to the core, one function a user's deed.
 * @module
 */

import { byId } from './dom/element.js';
import { EngineError } from './engine/client.js';
import { bindEvents } from './events.js';
import { comparison, counterparts, placeOf, sentenceText } from './findings.js';
import { createImporter } from './import/importer.js';
import * as states from './state.js';
import { createStore } from './store.js';
import { done, STATUS, WORDS } from './strings.js';
import { bringAlongside, forgetPositions, goBack } from './view/alongside.js';
import { renderDetail, targetOf } from './view/detail.js';
import { mountFilters, renderFilters } from './view/filters.js';
import {
  focusSentence,
  keepFocusInside,
  numberOf,
  sentenceElement,
  settleTabStops,
  sideOf,
} from './view/focus.js';
import { renderLight } from './view/light.js';
import { announce, renderNotices, renderProgress, toast } from './view/messages.js';
import { renderPair } from './view/pair.js';
import { renderShelf } from './view/shelf.js';
import { renderTray } from './view/tray.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Side} Side */
/** @typedef {import('./engine/boot.js').Seed} Seed */

/**
 * @typedef {ReturnType<typeof createApp>} App
 */

/** @param {import('./engine/client.js').Engine} engine */
export function createApp(engine) {
  const store = createStore(states.INITIAL, draw);
  /** @type {AbortController | null} */
  let comparing = null;
  /** The articles of the demo, to show them again. @type {readonly states.Article[]} */
  let demo = [];
  const importer = createImporter({ store, engine, announce, changed: () => changed() });

  /** Compares what is open; a newer call ends an older one. */
  async function compare() {
    comparing?.abort();
    const controller = new AbortController();
    comparing = controller;
    const { articles } = store.get().library;
    if (articles.length < 2) {
      store.update((state) => ({ ...states.setComparison(state, comparison(articles, null)), stage: null }));
      return;
    }
    store.update((state) => ({ ...state, stage: 'comparing' }));
    const input = { articles: [...articles] };
    try {
      const report = await engine.request('compare', input, { signal: controller.signal });
      if (comparing === controller)
        store.update((state) => states.setComparison(state, comparison(articles, report)));
    } catch (error) {
      if (comparing !== controller) return;
      const stopped = error instanceof EngineError ? error.code : 'cancelled';
      store.update((state) => ({ ...state, stopped }));
    } finally {
      if (comparing === controller) {
        comparing = null;
        store.update((state) => ({ ...state, stage: null }));
      }
    }
  }

  /** Tells what was done, and compares again. */
  function changed() {
    const last = store.get().past.at(-1);
    if (last) toast(done(last.change), { undo: true });
    forgetPositions();
    void compare();
  }

  /** Changes the library. @param {(state: State) => State} transition */
  function edit(transition) {
    const before = store.get().library;
    store.update(transition);
    if (store.get().library !== before) changed();
  }

  /** Undo and redo. @param {(state: State) => State} transition @param {string} label */
  function travel(transition, label) {
    const before = store.get();
    store.update(transition);
    const after = store.get();
    if (after === before) return;
    const step = label === WORDS.undo ? before.past.at(-1) : before.future[0];
    if (step) toast(`${label}: ${done(step.change)}`, { undo: false });
    forgetPositions();
    void compare();
  }

  /** Asks for the word edits of the open pair. */
  async function explainPair() {
    const target = targetOf(store.get());
    if (!target?.pair) return;
    const { left, right } = target.pair;
    const input = { a: sentenceText(target.found, left), b: sentenceText(target.found, right) };
    try {
      const value = await engine.request('inlineEdits', input);
      store.update((state) => {
        const now = targetOf(state)?.pair;
        if (state.detail === null || now?.left !== left || now.right !== right) return state;
        return { ...state, detail: { ...state.detail, edits: { left, right, value } } };
      });
    } catch {
      // The two sentences stay without marks: they can be read all the same.
    }
  }

  /** Opens a sentence: its counterpart comes alongside; when it is open already, the next one does. @param {HTMLElement} sentence */
  function open(sentence) {
    const side = sideOf(sentence);
    if (!side) return;
    const number = numberOf(sentence);
    const { detail } = store.get();
    const choice = detail?.sentence === number && detail.side === side ? detail.choice + 1 : 0;
    focusSentence(sentence, { preventScroll: true });
    store.update((state) => ({ ...state, detail: { sentence: number, side, choice, edits: null } }));
    afterDraw(alongside);
    void explainPair();
  }

  function alongside() {
    const target = targetOf(store.get());
    if (!target) return;
    const match = target.matches[target.choice];
    const [own, other] = [sentenceElement(target.sentence), match && sentenceElement(match.sentence)];
    if (own && other) bringAlongside(own, other);
    announce(
      match
        ? `Match ${target.choice + 1} of ${target.matches.length} brought alongside`
        : (byId('detail').querySelector('.why')?.textContent ?? ''),
    );
  }

  /** Moves the focus to the counterpart. @param {HTMLElement} sentence */
  function jump(sentence) {
    const state = store.get();
    const side = sideOf(sentence);
    if (!side || !state.comparison) return;
    const other = states.otherSide(side);
    const matches = counterparts(
      state.comparison,
      numberOf(sentence),
      placeOf(state.comparison, state.pair[other]),
    );
    const open = targetOf(state);
    const chosen = open && open.sentence === numberOf(sentence) ? open.choice : 0;
    const match = matches[chosen];
    if (!match) {
      announce(STATUS.unique.meaning);
      return;
    }
    store.update((now) => ({ ...now, shown: other }));
    afterDraw(() => focusSentence(sentenceElement(match.sentence)));
  }

  /** Shows an article on a side, and keeps looking at `sentence`. @param {Side} side @param {string} id @param {number | null} sentence */
  function show(side, id, sentence) {
    store.update((state) => states.showOn(state, side, id));
    forgetPositions();
    if (sentence === null) return;
    afterDraw(() => {
      const element = sentenceElement(sentence);
      if (element) open(element);
    });
  }

  function closeDetail() {
    const { detail } = store.get();
    const sentence = detail && sentenceElement(detail.sentence);
    goBack();
    store.update((state) => ({ ...state, detail: null }));
    if (sentence && byId('detail').contains(document.activeElement))
      focusSentence(sentence, { preventScroll: true });
  }

  const app = {
    store,
    importer,
    edit,
    open,
    jump,
    show,
    closeDetail,
    compare,
    undo: () => travel(states.undo, WORDS.undo),
    redo: () => travel(states.redo, WORDS.redo),
    nextMatch: () => {
      const { detail } = store.get();
      const sentence = detail && sentenceElement(detail.sentence);
      if (!sentence || !detail) return;
      store.update((state) => ({ ...state, detail: { ...detail, choice: detail.choice + 1, edits: null } }));
      afterDraw(alongside);
      void explainPair();
    },
    cancel: () => {
      importer.cancel();
      comparing?.abort();
    },
    showDemo: () => edit((state) => states.showDemo(state, demo)),
    bind: () => {
      mountFilters();
      return bindEvents(app);
    },
    /** Reads the seeds and shows them compared. @param {readonly Seed[]} seeds */
    async openDemo(seeds) {
      const encoder = new TextEncoder();
      const files = seeds[0]?.files ?? [];
      const results = await Promise.all(
        files.map(({ name, text }) =>
          engine.request('readArticle', { name, bytes: encoder.encode(text), encoding: null }),
        ),
      );
      demo = results.flatMap(({ article }) => (article ? [article] : []));
      store.update((state) => ({ ...states.showDemo(state, demo), past: [] }));
      await compare();
      const { stopped } = store.get();
      if (stopped) throw new EngineError(stopped === 'cancelled' ? 'E-TIME' : stopped);
      afterDraw(() => {
        document.documentElement.dataset.ready = 'true';
      });
    },
  };
  return app;
}

/** @type {(() => void)[]} */
const afterwards = [];

/** Runs something when the newest state is in the page. @param {() => void} act */
function afterDraw(act) {
  afterwards.push(act);
  requestAnimationFrame(() => {
    for (const one of afterwards.splice(0)) one();
  });
}

/** @param {State} state */
function draw(state) {
  keepFocusInside(() => {
    renderShelf(state);
    renderTray(state);
    renderPair(state);
    renderFilters(state);
    renderDetail(state);
  });
  renderNotices(state);
  renderProgress(state.stage);
  for (const [id, steps] of /** @type {const} */ ([
    ['undo', state.past],
    ['redo', state.future],
  ])) {
    byId(id).toggleAttribute('disabled', steps.length === 0);
  }
  byId('demo').toggleAttribute('disabled', state.library.demo);
  settleTabStops();
  renderLight(state);
}
