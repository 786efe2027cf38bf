/**
 * The page's side of the worker: calls are promises, and every one of them settles.
 *
 * One call runs at a time, the others wait here, so that a worker can be ended and replaced without losing any: on
 * cancelling, on an exception in the core (after which its memory is not trusted), on silence beyond the deadline.
 * @module
 */

import { DEADLINES, START_DEADLINE } from './protocol.js';

/** @typedef {import('./protocol.js').Calls} Calls */
/** @typedef {import('./protocol.js').CallName} CallName */

/** Why a call failed: `E-CRASH` exception in the core, `E-TIME` too long, `E-WORKER` no worker can be started. */
export class EngineError extends Error {
  /** @param {'E-CRASH' | 'E-TIME' | 'E-WORKER'} code @param {string} [detail] */
  constructor(code, detail = '') {
    super(`${code} ${detail}`.trim());
    this.name = 'EngineError';
    this.code = code;
    this.detail = detail;
  }
}

/**
 * @typedef {object} Job
 * @property {number} id
 * @property {CallName} name
 * @property {unknown} input
 * @property {(result: any) => void} resolve
 * @property {(error: unknown) => void} reject
 */

/**
 * @typedef {object} Engine
 * @property {<Name extends CallName>(name: Name, input: Calls[Name]['input'], options?: { signal?: AbortSignal })
 *   => Promise<Calls[Name]['result']>} request
 */

/**
 * Makes an engine.
 * @param {object} parts
 * @param {() => Worker} parts.start starts a worker; may throw
 * @param {WebAssembly.Module} parts.module the compiled core, kept for every new worker
 * @returns {Engine}
 */
export function createEngine({ start, module }) {
  /** @type {Job[]} */
  const waiting = [];
  /** @type {Job | null} */
  let running = null;
  /** @type {Worker | null} */
  let worker = null;
  let ready = false;
  let nextId = 1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let deadline;

  function stop() {
    clearTimeout(deadline);
    worker?.terminate();
    worker = null;
    ready = false;
  }

  /** The worker does not start: nothing that waits can be done. @param {string} detail */
  function giveUp(detail) {
    stop();
    const jobs = running ? [running, ...waiting.splice(0)] : waiting.splice(0);
    running = null;
    for (const job of jobs) job.reject(new EngineError('E-WORKER', detail));
  }

  /** Ends the worker and with it the running job. @param {unknown} error */
  function drop(error) {
    const job = running;
    running = null;
    stop();
    job?.reject(error);
    advance();
  }

  function launch() {
    try {
      worker = start();
    } catch (error) {
      giveUp(String(error));
      return;
    }
    const mine = worker;
    worker.onmessage = ({ data }) => mine === worker && receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (mine !== worker) return;
      if (ready) drop(new EngineError('E-CRASH', event.message));
      else giveUp(event.message ?? '');
    };
    worker.onmessageerror = () => mine === worker && drop(new EngineError('E-CRASH', 'message'));
    deadline = setTimeout(() => giveUp('no answer'), START_DEADLINE);
    worker.postMessage({ module });
  }

  /** @param {import('./protocol.js').Ready | import('./protocol.js').Reply} message */
  function receive(message) {
    if ('ready' in message) {
      clearTimeout(deadline);
      ready = true;
      advance();
    } else if (running && message.id === running.id) {
      if ('error' in message) {
        drop(new EngineError('E-CRASH', message.error));
        return;
      }
      clearTimeout(deadline);
      running.resolve(message.result);
      running = null;
      advance();
    }
  }

  function advance() {
    if (running || waiting.length === 0) return;
    if (!worker) {
      launch();
      return;
    }
    if (!ready) return;
    running = /** @type {Job} */ (waiting.shift());
    const { id, name, input } = running;
    deadline = setTimeout(() => drop(new EngineError('E-TIME', name)), DEADLINES[name]);
    worker.postMessage({ id, name, input });
  }

  return {
    request(name, input, { signal } = {}) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        /** @type {Job} */
        const job = {
          id: nextId++,
          name,
          input,
          resolve: (result) => settle(() => resolve(result)),
          reject: (error) => settle(() => reject(error)),
        };
        const abort = () => {
          if (running === job) {
            drop(signal?.reason);
            return;
          }
          const place = waiting.indexOf(job);
          if (place >= 0) waiting.splice(place, 1);
          job.reject(signal?.reason);
        };
        /** @param {() => void} act */
        const settle = (act) => {
          signal?.removeEventListener('abort', abort);
          act();
        };
        signal?.addEventListener('abort', abort, { once: true });
        waiting.push(job);
        advance();
      });
    },
  };
}
