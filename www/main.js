/**
 * Starts the page: core, state, events, demo.
 * @module
 */

import { App } from './app.js';
import { explain } from './codes.js';
import { byId } from './dom/element.js';
import {
  compileCore,
  compileDocuments,
  licences,
  seeds,
  Unsupported,
  vectors,
  workerStarter,
} from './engine/boot.js';
import { Engine, EngineError } from './engine/client.js';
import { bindEvents } from './events.js';
import { WORDS } from './strings.js';
import { mountFilters } from './view/filters.js';
import { showProblem } from './view/messages.js';

async function start() {
  const root = document.documentElement;
  try {
    const engine = new Engine({
      start: workerStarter(),
      module: await compileCore(),
      supplies: { vectors, documents: compileDocuments },
    });
    const app = new App(engine);
    mountFilters();
    byId('licences-text').textContent = licences();
    show(true);
    bindEvents(app);
    await app.openDemo(await seeds());
    root.dataset.ready = 'true';
  } catch (error) {
    show(false);
    showProblem(reason(error));
    root.dataset.ready = 'failed';
  }
}

/** Without the core nothing in the page works: its controls are hidden. @param {boolean} works */
function show(works) {
  for (const id of ['desk', 'tools']) byId(id).hidden = !works;
}

/** @param {unknown} error */
function reason(error) {
  if (error instanceof Unsupported) return WORDS.unsupported;
  return error instanceof EngineError ? explain(error) : String(error);
}

void start();
