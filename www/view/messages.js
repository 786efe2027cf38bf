/**
 * What the page says besides the articles: notices above them, progress, the toast, the live region.
 * @module
 */

import { explain } from '../codes.js';
import { button, byId, h } from '../dom/element.js';
import { all, listen } from '../dom/listen.js';
import { sync } from '../dom/sync.js';
import { WORDS } from '../strings.js';

/** How long a toast stays, in milliseconds: long enough to read it and reach its button. */
const TOAST = 12_000;

/** Work shorter than this shows no progress, in milliseconds. */
const QUIET = 300;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let toastTimer;

/** Says something to screen readers, politely. @param {string} text */
export function announce(text) {
  byId('status').textContent = text;
}

/** Windows in which a message lies over what is being read: those without room beside the articles (see `messages.css`). */
const OVER_TEXT = '(width < 68rem)';

/** Shows a message with Undo for a while; where it lies over the text, until the reader goes on elsewhere. Undo stands in the page's head too. @param {string} text @param {{ undo: boolean }} options */
export function toast(text, { undo }) {
  const place = byId('toast');
  clearTimeout(toastTimer);
  place.replaceChildren(
    h('span', {}, text),
    undo ? button('undo', { 'data-focus': 'toast-undo' }, WORDS.undo) : '',
    button('close-toast', { class: 'quiet', 'aria-label': 'Close message' }, '×'),
  );
  const leave = () => {
    if (place.matches(':hover, :focus-within')) toastTimer = setTimeout(leave, 1000);
    else closeToast();
  };
  toastTimer = setTimeout(leave, TOAST);
}

/** Takes the toast away. */
export function closeToast() {
  clearTimeout(toastTimer);
  byId('toast').replaceChildren();
}

/** Lets the toast leave where it would be in the way. @returns {import('../dom/listen.js').Unbind} */
export function bindToast() {
  /** @param {Event} event */
  const leave = ({ target }) => {
    const isOnIt = target instanceof Element && target.closest('#toast button');
    if (!isOnIt && matchMedia(OVER_TEXT).matches) closeToast();
  };
  return all(listen(document, 'pointerdown', leave), listen(document, 'wheel', leave, { passive: true }));
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let progressTimer;

/** Shows what takes long, once it does. @param {import('../state.js').State['stage']} stage */
export function renderProgress(stage) {
  const place = byId('progress');
  clearTimeout(progressTimer);
  if (!stage) {
    place.hidden = true;
    place.replaceChildren();
    return;
  }
  const show = () => {
    place.replaceChildren(
      h('span', {}, `${stage === 'reading' ? WORDS.reading : WORDS.comparing}…`),
      button('cancel', { 'data-focus': 'cancel' }, WORDS.cancel),
    );
    place.hidden = false;
  };
  if (place.hidden) progressTimer = setTimeout(show, QUIET);
  else show();
}

/** @param {import('../state.js').State} state */
export function renderNotices(state) {
  const { comparison: found, library, stopped, stage } = state;
  /** @type {{ key: string, text: string, action: boolean }[]} */
  const notices = [];
  if (stopped && library.articles.length > 1) {
    const text =
      stopped === 'cancelled' ? WORDS.stale : `${explain({ code: stopped, detail: '' })} ${WORDS.stale}`;
    notices.push({ key: `stopped/${stopped}`, text, action: !stage });
  }
  const warnings = [...(found?.report?.warnings ?? [])];
  if (found?.report && !found.report.precise && !warnings.some(({ code }) => code === 'W-APPROX')) {
    warnings.push({ code: 'W-APPROX', detail: '' });
  }
  for (const warning of warnings) {
    notices.push({ key: `${warning.code}/${warning.detail}`, text: explain(warning), action: false });
  }
  sync(
    byId('notices'),
    notices.map(({ key, text, action }) => ({
      key: `${key}/${action}`,
      make: () => h('p', { class: 'notice' }, text, ' ', action && button('compare', {}, WORDS.compareAgain)),
    })),
  );
}

/** Says that the page cannot work, and why. @param {string} why */
export function showProblem(why) {
  byId('problem-text').textContent = why;
  byId('problem').hidden = false;
}
