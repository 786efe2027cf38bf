/**
 * Files out of a drop, a choice or the clipboard.
 * @module
 */

/** Levels of folders that are opened, the dropped one included. */
const MAX_DEPTH = 3;

/** Files taken from one drop: more is a mistake, not a comparison. */
export const MAX_FILES = 200;

/** @typedef {{ files: File[], cut: boolean }} Collected  `cut`: a limit left some files out. */

/**
 * The files of a drop, folders opened. Must be called while the event is handled.
 * @param {DataTransfer} transfer
 * @returns {Promise<Collected>}
 */
export function dropped(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return collect(entries);
}

/** @param {readonly (FileSystemEntry | File | null)[]} entries @returns {Promise<Collected>} */
async function collect(entries) {
  /** @type {Collected} */
  const result = { files: [], cut: false };
  for (const entry of entries) {
    if (entry instanceof File) add(result, entry);
    else if (entry) await walk(entry, 1, result);
  }
  return result;
}

/** @param {FileSystemEntry} entry @param {number} depth @param {Collected} result */
async function walk(entry, depth, result) {
  if (result.files.length >= MAX_FILES) {
    result.cut = true;
  } else if (isFile(entry)) {
    const file = await new Promise((resolve) => entry.file(resolve, () => resolve(unreadable(entry.name))));
    add(result, file);
  } else if (isFolder(entry)) {
    if (depth > MAX_DEPTH) {
      result.cut = true;
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
      if (some.length === 0 || result.cut) break;
      for (const child of some) await walk(child, depth + 1, result);
    }
  }
}

/** @param {Collected} result @param {File} file */
function add(result, file) {
  if (result.files.length < MAX_FILES) result.files.push(file);
  else result.cut = true;
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemFileEntry} */
function isFile(entry) {
  return entry.isFile;
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemDirectoryEntry} */
function isFolder(entry) {
  return entry.isDirectory;
}

/** A file that cannot be opened: reading it fails, and its row says so. @param {string} name */
function unreadable(name) {
  const file = new File([], name);
  file.arrayBuffer = () => Promise.reject(new DOMException('not readable', 'NotReadableError'));
  Object.defineProperty(file, 'size', { value: 1 });
  return file;
}

/**
 * What the clipboard or a drop carries besides files: a file made of it, or the address that it only is.
 * @param {DataTransfer} transfer
 * @param {string} name of the file, without an ending
 * @returns {{ file: File } | { address: string } | null}
 */
export function textOf(transfer, name) {
  const text = transfer.getData('text/plain');
  const html = transfer.getData('text/html');
  if (isAddress(text) || (!text && isAddress(transfer.getData('text/uri-list')))) {
    return { address: text.trim() || transfer.getData('text/uri-list').trim() };
  }
  if (html.trim()) return { file: new File([html], `${name}.html`, { type: 'text/html' }) };
  if (text.trim()) return { file: new File([text], `${name}.txt`, { type: 'text/plain' }) };
  return null;
}

/** Whether a text is nothing but a web address. @param {string} text */
export function isAddress(text) {
  return /^\s*(https?|ftp):\/\/\S+\s*$/i.test(text);
}
