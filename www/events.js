/**
 * The page's events, delegated: what was clicked, typed, chosen, dropped or pasted, to the action that it means.
 * @module
 */

import { byId, dialog } from './dom/element.js';
import { all, inField, listen } from './dom/listen.js';
import { bindImport, chooseEvery } from './import/events.js';
import { isFormat } from './saving.js';
import * as states from './state.js';
import { WORDS } from './strings.js';
import { canGoBack } from './view/alongside.js';
import { fields } from './view/check.js';
import { sentenceOf, settleTabStops } from './view/focus.js';
import { bindKeys } from './view/keys.js';
import { bindLight } from './view/light.js';
import { bindToast, closeToast, toast } from './view/messages.js';
import { followAddress, originView, rememberOrigin } from './view/places.js';
import { bindSheet, closeOpened, SHEET_ACTIONS } from './view/sheet_events.js';

/** @typedef {import('./app.js').App} App */
/** @typedef {import('./state.js').Side} Side */

/** @param {App} app @returns {import('./dom/listen.js').Unbind} */
export function bindEvents(app) {
  return all(
    bindClicks(app),
    bindChanges(app),
    bindImport(app),
    bindPageKeys(app),
    bindLight(app.store),
    bindToast(),
    bindSheet(app.store),
    followAddress(app.store),
    listen(byId('panes'), 'focusin', settleTabStops),
    bindKeys({
      enabled: () => app.store.get().keys,
      filter: (status) => app.store.update((state) => states.filterBy(state, status, { extend: false })),
      show: (side, index) => {
        const id = app.store.get().library.articles[index]?.id;
        if (id) app.reading.show(side, id, null);
      },
      swap: () => app.store.update(states.swap),
      jump: (sentence) => app.reading.jump(sentence),
      help: () => read('keys'),
    }),
    listen(window, 'error', () => toast(WORDS.broke, { undo: false })),
    listen(window, 'unhandledrejection', () => toast(WORDS.broke, { undo: false })),
  );
}

/** Opens a dialog at its beginning: its first control stands at its end. @param {'about' | 'keys'} id */
function read(id) {
  dialog(id).showModal();
  dialog(id).focus();
  dialog(id).scrollTop = 0;
}

/**
 * What a button does, by its `data-action`.
 * @type {Record<string, (app: App, data: DOMStringMap, event: MouseEvent) => void>}
 */
const ACTIONS = {
  ...SHEET_ACTIONS,
  undo: (app) => travel(app, 'undo'),
  redo: (app) => travel(app, 'redo'),
  demo: (app) => void app.showDemo(),
  about: () => read('about'),
  keys: () => read('keys'),
  choose: () => byId('files').click(),
  'choose-folder': () => byId('folder').click(),
  'paste-dialog': () => dialog('paste').showModal(),
  'save-dialog': () => dialog('save').showModal(),
  'clear-tray': (app) => app.importer.clear(),
  check: ({ store }, { id = '' }) => store.update((state) => ({ ...state, checked: id })),
  'choose-from': ({ store }, { row }) => store.update((state) => states.chooseFrom(state, Number(row))),
  'choose-all': (app) => chooseEvery(app, 'all'),
  'choose-none': (app) => chooseEvery(app, 'none'),
  retry: (app, { row }) => void app.importer.retry(Number(row)),
  shelf: ({ store }) => store.update((state) => ({ ...state, shelfOpen: !state.shelfOpen })),
  'move-up': (app, { id = '' }) => void app.library.edit((state) => states.moveArticle(state, id, -1)),
  'move-down': (app, { id = '' }) => void app.library.edit((state) => states.moveArticle(state, id, 1)),
  remove: (app, { id = '' }) => void app.library.edit((state) => states.removeArticle(state, id)),
  'bring-back': (app, data, { target }) => void bringBack(app, data, target),
  'set-aside': (app, { id = '', paragraph }) =>
    void app.library.edit((state) => states.setAside(state, id, Number(paragraph))),
  view: ({ store }, { view }) =>
    store.update((state) => states.showView(state, /** @type {states.View} */ (view))),
  'show-sentence': (app, { sentence, across }) => {
    rememberOrigin(app.store.get().view);
    app.reading.showSentence(Number(sentence), across === undefined ? null : Number(across));
  },
  'show-all': showAll,
  'list-quotes': listQuotes,
  'close-quotes': closeQuotes,
  swap: ({ store }) => store.update(states.swap),
  tab: ({ store }, { side }) =>
    store.update((state) => ({ ...state, shown: side === 'right' ? 'right' : 'left' })),
  filter: ({ store }, { status }, { shiftKey }) =>
    store.update((state) =>
      states.filterBy(state, /** @type {states.Status | 'all'} */ (status), { extend: shiftKey }),
    ),
  run: ({ store }, { key = '' }) => store.update((state) => states.toggleRun(state, key)),
  show: (app, { id = '', side, for: sentence }) =>
    app.reading.show(
      side === 'left' ? 'left' : 'right',
      id,
      sentence === undefined ? null : Number(sentence),
    ),
  'go-to': (app, { to }) => app.reading.goTo(Number(to)),
  'next-match': (app) => app.reading.nextMatch(),
  'word-by-word': (app) => app.reading.toggleWordByWord(),
  'close-detail': (app) => app.reading.close(),
  'close-toast': () => closeToast(),
  cancel: (app) => app.cancel(),
  compare: (app) => void app.library.compare(),
};

/** Shows a list to its end; the focus goes to the first entry that comes. @param {App} app @param {DOMStringMap} data */
function showAll(app, { key = '' }) {
  app.store.update((state) => states.toggleRun(state, key));
  focusFirst(app, () => [document.querySelector(`[data-more-of="${CSS.escape(key)}"]`)]);
}

/** @param {App} app @param {DOMStringMap} data */
function listQuotes(app, { speaker = '', article }) {
  app.store.update((state) => states.listQuotes(state, { speaker, article: article ?? null }));
  focusFirst(app, () => [document.getElementById('quoted')]);
}

/** @param {App} app */
function closeQuotes({ store }) {
  const { quoted } = store.get();
  if (!quoted) return;
  store.update((state) => ({ ...state, quoted: null }));
  const name = `quotes-${quoted.speaker}-${quoted.article}`;
  store.drawn(() => {
    const opener = document.querySelector(`[data-focus="${CSS.escape(name)}"]`);
    if (opener instanceof HTMLElement) opener.focus();
  });
}

/**
 * Closes the open sentence and goes back, step by step; where nothing is left to close, to the finding that led to the text.
 * @param {App} app
 * @param {EventTarget | null} target
 */
function closeInPair(app, target) {
  const isInside = target === document.body || byId('pair').contains(/** @type {Node | null} */ (target));
  const origin = app.store.get().detail || canGoBack() ? null : originView();
  if (origin && isInside) app.store.update((state) => states.showView(state, origin));
  else app.reading.close();
}

/** Closes what the focus is in, in a list of findings. @param {App} app @param {EventTarget | null} target */
function closeInView(app, target) {
  const within = target instanceof Element ? target.closest('.view details[open], #quoted') : null;
  if (within instanceof HTMLDetailsElement) {
    within.open = false;
    within.querySelector('summary')?.focus();
  } else if (within) closeQuotes(app);
}

/** Goes a step back or forward; the focus is kept where it was, else the way back from there gets it. @param {App} app @param {'undo' | 'redo'} way */
function travel(app, way) {
  const hadFocus = document.activeElement !== document.body;
  closeToast();
  app.library[way]();
  if (hadFocus) rescueFocus(app, () => [byId('redo'), byId('undo')]);
}

/** @param {App} app @param {DOMStringMap} data @param {EventTarget | null} target */
async function bringBack(app, { id = '', paragraph }, target) {
  const container = target instanceof Element ? target.closest('.pane, .card, dialog') : null;
  if (container?.matches('dialog')) {
    await app.library.edit((state) => states.bringBack(state, id, Number(paragraph)));
    return;
  }
  const within = container?.matches('.pane') ? `#${container.id}` : `.card[data-id="${CSS.escape(id)}"]`;
  await app.library.edit((state) => states.bringBack(state, id, Number(paragraph)));
  // The redraw has already put the focus somewhere on this side; it belongs to what was brought back.
  focusFirst(app, () => [
    document.querySelector(`${within} .paragraph[data-paragraph="${Number(paragraph)}"] .mark`),
    document.querySelector(`${within} summary`),
    document.querySelector(`${within} button`),
  ]);
}

/**
 * When what had the focus is gone after the next redraw, the first element that is there gets it.
 * @param {App} app
 * @param {() => (Element | null | undefined)[]} candidates
 */
function rescueFocus(app, candidates) {
  focusFirst(app, () => (document.activeElement === document.body ? candidates() : []));
}

/** After the next redraw, the first element that is there gets the focus. @param {App} app @param {() => (Element | null | undefined)[]} candidates */
function focusFirst(app, candidates) {
  app.store.drawn(() => {
    const found = candidates().find((one) => one instanceof HTMLElement && !one.hasAttribute('disabled'));
    if (found instanceof HTMLElement) found.focus();
  });
}

/** @param {App} app */
function bindClicks(app) {
  return listen(document, 'click', (/** @type {MouseEvent} */ event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest('button[data-action]');
    const sentence = sentenceOf(target);
    if (button instanceof HTMLElement && button.dataset.action !== 'open') {
      ACTIONS[button.dataset.action ?? '']?.(app, button.dataset, event);
    } else if (sentence && (button || getSelection()?.isCollapsed)) {
      app.reading.open(sentence);
    }
  });
}

/** @param {App} app */
function bindChanges(app) {
  return all(
    listen(byId('sides'), 'change', ({ target }) =>
      app.reading.show(target.dataset.side, target.value, null),
    ),
    listen(byId('cards'), 'change', ({ target }) => renameOutlet(app, target.dataset.id ?? '', target.value)),
    bindCheck(app),
    listen(byId('theme'), 'change', ({ target }) => {
      if (target.value) document.documentElement.dataset.theme = target.value;
      else delete document.documentElement.dataset.theme;
    }),
    listen(byId('keys-on'), 'change', ({ target }) =>
      app.store.update((state) => ({ ...state, keys: target.checked })),
    ),
    listen(byId('save'), 'close', () => {
      const format = dialog('save').returnValue;
      dialog('save').returnValue = '';
      if (isFormat(format)) void app.saveReport(format);
    }),
  );
}

/** @param {App} app */
function bindCheck(app) {
  return all(
    // Not when it changes: a date does at every digit.
    listen(byId('check-fields'), 'focusout', ({ target }) => correct(app, target)),
    listen(
      byId('check-fields'),
      'keydown',
      ({ key, target, isComposing }) => key === 'Enter' && !isComposing && correct(app, target),
    ),
    listen(byId('check'), 'close', () => {
      const { checked } = app.store.get();
      for (const input of fields()) correct(app, input);
      app.store.update((state) => ({ ...state, checked: null }));
      rescueFocus(app, () => [document.querySelector(`[data-focus="check-${CSS.escape(checked ?? '')}"]`)]);
    }),
  );
}

/** Takes over what the reader wrote into a field of the import check. @param {App} app @param {HTMLInputElement} input */
function correct(app, { value, validity, dataset: { id = '', field } }) {
  // Half a date has no value: the article's own stays.
  if (validity.badInput) return;
  if (field === 'outlet') renameOutlet(app, id, value);
  if (field === 'title') void app.library.edit((state) => states.describe(state, id, { title: value }));
  if (field === 'byline') void app.library.edit((state) => states.describe(state, id, { byline: value }));
  if (field === 'published')
    void app.library.edit((state) => states.describe(state, id, { published: value }));
}

/**
 * Compared anew: what are versions of one article, what is an update and whom an outlet credits but itself hang on the name.
 * @param {App} app
 * @param {string} id
 * @param {string} name
 */
function renameOutlet(app, id, name) {
  void app.library.edit((state) => states.renameOutlet(state, id, name));
}

/** @param {App} app */
function bindPageKeys(app) {
  return listen(document, 'keydown', (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Escape' && !event.isComposing && !document.querySelector('dialog[open]')) {
      const { view } = app.store.get();
      if (view === 'pair') closeInPair(app, event.target);
      else if (view === 'sheet') closeOpened(app.store);
      else closeInView(app, event.target);
      return;
    }
    if (inField(event.target) || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    travel(app, event.shiftKey ? 'redo' : 'undo');
  });
}
