/**
 * Whom the articles credit.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function sourceItems(scene) {
  void scene;
  return [];
}
