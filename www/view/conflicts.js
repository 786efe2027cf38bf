/**
 * Where the articles disagree.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function conflictItems(scene) {
  void scene;
  return [];
}
