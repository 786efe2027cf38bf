/**
 * The worker: one instance of the core with its word vectors, later one of the module that opens documents; one call after another. Any exception makes the page replace this worker.
 * @module
 */

import {
  compare,
  initSync,
  inlineEdits,
  readArticle,
  saveReport,
  Vectors,
  version,
} from '../../pkg/diptych.js';
import { initSync as initDocuments, openDocument, readPart } from '../../pkg/documents.js';

/** The word vectors of this instance. @type {Vectors | null} */
let vectors = null;

/** Whether this worker has the module that opens documents. */
let hasDocuments = false;

/** @type {Record<import('./protocol.js').CallName, (input: any) => unknown>} */
const CALLS = {
  readArticle,
  openDocument: (input) => (hasDocuments ? openDocument(input) : { error: { code: 'E-MODULE', detail: '' } }),
  readPart: (input) => (hasDocuments ? readPart(input) : { error: { code: 'E-MODULE', detail: '' } }),
  compare: (input) => compare(input, table()),
  saveReport: (input) => saveReport(input, input.format, table()),
  inlineEdits,
};

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
  if ('documents' in data) {
    initDocuments({ module: data.documents });
    hasDocuments = true;
    return;
  }
  if ('vectors' in data) {
    vectors = tableOf(data.vectors);
    return;
  }
  const { id, name, input } = /** @type {import('./protocol.js').Request} */ (data);
  try {
    port.postMessage({ id, result: CALLS[name](input) });
  } catch (error) {
    port.postMessage({ id, error: String(error) });
  }
};

/** The word vectors, or that there are none. */
function table() {
  vectors ??= Vectors.none();
  return vectors;
}

/** The table, or none where the bytes are not one: the result of a comparison says so. @param {ArrayBuffer} bytes */
function tableOf(bytes) {
  try {
    return new Vectors(new Uint8Array(bytes));
  } catch {
    return null;
  }
}
