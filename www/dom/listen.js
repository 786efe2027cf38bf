/**
 * Events that can be unbound.
 * @module
 */

/** @typedef {() => void} Unbind */

/**
 * Listens, and returns the function that stops listening.
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => void} listener
 * @param {AddEventListenerOptions} [options]
 * @returns {Unbind}
 */
export function listen(target, type, listener, options) {
  target.addEventListener(type, listener, options);
  return () => target.removeEventListener(type, listener, options);
}

/**
 * One unbind for many.
 * @param {...Unbind} unbinds
 * @returns {Unbind}
 */
export function all(...unbinds) {
  return () => {
    for (const unbind of unbinds) unbind();
  };
}

/** Whether an event is meant for a field that takes text. @param {EventTarget | null} target */
export function inField(target) {
  return (
    target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
  );
}
