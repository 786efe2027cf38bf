// Times a web page of 10 MB in Chromium: from the drop to the article being open, and how long the interface did not answer meanwhile.
// Usage: CHROMIUM=program node benches/import.js

import { chromium } from '@playwright/test';
import config from '../tests/web/playwright.config.js';

const address = new URL('../dist/diptych.html', import.meta.url).href;
const { launchOptions } = config.projects.find(({ name }) => name === 'chromium').use;
const browser = await chromium.launch(launchOptions);

/** Pages of 10 MB: nothing but text; text between scripts and pictures, as pages are saved in one file; links. */
const PAGES = {
  paragraphs: () => `<article><h1>Report</h1>${paragraphs(20_000, 4)}</article>`,
  scripts: () => {
    const script = `<script>${'const value = "a < b";'.repeat(5_000)}</script>`;
    const picture = `<img alt="" src="data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)}">`;
    return `${script.repeat(40)}<article><h1>Report</h1>${paragraphs(60)}${picture.repeat(25)}</article>`;
  },
  links: () => `<nav>${item(40_000)}</nav><article><h1>Report</h1>${paragraphs(60)}</article>`,
};

/** So many paragraphs of so many sentences. */
function paragraphs(count, sentences = 1) {
  return Array.from({ length: count }, (_, n) => {
    const sentence = (
      _,
      at,
    ) => `In village ${n} the council met on day ${at}, and ${n % 97} of its members voted for the new road, which
      will cost ${n * 7} crowns.`;
    return `<p>${Array.from({ length: sentences }, sentence).join(' ')}</p>`;
  }).join('\n');
}

function item(count) {
  return Array.from(
    { length: count },
    (_, n) =>
      `<li><a href="/story/${n}?${'campaign='.repeat(20)}" class="teaser">Story number ${n} of the day</a></li>`,
  ).join('\n');
}

for (const [name, make] of Object.entries(PAGES)) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForSelector('html[data-ready=true]', { state: 'attached' });
  const html = `<!doctype html><html lang="en"><head><title>Report</title></head><body>${make()}</body></html>`;
  const { time, gap } = await page.evaluate(async (html) => {
    let gap = 0;
    let last = performance.now();
    const frame = (now) => {
      gap = Math.max(gap, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([html], 'page.html'));
    requestAnimationFrame(frame);
    const start = performance.now();
    last = start;
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    const done = () => document.querySelector('.tray-row[data-state=added], .tray-row[data-state=failed]');
    await new Promise((resolve) => {
      const look = () => (done() ? requestAnimationFrame(resolve) : requestAnimationFrame(look));
      look();
    });
    return { time: performance.now() - start, gap };
  }, html);
  const bytes = (html.length / 1e6).toFixed(1);
  console.log(
    `import   ${name.padEnd(10)} ${bytes} MB  ${(time / 1000).toFixed(2)} s  longest frame ${gap.toFixed(0)} ms`,
  );
  await page.close();
}
await browser.close();
