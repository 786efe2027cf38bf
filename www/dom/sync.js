/**
 * Keyed children: what keeps its key keeps its element, and with it focus and scroll position.
 *
 * A key says everything that the element shows. There are no updates: other content is another key.
 * @module
 */

/** @typedef {{ key: string, make: () => HTMLElement }} Item */

/** @type {WeakMap<Node, string>} */
const keys = new WeakMap();

/**
 * Makes the children of `parent` be the items, in order. O(children).
 * @param {Element} parent
 * @param {readonly Item[]} items
 */
export function sync(parent, items) {
  const wanted = new Set(items.map((item) => item.key));
  /** @type {Map<string, Element>} */
  const kept = new Map();
  for (const child of [...parent.children]) {
    const key = keys.get(child);
    if (key !== undefined && wanted.has(key) && !kept.has(key)) kept.set(key, child);
    else child.remove();
  }
  let next = parent.firstElementChild;
  for (const item of items) {
    let element = kept.get(item.key);
    if (!element) {
      element = item.make();
      keys.set(element, item.key);
    }
    if (element === next) next = next.nextElementSibling;
    else parent.insertBefore(element, next);
  }
}

/**
 * Runs `change`; when the focused element is gone afterwards, the one with the same `data-focus` gets the focus.
 * @param {() => void} change
 */
export function keepFocus(change) {
  const before = document.activeElement;
  const name = before instanceof HTMLElement ? before.dataset.focus : undefined;
  change();
  if (!name || document.activeElement === before) return;
  const same = [...document.querySelectorAll(`[data-focus="${CSS.escape(name)}"]`)];
  // Views that are not shown keep what they drew, and may have the same place.
  const after = same.find((one) => !one.closest('[hidden]'));
  if (after instanceof HTMLElement) after.focus({ preventScroll: true });
}
