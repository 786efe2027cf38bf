// Colours that the system forces, which Playwright can ask for in Chromium alone.

import { axe, expect, open, test } from '../page.js';
import { detail, LINKED, mark, pane, sentence, toggle } from '../reader.js';

test('with forced colours every status keeps its line, its sign and its word', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page);
  const left = pane(page, 'A Newslooks');
  await mark(sentence(left, LINKED)).click();
  await expect(detail(page)).toContainText('Score');
  expect(await axe(page)).toEqual([]);

  const lines = new Set();
  for (const [status, sign] of Object.entries({ shared: '●', partial: '◐', unique: '◆' })) {
    const sentence = left.locator('.sentence').filter({ has: page.getByRole('button', { name: status }) });
    await expect(mark(sentence.first())).toContainText(`${sign} ${status}`);
    lines.add(
      await sentence.first().evaluate((one) => {
        const parts = [...one.querySelectorAll('.text, .text *')].map((part) => getComputedStyle(part));
        const drawn = parts.filter(({ textDecorationLine }) => textDecorationLine.includes('underline'));
        return drawn.map(({ textDecorationStyle }) => textDecorationStyle).join();
      }),
    );
  }
  expect(lines.size, [...lines].join(' / ')).toBe(3);
  await toggle(page, 'unique').click();
  await expect(toggle(page, 'unique')).toHaveAttribute('aria-pressed', 'true');
  expect(await axe(page)).toEqual([]);
});
