/**
 * Files out of a drop, a choice or the clipboard.
 * @module
 */

/** Levels of folders that are opened, the dropped one included. */
const MAX_DEPTH = 3;

/** Files taken from one drop: more is a mistake, not a comparison. */
export const MAX_FILES = 200;

/** Endings of files that belong to saved pages or systems and hold no article. */
const ASSETS =
  /\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|webm|og[agv]|wasm|ds_store|db|ini|lnk)$/i;

/**
 * @typedef {object} Collected
 * @property {File[]} files
 * @property {boolean} cut whether a limit left some files out
 * @property {number} assets files of folders that were left out because they hold no articles
 */

/** What stands in a folder, one after the other. @typedef {AsyncGenerator<File | Folder, void>} Children */
/** @typedef {{ name: string, children: () => Children }} Folder */

/**
 * The files of a drop, folders opened. Must be called while the event is handled.
 * @param {DataTransfer} transfer
 * @returns {Promise<Collected>}
 */
export function dropped(transfer) {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  return collect(items.map(sourceOf));
}

/**
 * A file as the browser hands it over: in a page opened from disk, Chromium cannot read one through its entry.
 * @param {DataTransferItem} item
 * @returns {File | Folder | null}
 */
function sourceOf(item) {
  const entry = item.webkitGetAsEntry();
  if (!entry || !isFolder(entry)) return item.getAsFile();
  const { getAsFileSystemHandle } =
    /** @type {{ getAsFileSystemHandle?: () => Promise<FileSystemDirectoryHandle> }} */ (
      /** @type {unknown} */ (item)
    );
  // Only now: after the event the item is gone.
  const handle = getAsFileSystemHandle?.call(item);
  handle?.catch(() => undefined);
  return { name: entry.name, children: () => (handle ? childrenOfHandle(handle) : childrenOfEntry(entry)) };
}

/**
 * The files of a chosen folder, which browsers give as one list with paths.
 * @param {readonly File[]} files
 * @returns {Promise<Collected>}
 */
export function chosen(files) {
  const root = new Tree('');
  for (const file of files) root.add(file, file.webkitRelativePath.split('/').slice(0, -1));
  return collect([...root.folders.values()]);
}

/** A folder made of paths. */
class Tree {
  /** @param {string} name */
  constructor(name) {
    this.name = name;
    /** @type {File[]} */
    this.files = [];
    /** @type {Map<string, Tree>} */
    this.folders = new Map();
  }

  /** @param {File} file @param {readonly string[]} path of its folder */
  add(file, [first, ...rest]) {
    if (first === undefined) {
      this.files.push(file);
      return;
    }
    const folder = this.folders.get(first) ?? new Tree(first);
    this.folders.set(first, folder);
    folder.add(file, rest);
  }

  /** @returns {Children} */
  async *children() {
    yield* this.files;
    yield* this.folders.values();
  }
}

/** @param {readonly (File | Folder | null)[]} sources @returns {Promise<Collected>} */
async function collect(sources) {
  /** @type {Collected} */
  const result = { files: [], cut: false, assets: 0 };
  const pages = sources.filter((source) => source instanceof File).map(({ name }) => name);
  for (const source of sources) {
    if (source instanceof File) {
      add(result, source);
    } else if (source && isSavedWith(source.name, pages)) {
      result.assets += 1;
    } else if (source) {
      /** @type {Collected} */
      const folder = { files: [], cut: false, assets: 0 };
      await walk(source, 1, folder);
      // A folder has no order of its own.
      folder.files.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const file of folder.files) add(result, file);
      result.cut ||= folder.cut;
      result.assets += folder.assets;
    }
  }
  return result;
}

/** @param {Folder} folder @param {number} depth @param {Collected} result */
async function walk(folder, depth, result) {
  if (depth > MAX_DEPTH) {
    result.cut = true;
    return;
  }
  /** @type {Folder[]} */
  const folders = [];
  /** @type {string[]} */
  const names = [];
  try {
    for await (const child of folder.children()) {
      if (!(child instanceof File)) {
        folders.push(child);
      } else if (ASSETS.test(child.name)) {
        result.assets += 1;
      } else {
        names.push(child.name);
        if (!add(result, child)) return;
      }
    }
  } catch {
    add(result, unreadable(folder.name));
  }
  for (const child of folders) {
    if (isSavedWith(child.name, names)) result.assets += 1;
    else await walk(child, depth + 1, result);
  }
}

/**
 * Whether a folder holds the pictures and styles of a page that was saved beside it: `Talks end_files` of `Talks end.html`; other
 * languages have other words for "files".
 * @param {string} name
 * @param {readonly string[]} files
 */
function isSavedWith(name, files) {
  return files.some((file) => {
    const page = /^(.+)\.(x?html?|xht)$/i.exec(file)?.[1];
    return page !== undefined && /^[-_. ]\p{L}+$/u.test(name.slice(page.length)) && name.startsWith(page);
  });
}

/** @param {FileSystemDirectoryHandle | Promise<FileSystemDirectoryHandle>} handle @returns {Children} */
async function* childrenOfHandle(handle) {
  for await (const child of (await handle).values()) {
    if (child.kind === 'file') yield await child.getFile().catch(() => unreadable(child.name));
    else yield { name: child.name, children: () => childrenOfHandle(child) };
  }
}

/** @param {FileSystemDirectoryEntry} entry @returns {Children} */
async function* childrenOfEntry(entry) {
  const reader = entry.createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const child of some) {
      if (isFile(child)) {
        yield await new Promise((resolve) => child.file(resolve, () => resolve(unreadable(child.name))));
      } else if (isFolder(child)) {
        yield { name: child.name, children: () => childrenOfEntry(child) };
      }
    }
  }
}

/** Adds a file unless there are enough. @param {Collected} result @param {File} file @returns {boolean} whether it was added */
function add(result, file) {
  const room = result.files.length < MAX_FILES;
  if (room) result.files.push(file);
  else result.cut = true;
  return room;
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemFileEntry} */
function isFile(entry) {
  return entry.isFile;
}

/** @param {FileSystemEntry} entry @returns {entry is FileSystemDirectoryEntry} */
function isFolder(entry) {
  return entry.isDirectory;
}

/** A file or folder that cannot be opened: reading it fails, and its row says so. @param {string} name */
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
