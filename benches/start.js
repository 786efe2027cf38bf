// Times the page's start in Chromium: from the navigation to the comparison being shown.
// Usage: CHROMIUM=program node benches/start.js RUNS

import { chromium } from '@playwright/test';
import config from '../tests/web/playwright.config.js';
import { summary } from './summary.js';

const runs = Number(process.argv[2] ?? 30);
const address = new URL('../dist/diptych.html', import.meta.url).href;
const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use;
const browser = await chromium.launch(launchOptions);
const times = [];
for (let run = 0; run < runs; run++) {
  // A new context has no caches.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.readyTime = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.documentElement?.dataset.ready !== 'true') return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
    });
  });
  await page.goto(address);
  times.push(await page.evaluate(() => globalThis.readyTime));
  await context.close();
}
await browser.close();
console.log(`start    ${summary(times)}`);
