/**
 * What articles have word for word.
 * @module
 */

/** @typedef {import('./views.js').Scene} Scene */
/** @typedef {import('../dom/sync.js').Item} Item */

/** @param {Scene} scene @returns {Item[]} */
export function passageItems(scene) {
  void scene;
  return [];
}
