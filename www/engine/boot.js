/**
 * The parts of the page that are data: the core, the module that opens documents, the table of word vectors, the worker's script, the seeds, the licences.
 * @module
 */

import { fromBase91 } from './base91.js';

/** @typedef {{ story: string, files: { name: string, text: string }[] }} Seed */

/** The browser cannot run the core. */
export class Unsupported extends Error {}

/**
 * The stories that the page opens with.
 * @returns {Promise<Seed[]>}
 */
export async function seeds() {
  return JSON.parse(new TextDecoder().decode(await unpacked('seeds')));
}

/**
 * The licences of what the page carries.
 * @returns {string}
 */
export function licences() {
  return block('licences');
}

/**
 * The table of word vectors, decoded anew at each call: whoever gets it may give it away. `null` where the page has none or it is
 * damaged; the comparison goes on without.
 * @returns {Promise<ArrayBuffer | null>}
 */
export async function vectors() {
  try {
    return await unpacked('vectors');
  } catch {
    return null;
  }
}

/**
 * Compiles the core.
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore() {
  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') throw new Unsupported();
  const bytes = await unpacked('core');
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Unsupported(String(error));
  }
}

/** @type {Promise<WebAssembly.Module | null> | undefined} */
let documents;

/**
 * The module that opens documents, compiled when it is first asked for. `null` where it is damaged.
 * @returns {Promise<WebAssembly.Module | null>}
 */
export function compileDocuments() {
  documents ??= unpacked('documents')
    .then((bytes) => WebAssembly.compile(bytes))
    .catch(() => null);
  return documents;
}

/**
 * A function that starts a worker. Besides the files that it saves, the page makes no other address than the one of the worker's own script.
 * @returns {() => Worker}
 */
export function workerStarter() {
  const address = URL.createObjectURL(new Blob([block('worker')], { type: 'text/javascript' }));
  const types = /** @type {{ trustedTypes?: TrustedTypes }} */ (/** @type {unknown} */ (window)).trustedTypes;
  const policy = types?.createPolicy('diptych', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError('not the worker of this page');
      return url;
    },
  });
  const trusted = /** @type {string} */ (policy ? policy.createScriptURL(address) : address);
  return () => new Worker(trusted, { name: 'diptych' });
}

/**
 * The part of the Trusted Types API that is used.
 * @typedef {object} TrustedTypes
 * @property {(name: string, rules: { createScriptURL: (url: string) => string })
 *   => { createScriptURL(url: string): unknown }} createPolicy
 */

/** @param {string} id */
function block(id) {
  return document.getElementById(id)?.textContent ?? '';
}

/** A block of gzip in base91; rejects where it is damaged. @param {string} id @returns {Promise<ArrayBuffer>} */
async function unpacked(id) {
  const packed = new Blob([fromBase91(block(id))]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  // Not by a Response: Firefox reports what it cannot unpack as an error of the page, even where it is caught.
  const chunks = [];
  for (let { value } = await reader.read(); value; { value } = await reader.read()) chunks.push(value);
  return new Blob(chunks).arrayBuffer();
}
