/**
 * Moving in the sheet's grid by keys: one tab stop, the arrows move it.
 * @module
 */

/** Where the tab stop is: the focus comes back to it. */
const current = { row: '', column: 0 };

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

/** The cell an element belongs to. @param {EventTarget | null} element @returns {HTMLElement | null} */
export function gridCellOf(element) {
  const found = element instanceof Element ? element.closest('[data-column]') : null;
  return found instanceof HTMLElement ? found : null;
}

/** Makes one cell reachable by Tab: the one that had the focus last, else the first claim. Call after each redraw. @param {HTMLElement} grid */
export function settleGridStop(grid) {
  const rows = rowsOf(grid);
  const row =
    rows.find((one) => one.dataset.row === current.row) ?? rows.find((one) => one.dataset.row !== 'head');
  const stop = row && cellIn(row, current.column);
  for (const cell of grid.querySelectorAll('[data-column][tabindex="0"]')) {
    if (cell !== stop) cell.setAttribute('tabindex', '-1');
  }
  stop?.setAttribute('tabindex', '0');
}

/** The cell that has the focus becomes the tab stop. @param {HTMLElement} cell */
export function moveStop(cell) {
  const grid = cell.closest('table');
  current.row = cell.closest('tr')?.dataset.row ?? '';
  // A row of one cell keeps the column that the reader came down in.
  if (!cell.hasAttribute('data-group')) current.column = Number(cell.dataset.column);
  if (grid) settleGridStop(grid);
}

/**
 * The cell that a key leads to; `null`: the key means something else.
 * @param {HTMLElement} cell
 * @param {KeyboardEvent} event
 */
export function cellAfter(cell, { key, ctrlKey, metaKey }) {
  const grid = cell.closest('table');
  const own = cell.closest('tr');
  if (!grid || !own) return null;
  const rows = rowsOf(grid);
  const row = rows.indexOf(own);
  const all = ctrlKey || metaKey;
  const cells = cellsOf(own);
  const at = cells.indexOf(cell);
  const last = rows.length - 1;
  /** @param {number} index */
  const inRow = (index) => {
    const target = rows[Math.min(Math.max(index, 0), last)];
    return target ? cellIn(target, current.column) : null;
  };
  switch (key) {
    case 'ArrowRight':
      return cells[at + 1] ?? cell;
    case 'ArrowLeft':
      return cells[at - 1] ?? cell;
    case 'ArrowDown':
      return inRow(row + 1);
    case 'ArrowUp':
      return inRow(row - 1);
    case 'PageDown':
      return inRow(row + PAGE);
    case 'PageUp':
      return inRow(row - PAGE);
    case 'Home':
      return (all ? cellsOf(rows[0] ?? own) : cells)[0] ?? cell;
    case 'End':
      return (all ? cellsOf(rows[last] ?? own) : cells).at(-1) ?? cell;
    default:
      return null;
  }
}

/** @param {HTMLElement} grid @returns {HTMLTableRowElement[]} */
function rowsOf(grid) {
  return [...grid.querySelectorAll('tr')].filter((row) => row.dataset.row !== undefined);
}

/** @param {Element} row @returns {HTMLElement[]} */
function cellsOf(row) {
  return [...row.querySelectorAll('[data-column]')].filter((one) => one instanceof HTMLElement);
}

/** The cell of a row in that column, else the nearest before it. @param {HTMLTableRowElement} row @param {number} column */
function cellIn(row, column) {
  const cells = cellsOf(row);
  return cells.findLast((one) => Number(one.dataset.column) <= column) ?? cells[0] ?? null;
}
