/**
 * The dialog in which the reader chooses from the articles of one file: chapters of an e-book, records of a dataset.
 * @module
 */

import { byId, h, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { articleById } from '../state.js';
import { addChosen, chosenOf, date, fileName, moreChoices, WORDS } from '../strings.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').Choice} Choice */

/** Longer lists are cut to what the search finds, so that the dialog opens at once. */
const MAX_SHOWN = 300;

/** The row that the dialog was opened for. @type {number | null} */
let shown = null;

/** Places of what is chosen, also of what the list does not show. @type {Set<number>} */
let chosen = new Set();

/** Places of what is open already. @type {Set<number>} */
let open = new Set();

/** Shows the articles of the row that is chosen from. @param {State} state */
export function renderChoice(state) {
  const row = state.tray.find(({ id }) => id === state.choosing);
  const dialog = /** @type {HTMLDialogElement} */ (byId('choice'));
  // What the reader has closed stays closed, though its event comes only after this redraw.
  const isClosing = !dialog.open && shown === state.choosing;
  shown = state.choosing;
  if (!row) dialog.close();
  if (!row || isClosing) return;
  if (!dialog.open) {
    byId('choice-file').replaceChildren(isolated(fileName(row.name)));
    search().value = '';
    dialog.dataset.row = String(row.id);
    byId('choice-list').replaceChildren();
    chosen = new Set();
    open = new Set(row.choices.flatMap(({ article }, place) => (articleById(state, article) ? [place] : [])));
    dialog.showModal();
  }
  if (byId('choice-list').childElementCount === 0) showFound(row.choices);
}

/** Shows of `choices` what the search finds, below what is chosen. @param {readonly Choice[]} choices */
export function showFound(choices) {
  const wanted = search().value.trim().toLowerCase();
  const found = choices.flatMap((choice, place) =>
    !chosen.has(place) && words(choice).includes(wanted) ? [place] : [],
  );
  const shown = found.slice(0, MAX_SHOWN);
  const list = byId('choice-list');
  sync(
    list,
    [...chosenPlaces(), ...shown].map((place) => ({
      key: String(place),
      make: () => item(/** @type {Choice} */ (choices[place]), place),
    })),
  );
  list.scrollTop = 0;
  byId('choice-more').textContent = moreChoices(shown.length, found.length);
  tellChosen(choices.length);
}

/** Takes over which of the boxes in the list are ticked. @param {number} count of all */
export function readBoxes(count) {
  for (const box of boxes()) {
    if (box.checked) chosen.add(Number(box.value));
    else chosen.delete(Number(box.value));
  }
  tellChosen(count);
}

/** Says how many are chosen. @param {number} count of all */
function tellChosen(count) {
  byId('choice-count').textContent = chosenOf(chosen.size, count);
  const add = byId('choice-add');
  add.textContent = addChosen(chosen.size);
  add.toggleAttribute('disabled', chosen.size === 0);
}

/** Chooses all that is shown, or nothing. @param {'all' | 'none'} what @param {number} count of all */
export function chooseShown(what, count) {
  for (const box of boxes()) box.checked = what === 'all' && !box.disabled;
  readBoxes(count);
}

/** The places of what is chosen, in the order of the file. @returns {number[]} */
export function chosenPlaces() {
  return [...chosen].sort((a, b) => a - b);
}

/** @returns {HTMLInputElement[]} */
function boxes() {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (byId('choice-list').querySelectorAll('input'))];
}

function search() {
  return /** @type {HTMLInputElement} */ (byId('choice-search'));
}

/** @param {Choice} choice */
function words({ title, outlet, published }) {
  return `${title} ${outlet} ${published}`.toLowerCase();
}

/** @param {Choice} choice @param {number} place */
function item({ title, outlet, published, size }, place) {
  const isOpen = open.has(place);
  const about = [outlet, published && date(published), size, isOpen && WORDS.alreadyOpen]
    .filter(Boolean)
    .join(' · ');
  return h(
    'li',
    {},
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'checkbox', value: place, disabled: isOpen }),
      h('span', { class: 'choice-title', dir: 'auto' }, title),
      about && h('span', { class: 'about' }, about),
    ),
  );
}
