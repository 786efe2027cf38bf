// Small articles and reports in the shape that the core gives.

/** An article of paragraphs; a text that starts with `#` is boilerplate. */
export function article(id, texts, outlet = id.toUpperCase()) {
  return {
    id,
    file: `${id}.txt`,
    format: 'text',
    encoding: 'UTF-8',
    outlet,
    outletOrigin: 'text',
    title: null,
    byline: [],
    published: null,
    lang: 'en',
    paragraphs: texts.map((text) =>
      text.startsWith('#')
        ? { kind: 'boilerplate', text: text.slice(1), reason: 'share' }
        : { kind: 'body', text, reason: null },
    ),
  };
}

/** A sentence that fills its paragraph. */
export function sentence(article, paragraph, text, status, coverage = [article], claim = null) {
  return {
    article,
    paragraph,
    start: 0,
    end: text.length,
    status,
    coverage: new Uint32Array(coverage),
    claim,
  };
}

/** A link; spans are flat pairs. */
export function link(a, b, score, aSpans = [], bSpans = [], relation = 'same') {
  const packed = (spans) => new Uint32Array(spans);
  return {
    a,
    b,
    score,
    relation,
    aSpans: packed(aSpans),
    bSpans: packed(bSpans),
    words: [],
    numbers: [],
    names: [],
    near: [],
    conflict: null,
  };
}

/** The nearest candidates in the core's arrays; `entries` by sentence: `{ sentence, other, score, reason, own, their }`. */
export function nearest(entries = []) {
  const spans = [];
  const spanEnds = [];
  for (const { own, their } of entries) {
    for (const part of [own, their]) {
      spans.push(...part);
      spanEnds.push(spans.length);
    }
  }
  const reasonNames = ['common-words', 'little-shared'];
  return {
    sentences: new Uint32Array(entries.map(({ sentence }) => sentence)),
    others: new Uint32Array(entries.map(({ other }) => other)),
    scores: new Float64Array(entries.map(({ score }) => score)),
    reasons: new Uint8Array(entries.map(({ reason }) => reasonNames.indexOf(reason))),
    reasonNames,
    spans: new Uint32Array(spans),
    spanEnds: new Uint32Array(spanEnds),
  };
}

/** A report of sentences and links; `more` are its other parts. */
export function report(sentences, links = [], claims = [], more = {}) {
  return {
    sentences,
    links,
    paragraphLinks: [],
    nearest: nearest(),
    story: story({ claims }),
    precise: true,
    warnings: [],
    ...more,
  };
}

/** What is found over all articles; `more` are the parts that are not empty. */
export function story(more = {}) {
  return {
    claims: [],
    overlaps: [],
    discrepancies: [],
    quotes: [],
    utterances: [],
    sources: [],
    origins: [],
    namings: [],
    terms: [],
    passages: [],
    ...more,
  };
}
