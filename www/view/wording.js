/**
 * What the articles call the same thing.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function wordingItems(scene) {
  void scene;
  return [];
}
