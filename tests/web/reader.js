// What a reader sees and takes hold of: the parts of the page by their roles and words.

const STATUSES = ['shared', 'partial', 'unique', 'conflict'];

/** The cards of the open articles. */
export const cards = (page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: /^Outlet of article / }) });

/** The card of the article with that letter. */
export const card = (page, letter) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: `Outlet of article ${letter}`, exact: true }) });

/** The part of the comparison that shows an article, by letter and outlet as its head states them. */
export const pane = (page, name) => page.getByRole('main').getByRole('region', { name, exact: true });

/** The menu that chooses a side's article. */
export const side = (page, label) => page.getByRole('combobox', { name: label });

/** The sentence that holds `text`, with its mark. */
export const sentence = (pane, text) => pane.locator('.sentence').filter({ hasText: text });

/** The mark of a sentence, or all marks of a part of the page. */
export const mark = (within) => within.getByRole('button', { name: /^(shared|partial|unique|conflict)\b/ });

/** The toggle that filters by a status. */
export const toggle = (page, status) =>
  page.getByRole('group', { name: 'Show sentences that are' }).getByRole('button', { name: status });

/** How many sentences of each status a part of the page shows. */
export async function statuses(within) {
  const numbers = STATUSES.map((status) =>
    within.getByRole('button', { name: new RegExp(`^${status}\\b`) }).count(),
  );
  const [shared, partial, unique, conflict] = await Promise.all(numbers);
  return { shared, partial, unique, conflict };
}

/** The part of the page that shows a sentence and its match. */
export const detail = (page) => page.getByRole('region', { name: 'The sentence and its match' });

/** The rows of the import tray. */
export const rows = (page) => page.getByRole('region', { name: 'Import', exact: true }).getByRole('listitem');

/** The row of a file. */
export const row = (page, name) => rows(page).filter({ hasText: name });

/** A sentence of the demo's first article that its second has too. */
export const LINKED = 'The Trump administration is secretly developing';
