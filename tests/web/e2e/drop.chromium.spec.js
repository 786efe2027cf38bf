// Files and folders dropped from the system. Chromium's debugging protocol drops real paths; what a script drops has no
// entries, and what a page can read of these differs between the web and the disk.

import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '../page.js';
import { card, cards, row, rows } from '../reader.js';
import { story } from '../story.js';

/** Drops what is at the paths on the comparison. */
async function dropPaths(page, files) {
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    const data = { items: [], files, dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
}

test('files dropped from the system are added in their order', async ({ page }, testInfo) => {
  const files = story.map(({ name }) => testInfo.outputPath(name));
  for (const [index, file] of files.entries()) await writeFile(file, story[index].text);
  await dropPaths(page, files);
  await expect(rows(page)).toHaveText(story.map(({ name }) => new RegExp(`${name}.* added`)));
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('Marwick Courier');
  await expect(card(page, 'E').getByRole('textbox')).toHaveValue('Evening Ledger');
});

test('a dropped folder is opened: the files in it and in folders within are added, each with its row', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('bridge');
  await mkdir(`${folder}/more/deep/deeper`, { recursive: true });
  const places = ['', 'more/', 'more/deep/', 'more/deep/deeper/'];
  for (const [index, place] of places.entries()) {
    await writeFile(`${folder}/${place}${story[index].name}`, story[index].text);
  }
  await writeFile(`${folder}/empty.txt`, '');

  await dropPaths(page, [folder]);
  await expect(cards(page)).toHaveCount(3);
  for (const { name } of story.slice(0, 3)) await expect(row(page, name)).toContainText('added');
  await expect(row(page, 'empty.txt')).toContainText('not added');
  await expect(row(page, 'Folder')).toContainText('a folder is read 3 levels deep and up to 200 files');
  await expect(row(page, story[3].name)).toHaveCount(0);
  await expect(card(page, 'A').getByText('Demo', { exact: true })).toHaveCount(0);
});

// Firefox can be given no folder by its driver.
test('of a chosen folder the articles are added, what belongs to saved pages is left out', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('story');
  await mkdir(`${folder}/post_files`, { recursive: true });
  await writeFile(`${folder}/courier.txt`, story[0].text);
  await writeFile(`${folder}/post.html`, story[1].text);
  await writeFile(`${folder}/post_files/style.css`, 'p { color: red }');
  await writeFile(`${folder}/photo.png`, 'PNG');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder…' }).click();
  await (await choosing).setFiles(folder);
  await expect(cards(page)).toHaveCount(2);
  await expect(row(page, 'Folder')).toHaveText(/Some files were left out.*\(2 files and folders\)/);
  await expect(rows(page)).toHaveCount(3);
});
