/**
 * Holds the state and asks for a redraw when it changes: one per frame, however many changes.
 * @module
 */

/** @typedef {import('./state.js').State} State */

/**
 * @typedef {object} Store
 * @property {() => State} get
 * @property {(transition: (state: State) => State) => void} update
 */

/**
 * @param {State} initial
 * @param {(state: State, before: State) => void} draw called in an animation frame; `before` is what was drawn last
 * @returns {Store}
 */
export function createStore(initial, draw) {
  let state = initial;
  let drawn = initial;
  let requested = false;
  return {
    get: () => state,
    update(transition) {
      state = transition(state);
      if (state === drawn || requested) return;
      requested = true;
      requestAnimationFrame(() => {
        requested = false;
        const before = drawn;
        drawn = state;
        draw(state, before);
      });
    },
  };
}
