/**
 * The worker: one instance of the core, one call after another. Any exception makes the page replace this worker.
 * @module
 */

import { compare, initSync, inlineEdits, readArticle, version } from '../../pkg/diptych.js';

/** @type {Record<import('./protocol.js').CallName, (input: any) => unknown>} */
const CALLS = { readArticle, compare, inlineEdits };

const port =
  /** @type {{ postMessage(message: unknown): void, onmessage: ((event: MessageEvent) => void) | null }} */ (
    /** @type {unknown} */ (self)
  );

port.onmessage = ({ data }) => {
  if ('module' in data) {
    initSync({ module: data.module });
    port.postMessage({ ready: version() });
    return;
  }
  const { id, name, input } = /** @type {import('./protocol.js').Request} */ (data);
  try {
    port.postMessage({ id, result: CALLS[name](input) });
  } catch (error) {
    port.postMessage({ id, error: String(error) });
  }
};
