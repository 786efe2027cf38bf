/**
 * The words for the codes of errors and warnings (`src/warning.rs`): what happened, why, what to do.
 * @module
 */

import { plural } from './strings.js';

/** @typedef {import('./engine/protocol.js').Notice} Notice */
/** @typedef {{ what: string, why: string, todo: string }} Explanation  What happened, why, what to do. */

/** Why the file could not be read, by code. @type {Record<string, Explanation>} */
export const ERRORS = {
  'E-EMPTY': {
    what: 'Nothing was added',
    why: 'the file is empty or holds only white space',
    todo: 'Save the page again, or paste the text.',
  },
  'E-SIZE': {
    what: 'The file was not read',
    why: 'it is larger than 25 MB',
    todo: 'Save only the article, as text or as HTML without pictures.',
  },
  'E-BINARY': {
    what: 'The file was not read',
    why: 'it does not hold text',
    todo: 'Save the article as HTML or text and add that file.',
  },
  'E-TYPE': {
    what: 'The file was not read',
    why: 'this format is not supported',
    todo: 'Save the article as HTML, PDF or text, or paste it.',
  },
  'E-ARCHIVE': {
    what: 'It was not unpacked',
    why: 'the archive is cut off, damaged, encrypted, or larger than this page opens',
    todo: 'Unpack it with another program, and add the files in it.',
  },
  'E-XML': {
    what: 'The document was not read',
    why: 'its inner form is damaged, or not safe to read',
    todo: 'Open it in the program that it was made with, save it again, or copy the text and paste it here.',
  },
  'E-LOCKED': {
    what: 'The document was not read',
    why: 'it asks for a password',
    todo: 'Save it without one, or copy the text and paste it here.',
  },
  'E-SCAN': {
    what: 'The PDF was not read',
    why: 'it holds pictures of pages, and no text',
    todo: 'Let a program recognise the text (OCR), or find the article as a web page.',
  },
  'E-MODULE': {
    what: 'The document was not opened',
    why: 'the part of this page that opens documents is missing or damaged',
    todo: 'Use a whole copy of the page.',
  },
  'E-NOTEXT': {
    what: 'No article was found',
    why: 'there is no text in the file that can be read as one',
    todo: 'Open the file where you can read it, select the article, copy it, and paste it here.',
  },
  'E-DUP': {
    what: 'The article is already open',
    why: 'its text is the same as that of an open article',
    todo: 'Nothing to do: it is compared once.',
  },
  'E-READ': {
    what: 'The file could not be opened',
    why: 'it was moved, changed or is protected',
    todo: 'Check the file, then try again.',
  },
  'E-CRASH': {
    what: 'The work stopped',
    why: 'this program has a fault; your articles are not affected',
    todo: 'Try again; if it stops again, leave this article out.',
  },
  'E-TIME': {
    what: 'The work was stopped',
    why: 'it took too long',
    todo: 'Try again with shorter articles.',
  },
  'E-WORKER': {
    what: 'Nothing could be done',
    why: 'the browser did not let the page start its background program',
    todo: 'Reload the page, or open it in a current Firefox, Chrome, Edge or Safari.',
  },
  'E-URL': {
    what: 'Only an address arrived',
    why: 'this page does not go online',
    todo: 'Open the address in your browser, save the page (Ctrl+S) and drop the file here.',
  },
  'E-FOLDER': {
    what: 'Some files of the folder were left out',
    why: 'a folder is read 3 levels deep and up to 200 files',
    todo: 'Drop the missing files by themselves.',
  },
  'E-ASSETS': {
    what: 'Some files were left out',
    why: 'they are pictures, styles or programs of saved pages, and hold no articles',
    todo: 'Nothing to do.',
  },
  'E-CANCEL': { what: 'Not read', why: 'you cancelled', todo: 'Try again when you like.' },
};

/** What a reader should know about a result, by code. @type {Record<string, Explanation>} */
export const WARNINGS = {
  'W-ENC': {
    what: 'The encoding of the text was guessed',
    why: 'the file does not say it, or says it wrongly',
    todo: 'Choose another where letters look wrong.',
  },
  'W-BIDI': {
    what: 'Characters that turn the direction of text were found',
    why: 'they can make a text look like another one',
    todo: 'Read the passages with care.',
  },
  'W-HIDDEN': {
    what: 'Hidden characters or passages were found',
    why: 'a reader of the web page would not see them',
    todo: 'They are not compared.',
  },
  'W-SHORT': {
    what: 'There is very little text',
    why: 'the file may hold only the beginning of the article',
    todo: 'Check that the whole article was saved.',
  },
  'W-TRUNC': {
    what: 'The text was cut off',
    why: 'it is longer than this page can compare',
    todo: 'Use only the article.',
  },
  'W-CUT': {
    what: 'The file ends in the middle',
    why: 'saving or copying it was broken off',
    todo: 'Save the page again for the whole article.',
  },
  'W-PAYWALL': {
    what: 'Only the beginning of the article is there',
    why: 'the page shows the rest to subscribers only',
    todo: 'What is missing is not found in this article, whatever the outlet wrote.',
  },
  'W-REVISIONS': {
    what: 'The document has tracked changes',
    why: 'somebody edited it with a record of what was changed',
    todo: 'Insertions were taken, deletions left out.',
  },
  'W-APPROX': {
    what: 'The result is approximate',
    why: 'the articles are too long to compare everything with everything',
    todo: 'Compare fewer or shorter articles for a full result.',
  },
  'W-LANG': {
    what: 'The languages differ or are not well supported',
    why: 'words of different languages are not recognised as the same, and outside English only equal words and word stems are matched',
    todo: 'Expect fewer shared sentences than there are.',
  },
  'W-EXT': {
    what: 'The name of the file does not fit what is in it',
    why: 'its ending stands for another format',
    todo: 'Nothing to do: the content was read as what it is.',
  },
  'W-VECTORS': {
    what: 'Only equal words were matched',
    why: 'the table that says which words are near in meaning is missing from this copy of the page, or damaged',
    todo: 'For matches in other words, too, use a whole copy of the page.',
  },
};

/** What the particular of a code counts. @type {Record<string, readonly [one: string, many: string]>} */
const UNITS = { 'W-SHORT': ['word', 'words'], 'E-ASSETS': ['file or folder', 'files and folders'] };

/** One sentence for a code and its particular. @param {Notice} notice */
export function explain({ code, detail }) {
  const words = ERRORS[code] ?? WARNINGS[code];
  if (!words) return detail ? `${code}: ${detail}` : code;
  const unit = UNITS[code];
  const particular = detail ? ` (${unit ? plural(Number(detail), ...unit) : detail})` : '';
  return `${words.what}: ${words.why}${particular}. ${words.todo}`;
}
