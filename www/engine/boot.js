/**
 * The parts of the page that are data: the core, the worker's script, the seeds.
 * @module
 */

/** @typedef {{ story: string, files: { name: string, text: string }[] }} Seed */

/** The browser cannot run the core. */
export class Unsupported extends Error {}

/**
 * The stories that the page opens with.
 * @returns {Seed[]}
 */
export function seeds() {
  return JSON.parse(block('seeds'));
}

/**
 * Compiles the core.
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore() {
  if (typeof WebAssembly !== 'object' || typeof DecompressionStream !== 'function') throw new Unsupported();
  const packed = new Blob([fromBase64(block('wasm'))]);
  const bytes = await new Response(
    packed.stream().pipeThrough(new DecompressionStream('gzip')),
  ).arrayBuffer();
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new Unsupported(String(error));
  }
}

/**
 * A function that starts a worker. The only address that the page ever makes is the one of the worker's own script.
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

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
function fromBase64(text) {
  const native = /** @type {{ fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }} */ (
    /** @type {unknown} */ (Uint8Array)
  );
  if (native.fromBase64) return native.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
