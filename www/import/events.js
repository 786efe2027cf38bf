/**
 * The events by which articles come in: files and folders chosen, dropped or pasted, texts typed, records chosen from a dataset.
 * @module
 */

import { byId, dialog } from '../dom/element.js';
import { all, inField, listen } from '../dom/listen.js';
import { WORDS } from '../strings.js';
import { chooseShown, chosenPlaces, readBoxes, showFound } from '../view/choice.js';
import { toast } from '../view/messages.js';
import { chosen, dropped, textOf } from './collect.js';

/** @typedef {import('../app.js').App} App */

/** @param {App} app */
export function bindImport(app) {
  return all(bindFields(app), bindChoice(app), bindDrop(app), bindPaste(app));
}

/** Ticks all records that are shown, or none. @param {App} app @param {'all' | 'none'} what */
export function chooseEvery(app, what) {
  chooseShown(what, choices(app).length);
}

/** @param {App} app */
function bindFields(app) {
  const files = /** @type {HTMLInputElement} */ (byId('files'));
  const folder = /** @type {HTMLInputElement} */ (byId('folder'));
  const text = /** @type {HTMLTextAreaElement} */ (byId('paste-text'));
  return all(
    listen(files, 'change', () => {
      const chosen = [...(files.files ?? [])];
      files.value = '';
      void app.importer.add(chosen);
    }),
    listen(folder, 'change', () => {
      const files = chosen([...(folder.files ?? [])]);
      folder.value = '';
      void addCollected(app, files);
    }),
    listen(byId('paste'), 'close', () => {
      if (dialog('paste').returnValue === 'add' && text.value.trim()) addText(app, text.value);
      dialog('paste').returnValue = '';
      text.value = '';
    }),
    listen(document, 'change', ({ target }) => {
      if (target.dataset.decode) void app.importer.decode(target.dataset.decode, target.value);
    }),
  );
}

/** @param {App} app */
function choices({ store }) {
  const { tray, choosing } = store.get();
  return tray.find(({ id }) => id === choosing)?.choices ?? [];
}

/** @param {App} app */
function bindChoice(app) {
  return all(
    listen(byId('choice-list'), 'change', () => readBoxes(choices(app).length)),
    listen(byId('choice-search'), 'input', () => showFound(choices(app))),
    // It would add what is chosen already.
    listen(byId('choice-search'), 'keydown', (event) => event.key === 'Enter' && event.preventDefault()),
    listen(byId('choice'), 'close', () => {
      const chosen = dialog('choice').returnValue === 'add' ? chosenPlaces() : [];
      dialog('choice').returnValue = '';
      app.store.update((state) => ({ ...state, choosing: null }));
      void app.importer.choose(Number(dialog('choice').dataset.row), chosen);
    }),
  );
}

/** @param {App} app @param {string} text */
function addText(app, text) {
  const transfer = new DataTransfer();
  transfer.setData('text/plain', text);
  addTransfer(app, transfer);
}

/** @param {App} app @param {DataTransfer} transfer @returns {boolean} whether there was something */
function addTransfer(app, transfer) {
  const found = textOf(transfer, pastedName());
  if (!found) return false;
  if ('address' in found) app.importer.refuse(found.address, 'E-URL');
  else void app.importer.add([found.file]);
  return true;
}

let pasted = 0;

/** The file name of what is pasted: it has none. */
function pastedName() {
  pasted += 1;
  return `unnamed-paste-${pasted}`;
}

/** @param {App} app */
function bindDrop(app) {
  const overlay = byId('drop');
  let depth = 0;
  const hide = () => {
    depth = 0;
    overlay.hidden = true;
  };
  /** @param {DragEvent} event */
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  return all(
    listen(window, 'dragenter', (event) => {
      depth += 1;
      if (hasFiles(event)) overlay.hidden = false;
    }),
    listen(window, 'dragleave', () => {
      depth -= 1;
      if (depth <= 0) hide();
    }),
    listen(window, 'dragover', (event) => {
      if (inField(event.target) && !hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    }),
    listen(window, 'drop', (/** @type {DragEvent} */ event) => {
      hide();
      if (inField(event.target) && !hasFiles(event)) return;
      event.preventDefault();
      if (!event.dataTransfer) return;
      if (hasFiles(event)) void addCollected(app, dropped(event.dataTransfer));
      else addTransfer(app, event.dataTransfer);
    }),
  );
}

/** @param {App} app @param {Promise<import('./collect.js').Collected>} collected */
async function addCollected(app, collected) {
  const { files, cut, assets } = await collected;
  if (cut) app.importer.refuse('Folder', 'E-FOLDER');
  if (assets > 0) app.importer.refuse('Folder', 'E-ASSETS', String(assets));
  if (files.length > 0) await app.importer.add(files);
  else if (assets === 0) toast(WORDS.noFiles, { undo: false });
}

/** @param {App} app */
function bindPaste(app) {
  return listen(document, 'paste', (/** @type {ClipboardEvent} */ event) => {
    if (inField(event.target) || !event.clipboardData || document.querySelector('dialog[open]')) return;
    const files = [...event.clipboardData.files];
    if (files.length > 0) void app.importer.add(files);
    else if (!addTransfer(app, event.clipboardData)) return;
    event.preventDefault();
  });
}
