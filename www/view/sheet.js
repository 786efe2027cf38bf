/**
 * The sheet of the whole story: claims against outlets.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function sheetItems(scene) {
  void scene;
  return [];
}
