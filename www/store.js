/**
 * Holds the state and asks for a redraw when it changes: one per frame, however many changes.
 * @module
 */

/** @typedef {import('./state.js').State} State */

/**
 * @typedef {object} Store
 * @property {() => State} get
 * @property {(transition: (state: State) => State) => void} update
 * @property {(act: () => void) => void} drawn runs something once the newest state is in the page
 */

/**
 * @param {State} initial
 * @param {(state: State) => void} draw called in an animation frame
 * @returns {Store}
 */
export function createStore(initial, draw) {
  let state = initial;
  let drawn = initial;
  let requested = false;
  /** @type {(() => void)[]} */
  let waiting = [];
  const frame = () => {
    requested = false;
    if (drawn !== state) {
      drawn = state;
      draw(state);
    }
    const acts = waiting;
    waiting = [];
    for (const act of acts) act();
  };
  const request = () => {
    if (requested) return;
    requested = true;
    requestAnimationFrame(frame);
  };
  return {
    get: () => state,
    update(transition) {
      state = transition(state);
      if (state !== drawn) request();
    },
    drawn(act) {
      waiting.push(act);
      request();
    },
  };
}
