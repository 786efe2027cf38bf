/**
 * The page's side of the worker: calls are promises, and every one of them settles.
 *
 * One call runs at a time, the others wait here, so that a worker can be ended and replaced without losing any: on
 * cancelling, on an exception in the core (after which its memory is not trusted), on silence beyond the deadline.
 * @module
 */

import { DEADLINES, NEEDS, START_DEADLINE } from './protocol.js';

/** @typedef {import('./protocol.js').Calls} Calls */
/** @typedef {import('./protocol.js').CallName} CallName */

/**
 * What a worker is given when a call needs it; `null`: there is none. They must not reject.
 * @typedef {object} Supplies
 * @property {() => Promise<ArrayBuffer | null>} vectors the table of word vectors, anew for every worker, which it is given away to
 * @property {() => Promise<WebAssembly.Module | null>} documents the module that opens documents
 */

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

/** The worker, seen from the page. */
export class Engine {
  /** The core's version; empty before a worker has answered. */
  version = '';

  #start;
  #module;
  #supplies;
  /** @type {Job[]} */
  #waiting = [];
  /** @type {Job | null} */
  #running = null;
  /** @type {Worker | null} */
  #worker = null;
  #ready = false;
  /** What the worker has been given, or there is none of. @type {Set<keyof Supplies>} */
  #given = new Set();
  /** What is on its way to the worker. @type {Set<keyof Supplies>} */
  #sent = new Set();
  #nextId = 1;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #deadline;

  /**
   * @param {object} parts
   * @param {() => Worker} parts.start starts a worker; may throw
   * @param {WebAssembly.Module} parts.module the compiled core, kept for every new worker
   * @param {Supplies} parts.supplies
   */
  constructor({ start, module, supplies }) {
    this.#start = start;
    this.#module = module;
    this.#supplies = supplies;
  }

  /**
   * Calls the core. Rejects with an {@link EngineError}, or with the signal's reason when it is aborted.
   * @template {CallName} Name
   * @param {Name} name
   * @param {Calls[Name]['input']} input
   * @param {{ signal?: AbortSignal }} [options]
   * @returns {Promise<Calls[Name]['result']>}
   */
  request(name, input, { signal } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const abort = () => this.#abort(job, signal?.reason);
      /** @param {() => void} act */
      const settle = (act) => {
        signal?.removeEventListener('abort', abort);
        act();
      };
      /** @type {Job} */
      const job = {
        id: this.#nextId++,
        name,
        input,
        resolve: (result) => settle(() => resolve(result)),
        reject: (error) => settle(() => reject(error)),
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(job);
      this.#advance();
    });
  }

  #advance() {
    if (this.#running || this.#waiting.length === 0) return;
    if (!this.#worker) {
      this.#launch();
      return;
    }
    const [job] = this.#waiting;
    if (!job || !this.#ready) return;
    const need = NEEDS[job.name];
    if (need && !this.#given.has(need)) {
      void this.#give(this.#worker, need);
      return;
    }
    this.#waiting.shift();
    this.#running = job;
    const { id, name, input } = job;
    this.#deadline = setTimeout(() => this.#drop(new EngineError('E-TIME', name)), DEADLINES[name]);
    this.#worker.postMessage({ id, name, input });
  }

  #launch() {
    let worker;
    try {
      worker = this.#start();
    } catch (error) {
      this.#giveUp(String(error));
      return;
    }
    this.#worker = worker;
    worker.onmessage = ({ data }) => {
      if (worker === this.#worker) this.#receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (worker === this.#worker) this.#failed(event.message ?? '');
    };
    worker.onmessageerror = () => {
      if (worker === this.#worker) this.#failed('a message could not be read');
    };
    this.#deadline = setTimeout(() => this.#giveUp('no answer'), START_DEADLINE);
    worker.postMessage({ module: this.#module });
    void this.#give(worker, 'vectors');
  }

  /** Gives the worker what a call needs, once; the word vectors already while it starts and reads. @param {Worker} worker @param {keyof Supplies} name */
  async #give(worker, name) {
    if (this.#sent.has(name)) return;
    this.#sent.add(name);
    const supply = await this.#supplies[name]();
    if (worker !== this.#worker) return;
    if (supply) worker.postMessage({ [name]: supply }, supply instanceof ArrayBuffer ? [supply] : []);
    this.#given.add(name);
    this.#advance();
  }

  /** @param {import('./protocol.js').Ready | import('./protocol.js').Reply} message */
  #receive(message) {
    if ('ready' in message) {
      clearTimeout(this.#deadline);
      this.#ready = true;
      this.version = message.ready;
      this.#advance();
      return;
    }
    const job = this.#running;
    if (message.id !== job?.id) return;
    if ('error' in message) {
      this.#drop(new EngineError('E-CRASH', message.error));
      return;
    }
    clearTimeout(this.#deadline);
    this.#running = null;
    job.resolve(message.result);
    this.#advance();
  }

  /** @param {string} detail */
  #failed(detail) {
    if (this.#ready) this.#drop(new EngineError('E-CRASH', detail));
    else this.#giveUp(detail);
  }

  /** @param {Job} job @param {unknown} reason */
  #abort(job, reason) {
    if (this.#running === job) {
      this.#drop(reason);
      return;
    }
    this.#waiting = this.#waiting.filter((one) => one !== job);
    job.reject(reason);
  }

  /** Ends the worker and with it the running job; the next job gets a new worker. @param {unknown} error */
  #drop(error) {
    const job = this.#running;
    this.#running = null;
    this.#stop();
    job?.reject(error);
    this.#advance();
  }

  /** The worker does not start: nothing that waits can be done. @param {string} detail */
  #giveUp(detail) {
    this.#stop();
    for (const job of this.#waiting.splice(0)) job.reject(new EngineError('E-WORKER', detail));
  }

  #stop() {
    clearTimeout(this.#deadline);
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    this.#given.clear();
    this.#sent.clear();
  }
}
