// The import check: what was kept of a file, what was set aside and why, and what the article says about itself.

import { axe, dropFiles, expect, test } from '../page.js';
import { card, pane, row, sentence } from '../reader.js';
import { story } from '../story.js';

const [courier, post] = story;

const dialog = (page) => page.getByRole('dialog', { name: 'Check import' });
const paragraph = (page, text) => dialog(page).getByRole('listitem').filter({ hasText: text });

/** Opens the check of the article with that letter. */
async function check(page, letter) {
  await expect(page.getByText('Demo', { exact: true })).toHaveCount(0);
  await card(page, letter)
    .getByRole('button', { name: /^Check import/ })
    .click();
  await expect(dialog(page)).toBeVisible();
}

test('a paragraph is set aside and brought back where all of them can be read', async ({ page }) => {
  await dropFiles(page, [
    post,
    { ...courier, text: `${courier.text}\n\nRead also: The harbour in pictures\n` },
  ]);
  await check(page, 'B');
  const note = paragraph(page, 'Read also: The harbour in pictures');
  await expect(note).toContainText('pointer to other stories');
  await expect(dialog(page).getByText(/^\d+ paragraphs kept, 1 set aside$/)).toBeVisible();

  const bring = note.getByRole('button', { name: /^Bring back/ });
  await bring.focus();
  await page.keyboard.press('Enter');
  await expect(note.getByRole('button', { name: /^Set aside/ })).toBeFocused();
  await expect(dialog(page).getByText(/^\d+ paragraphs kept, 0 set aside$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(note).toContainText('set aside by you');

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(pane(page, 'B Marwick Courier').getByText('1 set aside')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(sentence(pane(page, 'B Marwick Courier'), 'The harbour in pictures')).toBeVisible();
});

test('what an article says about itself is corrected', async ({ page }) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'A');
  const write = async (name, text) => {
    const field = dialog(page).getByRole('textbox', { name, exact: true });
    await field.fill('');
    await field.pressSequentially(text);
  };
  await write('Title', 'The bridge closes');
  await write('Outlet', 'The Courier');
  await write('Byline', 'Ada Lund, Tomas Reyes');
  await dialog(page).getByLabel('Published').fill('2024-06-14');
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(card(page, 'A').getByRole('textbox')).toHaveValue('The Courier');
  await expect(card(page, 'A')).toContainText('The bridge closes');
  await expect(card(page, 'A')).toContainText('Ada Lund, Tomas Reyes · 14 June 2024');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'A')).not.toContainText('14 June 2024');
});

test('a day of publication is typed digit by digit, and is one change', async ({ page }) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'A');
  const published = dialog(page).getByLabel('Published');
  await published.fill('2020-01-01');
  await published.focus();
  await page.keyboard.type('06142024');
  await page.keyboard.press('Escape');
  await expect(card(page, 'A')).toContainText('14 June 2024');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'A')).not.toContainText(/(June|January) 20/);
});

test('a field keeps its cursor when its text is taken over, and Ctrl+Z in it undoes typing only', async ({
  page,
}) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'A');
  const title = dialog(page).getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('');
  await title.pressSequentially('Bridge');
  await page.keyboard.press('Enter');
  await expect(card(page, 'A').getByText('Bridge', { exact: true })).toBeAttached();
  await page.keyboard.type(' shut');
  await expect(title).toHaveValue('Bridge shut');
  await page.keyboard.press('Control+z');
  await expect(title).not.toHaveValue('Bridge shut');
  await expect(card(page, 'A').getByText('Bridge', { exact: true })).toBeAttached();
});

test('closing the check takes over what was written, and gives the focus back', async ({ page }) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'A');
  const title = dialog(page).getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('');
  await title.pressSequentially('The bridge closes');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(card(page, 'A')).toContainText('The bridge closes');
  await expect(card(page, 'A').getByRole('button', { name: /^Check import/ })).toBeFocused();
});

test('several paragraphs in a row are set aside by keyboard alone', async ({ page }) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'A');
  const buttons = dialog(page).getByRole('button', { name: /^(Set aside|Bring back):/ });
  await buttons.first().focus();
  for (const place of [0, 1, 2]) {
    await expect(buttons.nth(place)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText(new RegExp(`, ${place + 1} set aside$`))).toBeVisible();
    await expect(buttons.nth(place)).toBeFocused();
    await page.keyboard.press('Tab');
  }
  await expect(buttons.nth(3)).toBeFocused();
});

test('an encoding is chosen in the tray by keyboard, undone, and chosen again', async ({ page }) => {
  const bytes = [0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4, 0x2e];
  const file = { name: 'most.txt', base64: btoa(String.fromCharCode(...bytes)) };
  await dropFiles(page, [file, courier]);
  const menu = row(page, 'most.txt').getByRole('combobox', { name: 'Encoding' });
  const text = (words) => page.getByRole('main').getByText(words).first();
  for (const again of [false, true]) {
    await menu.focus();
    await menu.selectOption('windows-1252');
    await expect(text('íÏÓÔ ÚÁËÒÙÔ.')).toBeVisible();
    await expect(menu).toBeFocused();
    await expect(menu).toHaveValue('windows-1252');
    if (again) break;
    await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
    await expect(text('Мост закрыт.')).toBeVisible();
    await expect(menu).not.toHaveValue('windows-1252');
  }
  await card(page, 'A')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(menu).toHaveCount(0);
});

test('undo inside the check goes back to the earlier encoding, and the check stays', async ({ page }) => {
  const bytes = [0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4, 0x2e];
  await dropFiles(page, [{ name: 'most.txt', base64: btoa(String.fromCharCode(...bytes)) }, courier]);
  await check(page, 'A');
  await dialog(page).getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1252');
  await expect(paragraph(page, 'íÏÓÔ ÚÁËÒÙÔ.')).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: /^Set aside/ })
    .first()
    .focus();
  await page.keyboard.press('Control+z');
  await expect(paragraph(page, 'Мост закрыт.')).toBeVisible();
});

test('a file is read again with another encoding, also when the tray is empty', async ({ page }) => {
  const bytes = [0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4, 0x2e];
  await dropFiles(page, [{ name: 'most.txt', base64: btoa(String.fromCharCode(...bytes)) }]);
  await expect(row(page, 'most.txt')).toContainText('added');
  await page.getByRole('button', { name: 'Clear list' }).click();
  await check(page, 'A');
  await dialog(page).getByRole('combobox', { name: 'Encoding' }).selectOption('koi8-r');
  await expect(paragraph(page, 'Мост закрыт.')).toBeVisible();
  await dialog(page).getByRole('combobox', { name: 'Encoding' }).selectOption('windows-1252');
  await expect(paragraph(page, 'íÏÓÔ ÚÁËÒÙÔ.')).toBeVisible();
});

test('the check has no barrier that axe finds', async ({ page }) => {
  await dropFiles(page, [courier, post]);
  await check(page, 'B');
  expect(await axe(page)).toEqual([]);
});
