/**
 * The dialog in which the reader chooses from the articles of one file: chapters of an e-book, records of a dataset.
 * @module
 */

import { byId, h, isolated } from '../dom/element.js';
import { sync } from '../dom/sync.js';
import { addChosen, chosenOf, date, fileName } from '../strings.js';

/** @typedef {import('../state.js').State} State */
/** @typedef {import('../state.js').Choice} Choice */

/** Longer lists are cut to what the search finds, so that the dialog opens at once. */
const MAX_SHOWN = 300;

/** Shows the articles of the row that is chosen from. @param {State} state */
export function renderChoice(state) {
  const row = state.tray.find(({ id }) => id === state.choosing);
  const dialog = /** @type {HTMLDialogElement} */ (byId('choice'));
  if (!row) {
    if (dialog.open) dialog.close();
    return;
  }
  if (!dialog.open) {
    byId('choice-file').replaceChildren(isolated(fileName(row.name)));
    search().value = '';
    dialog.dataset.row = String(row.id);
    byId('choice-list').replaceChildren();
    dialog.showModal();
  }
  showFound(row.choices);
}

/** Shows of `choices` what the search finds. What is chosen stays in the list. @param {readonly Choice[]} choices */
export function showFound(choices) {
  const wanted = search().value.trim().toLowerCase();
  const chosen = new Set(chosenPlaces());
  const found = choices
    .map((choice, place) => ({ choice, place }))
    .filter(({ choice, place }) => chosen.has(place) || words(choice).includes(wanted));
  const shown = found.slice(0, MAX_SHOWN);
  sync(
    byId('choice-list'),
    shown.map(({ choice, place }) => ({ key: String(place), make: () => item(choice, place) })),
  );
  const more = found.length - shown.length;
  byId('choice-more').textContent = more > 0 ? `${more} more: search for a word of their titles.` : '';
  tellChosen(choices.length);
}

/** Says how many are chosen. @param {number} count of all */
export function tellChosen(count) {
  const { length } = chosenPlaces();
  byId('choice-count').textContent = chosenOf(length, count);
  const add = byId('choice-add');
  add.textContent = addChosen(length);
  add.toggleAttribute('disabled', length === 0);
}

/** Chooses all that is shown, or nothing. @param {'all' | 'none'} what */
export function chooseShown(what) {
  for (const box of boxes()) box.checked = what === 'all';
}

/** The places of what is chosen. @returns {number[]} */
export function chosenPlaces() {
  return boxes().flatMap((box) => (box.checked ? [Number(box.value)] : []));
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
  const about = [outlet, published && date(published), size].filter(Boolean).join(' · ');
  return h(
    'li',
    {},
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'checkbox', value: place }),
      h('span', { class: 'choice-title', dir: 'auto' }, title),
      about && h('span', { class: 'about' }, about),
    ),
  );
}
