// The promise of the page: it opens from disk, with its story, and nothing leaves the machine.

import { readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { fromBase91 } from '../../../www/engine/base91.js';
import { expect, settle, test } from '../page.js';

const story = new URL('../../../seeds/ukraine-plan/', import.meta.url);

test('opens from disk with the articles of its story', async ({ page }) => {
  const files = (await readdir(story)).filter((name) => name !== 'README.md').sort();
  const packed = fromBase91(await page.locator('#seeds').textContent());
  const seeds = JSON.parse(gunzipSync(packed).toString());
  expect(seeds.map(({ story, files }) => [story, files.map(({ name }) => name)])).toEqual([
    ['ukraine-plan', files],
  ]);
  await expect(page.locator('main')).toContainText('POLITICO');
});

test('reaches no server by any means, where a page without the policy does', async ({ page, problems }) => {
  const hits = [];
  const server = createServer((request, response) => {
    hits.push(request.url);
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>control</title>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${server.address().port}`;
    const control = await page.context().newPage();
    await control.goto(`${address}/control`);
    await control.evaluate(reachOut, address);
    const paths = ['/beacon', '/control', '/fetch', '/frame', '/image', '/style'];
    await expect.poll(() => hits.filter((path) => path !== '/favicon.ico').sort()).toEqual(paths);
    await control.close();

    hits.length = 0;
    const outcome = await page.evaluate(reachOut, address);
    expect(outcome).toEqual({ fetch: 'refused', eval: 'refused', html: 'refused' });
    const directives = ['connect-src', 'img-src', 'style-src', 'frame-src', 'require-trusted-types-for'];
    for (const directive of directives) {
      const blocked = new RegExp(`policy: ${directive}\\S* blocked`);
      await expect.poll(() => problems.join('\n')).toMatch(blocked);
    }
    await settle(page);
    problems.length = 0;
    expect(hits).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

/** Runs in a page: tries what a page can do to send text away, or to run text as script or markup. */
async function reachOut(address) {
  const outcome = async (action) => {
    try {
      await action();
      return 'done';
    } catch {
      return 'refused';
    }
  };
  // In a task of its own: what the test itself evaluates may do so in Chromium.
  const evaluate = () =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: this is the point
          resolve(globalThis.eval('1'));
        } catch (error) {
          reject(error);
        }
      });
    });
  const image = new Image();
  image.src = `${address}/image`;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = `${address}/style`;
  const frame = document.createElement('iframe');
  frame.src = `${address}/frame`;
  document.head.append(style);
  document.body.append(frame);
  navigator.sendBeacon(`${address}/beacon`, 'text');
  return {
    fetch: await outcome(() => fetch(`${address}/fetch`)),
    eval: await outcome(evaluate),
    html: await outcome(() => {
      document.createElement('div').innerHTML = '<b>text</b>';
    }),
  };
}
