/**
 * Wires the page: state, engine, views, events.
 * @module
 */

import { createApp } from './app.js';
import { byId } from './dom/element.js';
import { compileCore, seeds, Unsupported, workerStarter } from './engine/boot.js';
import { createEngine } from './engine/client.js';
import { showProblem } from './view/messages.js';

async function start() {
  try {
    const engine = createEngine({ start: workerStarter(), module: await compileCore() });
    const app = createApp(engine);
    app.bind();
    await app.openDemo(seeds());
  } catch (error) {
    byId('desk').hidden = error instanceof Unsupported;
    showProblem(
      error instanceof Unsupported
        ? 'WebAssembly, in which the comparison is written, is missing or switched off.'
        : `The comparison could not be started (${String(error)}).`,
    );
    document.documentElement.dataset.ready = 'failed';
  }
}

void start();
