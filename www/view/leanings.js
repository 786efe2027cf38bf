/**
 * The picture of articles and the sources that they credit. Each end of a line says in words what its lines show; the table beside it
 * says all of it, and stands alone in narrow windows.
 * @module
 */

import { h, isolated, svg } from '../dom/element.js';
import { creditsOf, PHRASES, SOURCE_KIND } from '../phrases.js';
import { nameOf, outletOf } from './excerpt.js';

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/element.js').Child} Child */
/** @typedef {import('../lists.js').Credited} Credited */

/** Width of the drawing in its own units; it is stretched to the width there is. */
const WIDTH = 100;

/** Lines are this thick at most, in CSS pixels: one credit is one, and more are hard to tell apart. */
const THICKEST = 5;

/** @param {Scene} scene @param {readonly Credited[]} origins */
export function leanings({ state, found }, origins) {
  const places = found.articles.map((_, article) => article);
  const names = places.map((article) => outletOf(state, found, article));
  const left = places.map((article) => {
    const credits = origins.flatMap(({ name, counts }) =>
      counts.flatMap(([one, count]) => (one === article ? [{ name, count }] : [])),
    );
    return node(`article-${article}`, nameOf(state, found, article), credits);
  });
  const right = origins.map(({ name, kind, counts }, at) => {
    const credits = counts.map(([article, count]) => ({ name: names[article] ?? '', count }));
    return node(
      `origin-${at}`,
      [isolated(name), h('span', { class: 'about' }, ` ${SOURCE_KIND[kind]}`)],
      credits,
    );
  });
  const picture = h(
    'div',
    { class: 'leanings', role: 'group', 'aria-label': PHRASES.picture },
    h('div', { class: 'nodes' }, ...left),
    h('div', { class: 'lines', 'aria-hidden': 'true' }),
    h('div', { class: 'nodes' }, ...right),
  );
  picture.querySelector('.lines')?.append(drawing(origins, places.length));
  picture.style.setProperty('--rows', String(Math.max(places.length, origins.length)));
  bindLight(picture);
  return picture;
}

/** @param {string} name @param {readonly Child[]} text @param {readonly { name: string, count: number }[]} credits */
function node(name, text, credits) {
  const said = h('span', { class: 'visually-hidden' }, creditsOf(credits));
  return h(
    'button',
    { type: 'button', class: 'node', 'data-node': name, 'aria-pressed': 'false' },
    h('span', {}, ...text),
    said,
  );
}

/** The lines. Each column spreads its nodes evenly over the same height. @param {readonly Credited[]} origins @param {number} articles */
function drawing(origins, articles) {
  const half = WIDTH / 2;
  const lines = origins.flatMap(({ counts }, at) =>
    counts.map(([article, count]) => {
      const [from, to] = [((article + 0.5) / articles) * WIDTH, ((at + 0.5) / origins.length) * WIDTH];
      return svg('path', {
        d: `M0 ${from} C${half} ${from} ${half} ${to} ${WIDTH} ${to}`,
        'stroke-width': Math.min(count, THICKEST),
        'data-ends': `article-${article} origin-${at}`,
      });
    }),
  );
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${WIDTH}`, preserveAspectRatio: 'none', focusable: 'false' },
    ...lines,
  );
}

/**
 * Lights what is under the pointer or has the focus, its lines, and what is at their other ends. What is pressed stays lit, until Esc.
 * @param {HTMLElement} picture
 */
function bindLight(picture) {
  const pinned = () => nameAt(picture.querySelector('[aria-pressed="true"]'));
  /** @param {string | null} name */
  const pin = (name) => {
    for (const node of picture.querySelectorAll('[data-node]'))
      node.setAttribute('aria-pressed', String(nameAt(node) === name));
    light(picture, name);
  };
  for (const type of ['pointerover', 'focusin'])
    picture.addEventListener(type, ({ target }) => light(picture, nameAt(target) ?? pinned()));
  for (const type of ['pointerleave', 'focusout'])
    picture.addEventListener(type, () => light(picture, pinned()));
  picture.addEventListener('click', ({ target }) => {
    const name = nameAt(target);
    if (name) pin(name === pinned() ? null : name);
  });
  picture.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !pinned()) return;
    event.stopPropagation();
    pin(null);
  });
}

/** @param {EventTarget | null} target */
function nameAt(target) {
  const node = target instanceof Element ? target.closest('[data-node]') : null;
  return node?.getAttribute('data-node') ?? null;
}

/** @param {HTMLElement} picture @param {string | null} name */
function light(picture, name) {
  const lit = new Set([name]);
  for (const line of picture.querySelectorAll('path')) {
    const ends = (line.dataset.ends ?? '').split(' ');
    const isLit = name !== null && ends.includes(name);
    line.toggleAttribute('data-lit', isLit);
    if (isLit) for (const end of ends) lit.add(end);
  }
  for (const one of picture.querySelectorAll('[data-node]'))
    one.toggleAttribute('data-lit', lit.has(nameAt(one)));
  picture.toggleAttribute('data-dimmed', name !== null);
}
