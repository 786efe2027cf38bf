/**
 * Who is quoted by whom.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function quoteItems(scene) {
  void scene;
  return [];
}
