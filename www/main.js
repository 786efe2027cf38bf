/**
 * Starts the page: core, state, events, demo.
 * @module
 */

import { App } from './app.js';
import { byId } from './dom/element.js';
import { compileCore, seeds, Unsupported, workerStarter } from './engine/boot.js';
import { Engine } from './engine/client.js';
import { bindEvents } from './events.js';
import { WORDS } from './strings.js';
import { mountFilters } from './view/filters.js';
import { showProblem } from './view/messages.js';

async function start() {
  const root = document.documentElement;
  try {
    const engine = new Engine({ start: workerStarter(), module: await compileCore() });
    const app = new App(engine);
    mountFilters();
    bindEvents(app);
    await app.openDemo(seeds());
    root.dataset.ready = 'true';
  } catch (error) {
    byId('desk').hidden = true;
    showProblem(error instanceof Unsupported ? WORDS.unsupported : String(error));
    root.dataset.ready = 'failed';
  }
}

void start();
