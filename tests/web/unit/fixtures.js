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
  };
}

/** A report of sentences and links. */
export function report(sentences, links = [], claims = []) {
  return { sentences, links, claims, paragraphLinks: [], precise: true, warnings: [] };
}
