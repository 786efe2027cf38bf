/**
 * Saving a report: made by the core, handed to the browser as a file.
 * @module
 */

import { explain } from './codes.js';
import { EngineError } from './engine/client.js';
import { saved, WORDS } from './strings.js';

/** @typedef {import('./engine/protocol.js').ReportFormat} ReportFormat */

/** What kind of file each format is. @type {Record<ReportFormat, string>} */
const TYPES = {
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
};

/** How long a file stays at its address, in milliseconds: long enough for a reader to answer where it is to be saved. */
const KEPT = 60_000;

/** @param {string} name @returns {name is ReportFormat} */
export function isFormat(name) {
  return Object.hasOwn(TYPES, name);
}

/**
 * Makes the report on the open articles, as the reader has corrected them, and saves it.
 * @param {object} parts
 * @param {import('./engine/client.js').Engine} parts.engine
 * @param {readonly import('./engine/protocol.js').Article[]} parts.articles
 * @param {(text: string) => void} parts.tell
 * @param {ReportFormat} format
 */
export async function saveReport({ engine, articles, tell }, format) {
  try {
    const text = await engine.request('saveReport', { articles: [...articles], format });
    const name = `${WORDS.reportFile}.${format}`;
    download(new File([text], name, { type: TYPES[format] }));
    tell(saved(name));
  } catch (error) {
    tell(error instanceof EngineError ? explain(error) : String(error));
  }
}

/** Hands a file to the browser's downloads. The address holds only here, and only until the browser has the file. @param {File} file */
function download(file) {
  const link = document.createElement('a');
  link.download = file.name;
  link.href = URL.createObjectURL(file);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
