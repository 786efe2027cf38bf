/**
 * What the page and the worker say to each other.
 *
 * Page: first one {@link Start}, then one {@link Request} at a time, and before the first one that needs them the {@link Vectors},
 * or {@link Documents}.
 * Worker: {@link Ready} once, then one {@link Reply} to each request, with its id.
 * @module
 */

/** @typedef {import('../../pkg/diptych.js').ArticleDto} Article */
/** @typedef {import('../../pkg/diptych.js').ReportDto} Report */
/** @typedef {import('../../pkg/diptych.js').EditsDto} Edits */
/** @typedef {import('../../pkg/diptych.js').FileInput} FileInput */
/** @typedef {import('../../pkg/diptych.js').ReadResult} ReadResult */
/** @typedef {import('../../pkg/documents.js').OpenResult} OpenResult */
/** @typedef {import('../../pkg/documents.js').PartDto} Part */
/** @typedef {import('../../pkg/diptych.js').CompareInput} CompareInput */
/** @typedef {import('../../pkg/diptych.js').PairInput} PairInput */
/** @typedef {import('../../pkg/diptych.js').ReportFormat} ReportFormat */
/** @typedef {import('../../pkg/diptych.js').Notice} Notice */

/**
 * What can be asked for: input and result by name.
 * @typedef {object} Calls
 * @property {{ input: FileInput, result: ReadResult }} readArticle
 * @property {{ input: FileInput, result: OpenResult }} openDocument
 * @property {{ input: Part, result: ReadResult }} readPart
 * @property {{ input: CompareInput, result: Report }} compare
 * @property {{ input: CompareInput & { format: ReportFormat }, result: string }} saveReport
 * @property {{ input: PairInput, result: Edits }} inlineEdits
 */

/** @typedef {keyof Calls} CallName */
/** @typedef {{ module: WebAssembly.Module }} Start */
/** @typedef {{ vectors: ArrayBuffer }} Vectors  The table of word vectors, given away. */
/** @typedef {{ documents: WebAssembly.Module }} Documents  The module that opens documents. */
/** @typedef {{ ready: string }} Ready  The core's version. */
/** @typedef {{ id: number, name: CallName, input: unknown }} Request */
/** @typedef {{ id: number, result: unknown } | { id: number, error: string }} Reply */

/**
 * How long a call may take before its worker counts as lost, in milliseconds. Far above anything measured at the size limit
 * of a file: this ends endless loops and notices workers that the browser has silently removed, it does not bound work.
 * @type {Record<CallName, number>}
 */
export const DEADLINES = {
  readArticle: 20_000,
  openDocument: 20_000,
  readPart: 20_000,
  compare: 120_000,
  saveReport: 120_000,
  inlineEdits: 10_000,
};

/**
 * What a worker must have been given before a call, where the page has it.
 * @type {Partial<Record<CallName, 'vectors' | 'documents'>>}
 */
export const NEEDS = {
  compare: 'vectors',
  saveReport: 'vectors',
  openDocument: 'documents',
  readPart: 'documents',
};

/** How long a worker may take to start, in milliseconds: compiled code is handed over, so this is some 20 ms on any machine. */
export const START_DEADLINE = 15_000;
