// The background program: it can be stopped, it can break, and the articles and the page outlive it.

import { address, dropFiles, expect, open, test } from '../page.js';
import { card, cards, mark, pane, row, sentence, toggle } from '../reader.js';
import { SHARED, story } from '../story.js';

/**
 * Opens the page with workers that do `globalThis.mishap` to the next call of `globalThis.victim`, once.
 * The worker's own script is the page's: only what it is told differs.
 */
async function openWithMishaps(page) {
  await page.addInitScript(() => {
    const mishaps = {
      // The core throws: it gets nothing to work on.
      throws: (send, message) => send({ ...message, input: null }),
      // The worker's script itself fails.
      breaks: (send) => send(null),
      // The worker computes: the same call under other numbers, whose replies nobody waits for.
      computes: (send, message) => {
        for (let i = 1; i <= 1000; i += 1) send({ ...message, id: -i });
        send(message);
      },
      // Nothing arrives.
      hangs: () => {},
    };
    globalThis.Worker = class extends Worker {
      postMessage(message, ...rest) {
        const send = (other) => super.postMessage(other, ...rest);
        const hit = message.name !== undefined && message.name === globalThis.victim;
        const mishap = hit && mishaps[globalThis.mishap];
        if (!mishap) return send(message);
        globalThis.victim = undefined;
        return mishap(send, message);
      }
    };
  });
  await open(page);
}

const arrange = (page, victim, mishap) =>
  page.evaluate(([victim, mishap]) => Object.assign(globalThis, { victim, mishap }), [victim, mishap]);

/** The marks on the left side of the demo that are so called. */
const marks = (page, name) => pane(page, 'A Newslooks').getByRole('button', { name });

/** What is found once the five articles are compared. */
const expectCompared = (page) =>
  expect(mark(sentence(pane(page, 'A Marwick Courier'), SHARED))).toHaveAccessibleName('shared with B E');

for (const mishap of ['throws', 'breaks']) {
  test(`a comparison in which the core ${mishap} leaves the articles open; the next one works`, async ({
    page,
  }) => {
    await openWithMishaps(page);
    await arrange(page, 'compare', mishap);
    await dropFiles(page, story);
    await expect(
      page.getByText(/The work stopped: this program has a fault; your articles are not affected/),
    ).toBeVisible();
    await expect(cards(page)).toHaveCount(5);
    await expect(pane(page, 'A Marwick Courier')).toContainText(SHARED);
    await page.getByRole('button', { name: 'Compare again' }).click();
    await expectCompared(page);
    await expect(page.getByText(/The work stopped/)).toHaveCount(0);
  });

  test(`a file at which the core ${mishap} has a row; the others are added, and trying again works`, async ({
    page,
  }) => {
    await openWithMishaps(page);
    await arrange(page, 'readArticle', mishap);
    await dropFiles(page, story);
    await expect(row(page, 'Marwick Courier.txt')).toHaveText(
      /not added.*The work stopped.*leave this article out/,
    );
    await expect(cards(page)).toHaveCount(4);
    await row(page, 'Marwick Courier.txt').getByRole('button', { name: 'Try again' }).click();
    await expect(row(page, 'Marwick Courier.txt')).toContainText('added');
    await expect(card(page, 'E').getByRole('textbox')).toHaveValue('Marwick Courier');
  });
}

test('the page answers while the core computes, and Cancel ends it', async ({ page }) => {
  await openWithMishaps(page);
  await arrange(page, 'compare', 'computes');
  await page.getByRole('button', { name: 'Remove TRT World' }).click();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await page.getByRole('button', { name: 'How to read' }).click();
  await expect(page.getByRole('dialog', { name: 'How to read this' })).toBeVisible();
  await page.keyboard.press('Escape');
  await toggle(page, 'shared').click();
  await expect(toggle(page, 'shared')).toHaveAttribute('aria-pressed', 'true');
  await toggle(page, 'All').click();
  await cancel.click();
  await expect(cancel).toBeHidden();
  await expect(page.getByText('The articles have changed since this comparison.')).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page.getByText('The articles have changed since this comparison.')).toBeHidden();
  await expect(marks(page, /^shared with B C D$/)).not.toHaveCount(0);
  await expect(marks(page, /\bE$/)).toHaveCount(0);
});

test('a change while the core computes ends that comparison: the newest one is shown', async ({ page }) => {
  await openWithMishaps(page);
  await arrange(page, 'compare', 'computes');
  await page.getByRole('button', { name: 'Remove TRT World' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove unnamed-site.txt' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await expect(marks(page, /^shared with B C$/)).not.toHaveCount(0);
  await expect(marks(page, /\b[DE]$/)).toHaveCount(0);
});

test('cancelled reading leaves a row for each file that was not read, and trying again works', async ({
  page,
}) => {
  await openWithMishaps(page);
  await arrange(page, 'readArticle', 'hangs');
  await dropFiles(page, story.slice(0, 2));
  await page.getByRole('button', { name: 'Cancel' }).click();
  for (const { name } of story.slice(0, 2))
    await expect(row(page, name)).toContainText('Not read: you cancelled.');
  await expect(cards(page).getByText('Demo', { exact: true })).toHaveCount(5);
  await row(page, story[1].name).getByRole('button', { name: 'Try again' }).click();
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('Harbour Post');
});

test('without a background program the page says what to do', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class {
      constructor() {
        throw new DOMException('not allowed', 'SecurityError');
      }
    };
  });
  await page.goto('about:blank');
  await page.goto(address);
  const problem = page.getByRole('region', { name: 'This browser cannot run the comparison' });
  await expect(problem).toContainText('the browser did not let the page start its background program');
  await expect(page.getByRole('navigation', { name: 'Articles' })).toBeHidden();
});
