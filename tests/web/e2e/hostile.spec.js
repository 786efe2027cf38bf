// Files that try to run something. Their text is shown; nothing of them becomes a part of the page.

import { dropFiles, expect, open, test } from '../page.js';
import { card, cards, detail, pane, row, rows, sentence, side } from '../reader.js';
import { story } from '../story.js';

const MARKUP = `<!doctype html><html lang="en"><head><title>Talks end</title>
<meta http-equiv="refresh" content="0;url=https://tracker.example/refresh">
<base href="https://tracker.example/"><link rel="stylesheet" href="https://tracker.example/style.css">
<style>@import url(https://tracker.example/import.css); body { display: none }</style>
<script>canary = 'script'; document.title = 'script'</script><script src="https://tracker.example/a.js"></script></head>
<body onload="canary = 'onload'"><article><h1>Talks end without agreement</h1>
<p onclick="canary = 'onclick'" style="position: fixed; inset: 0">Negotiators left the city on Friday evening after three
days of talks that brought no agreement on the border.</p>
<img src="x" onerror="canary = 'onerror'"><svg onload="canary = 'svg'"><animate onbegin="canary = 'animate'"/></svg>
<p>Both delegations said that they would meet again in January, <a href="javascript:canary='link'">according to a
statement</a> that was read to reporters.</p>
<iframe srcdoc="<script>parent.canary = 'frame'</script>"></iframe><object data="javascript:canary='object'"></object>
<form id="app" action="https://tracker.example/"><input name="attributes"><button>Send</button></form>
<p>The mediator called the atmosphere constructive and asked for &lt;b onmouseover="canary = 'entity'"&gt;restraint&lt;/b&gt;
on both sides of the river.</p></article></body></html>`;

const PAYLOADS = [
  `<script>canary = 'script'; document.title = 'script'</script>`,
  `<img src=x onerror="canary = 'onerror'">`,
  `<svg onload="canary = 'svg'"></svg>`,
  `<a href="javascript:canary='link'">link</a>`,
  `<iframe srcdoc="<script>parent.canary = 'frame'</script>"></iframe>`,
  `<style>@import url(https://tracker.example/import.css);</style>`,
  `<meta http-equiv="refresh" content="0;url=https://tracker.example/">`,
  `"><details open ontoggle="canary = 'breakout'">`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template engine's payload, which must stay text
  '{{constructor.constructor("canary = 1")()}} ${canary = 1}',
];

/** One plain text for each: several tags in one text would make it a web page. */
const TEXTS = PAYLOADS.map((payload, index) => ({
  name: `payload-${index}.txt`,
  text: `Letter ${index} to the editor\n\nThe editor printed ${payload} in the newsletter of the week.`,
}));

/** Names of all elements, of all attributes, and the addresses that anything points to. */
const vocabulary = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const attributes = elements.flatMap((one) => [...one.attributes]);
    const unique = (names) => [...new Set(names)].sort();
    return {
      elements: unique(elements.map((one) => `${one.namespaceURI} ${one.localName}`)),
      attributes: unique(attributes.map((one) => one.name)),
      addresses: unique(
        attributes.filter(({ name }) => /^(href|src|action)$/.test(name)).map(({ value }) => value),
      ),
    };
  });

/** What the page uses when it shows harmless articles, in every state that the tests here reach. */
async function ownVocabulary(page) {
  await dropFiles(page, [...story, { name: 'empty.txt', text: '' }]);
  await expect(rows(page)).toHaveCount(story.length + 1);
  await expect(rows(page).filter({ hasText: 'reading' })).toHaveCount(0);
  await expect(
    pane(page, 'A Marwick Courier')
      .getByRole('button', { name: /^partial|^shared/ })
      .first(),
  ).toBeVisible();
  const one = await vocabulary(page);
  await side(page, 'Right').selectOption({ label: 'D  Northern Dispatch' });
  await sentence(pane(page, 'D Northern Dispatch'), 'The Lindholm bridge')
    .getByRole('button')
    .first()
    .click();
  await expect(detail(page)).toContainText('Score');
  // Wherever the pointer rests later, what it lights is the page's own.
  await sentence(pane(page, 'D Northern Dispatch'), 'The Lindholm bridge').hover();
  await expect(page.locator('[data-lit]')).not.toHaveCount(0);
  const lit = await vocabulary(page);
  await pane(page, 'D Northern Dispatch')
    .getByRole('button', { name: /set aside/ })
    .click();
  const two = await vocabulary(page);
  await card(page, 'D')
    .getByRole('button', { name: /^Check import/ })
    .click();
  await expect(check(page)).toBeVisible();
  const checked = await vocabulary(page);
  await page.keyboard.press('Escape');
  await expect(check(page)).toBeHidden();
  await dropFiles(page, [dataset(['A headline', 'Another headline'])]);
  await expect(chooser(page)).toBeVisible();
  const choosing = await vocabulary(page);
  await open(page);
  const three = await vocabulary(page);
  const join = (key) => new Set([one, lit, two, checked, choosing, three].flatMap((now) => now[key]));
  return { elements: join('elements'), attributes: join('attributes'), addresses: join('addresses') };
}

/** A dataset of articles with these titles. */
const dataset = (titles) => ({
  name: 'dataset.json',
  text: JSON.stringify(
    titles.map((title, place) => ({
      title,
      author: title,
      source: title,
      text: `The editor printed ${title} in letter ${place} of the newsletter. The reader answered it within one day.`,
    })),
  ),
});

/** The dialog that shows what was imported. */
const check = (page) => page.getByRole('dialog', { name: 'Check import' });

/** The dialog that chooses from a file with several articles. */
const chooser = (page) => page.getByRole('dialog', { name: 'Choose articles' });

/** Nothing ran, and nothing foreign is in the page. */
async function expectHarmless(page, own) {
  const now = await vocabulary(page);
  for (const key of ['elements', 'attributes', 'addresses']) {
    expect(
      now[key].filter((name) => !own[key].has(name)),
      `foreign ${key}`,
    ).toEqual([]);
  }
  expect(await page.evaluate(() => typeof globalThis.canary)).toBe('undefined');
  await expect(page).toHaveTitle('Diptych: how outlets tell the same story');
  expect(page.url()).toMatch(/^file:.*diptych\.html$/);
}

test('markup in a dropped web page becomes text or nothing', async ({ page }) => {
  const own = await ownVocabulary(page);
  await dropFiles(page, [{ name: 'talks.html', text: MARKUP }, story[0]]);
  await expect(cards(page)).toHaveCount(2);
  const left = page.getByRole('main');
  await expect(left).toContainText('Negotiators left the city on Friday evening');
  await expect(left).toContainText('according to a statement that was read to reporters');
  await expect(left).toContainText(`<b onmouseover="canary = 'entity'">restraint</b>`);
  await expectHarmless(page, own);
});

test('markup in pasted HTML becomes text or nothing', async ({ page }) => {
  const own = await ownVocabulary(page);
  await page.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'Talks end');
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox leaves out what its constructor is given.
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    document.body.dispatchEvent(paste);
  }, MARKUP);
  await expect(page.getByRole('main')).toContainText('Negotiators left the city on Friday evening');
  await expect(cards(page)).toHaveCount(1);
  await expectHarmless(page, own);
});

test('markup in plain text is shown as it stands', async ({ page }) => {
  const own = await ownVocabulary(page);
  await dropFiles(page, TEXTS);
  await expect(cards(page)).toHaveCount(PAYLOADS.length);
  for (const [index, payload] of PAYLOADS.entries()) {
    await side(page, 'Left').selectOption({ index });
    await expect(page.getByRole('main')).toContainText(`The editor printed ${payload} in the newsletter`);
  }
  // Opened, compared word by word, and set aside: every way in which a text is shown.
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(shared|partial|unique)/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Set this paragraph aside' }).click();
  await expect(page.getByText(/^\d+ set aside$/).first()).toBeVisible();
  await expectHarmless(page, own);
});

test('markup in names of files and outlets is shown as it stands', async ({ page }) => {
  const own = await ownVocabulary(page);
  // A slash ends a file's name nowhere but on disk; these come from a script and may hold any character.
  const files = PAYLOADS.map((payload, index) => ({
    name: `${payload}.txt`,
    text: index % 2 ? '' : `${story[index % 5].text}\n\nEdition number ${index} of the paper came out late.`,
  }));
  await dropFiles(page, files);
  await expect(rows(page).filter({ hasText: /added/ })).toHaveCount(PAYLOADS.length);
  for (const payload of PAYLOADS.filter((one) => one.length < 70)) {
    await expect(row(page, payload)).toBeVisible();
  }
  await expectHarmless(page, own);

  for (const payload of PAYLOADS) {
    const field = card(page, 'A').getByRole('textbox');
    await field.fill('');
    await field.pressSequentially(payload);
    await field.press('Enter');
    const name = payload.slice(0, 80);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toContainText(name);
    await expect(side(page, 'Left').locator('option').first()).toContainText(name);
  }
  await expectHarmless(page, own);
});

test('direction and control characters of a file name are made visible', async ({ page }) => {
  await dropFiles(page, [{ name: 'report\u202Etxt.exe\u0007.txt', text: story[0].text }]);
  await expect(row(page, 'report[U+202E]txt.exe␇.txt')).toContainText('added');
});

test('markup in the records of a dataset is shown as it stands', async ({ page }) => {
  const own = await ownVocabulary(page);
  await dropFiles(page, [dataset(PAYLOADS)]);
  for (const payload of PAYLOADS) await expect(chooser(page).getByText(payload).first()).toBeVisible();
  await expectHarmless(page, own);
  await chooser(page).getByRole('button', { name: 'All shown' }).click();
  await chooser(page).getByRole('button', { name: /^Add/ }).click();
  await expect(cards(page)).toHaveCount(PAYLOADS.length);
  await card(page, 'A')
    .getByRole('button', { name: /^Check import/ })
    .click();
  await expect(check(page)).toContainText(PAYLOADS[0]);
  await expectHarmless(page, own);
});
