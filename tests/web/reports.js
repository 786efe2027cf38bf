// Reports of the tests' own making: what the page shows of a finding must not depend on whether the core finds it today.

import { open } from './page.js';

/**
 * Opens the page with reports that `change(report, sentence, part)` has changed: `sentence(text)` is the number of the sentence that holds
 * `text`, `part(number, words)` start and end of `words` in its paragraph. It runs in the page and sees nothing of the test.
 */
export async function openWithReports(page, change) {
  const content = `{
    const change = ${change};
    let articles = [];
    const changed = (report) => {
      const textOf = ({ article, paragraph }) => articles[article].paragraphs[paragraph].text;
      const within = (one, text) => textOf(one).slice(one.start, one.end).includes(text);
      const sentence = (text) => report.sentences.findIndex((one) => within(one, text));
      const part = (number, words) => {
        const start = textOf(report.sentences[number]).indexOf(words);
        return [start, start + words.length];
      };
      change(report, sentence, part);
    };
    globalThis.Worker = class extends Worker {
      postMessage(message, ...rest) {
        // All at once: what the test changes is in the story too.
        if (message.name === 'compare') {
          articles = message.input.articles;
          message.input.depth = 'story';
        }
        super.postMessage(message, ...rest);
      }
      set onmessage(handler) {
        super.onmessage = ({ data }) => {
          if (data.result?.links) changed(data.result);
          handler({ data });
        };
      }
    };
  }`;
  await page.addInitScript({ content });
  await open(page);
}

/** For {@link openWithReports}: A and B disagree on the months, and C says as B. What nothing came near, and what did. */
export function disagreement(report, sentence, part) {
  const [a, b] = [
    sentence('repairs that take eighteen months'),
    sentence('repairs that take sixteen months'),
  ];
  if (a < 0 || b < 0) return;
  const [[aStart, aEnd], [bStart, bEnd]] = [part(a, 'eighteen months'), part(b, 'sixteen months')];
  const link = report.links.find((one) => one.a === a && one.b === b);
  const values = { kind: 'number', aValue: '18 months', bValue: '16 months' };
  Object.assign(link, { relation: 'conflict', conflict: { ...values, aStart, aEnd, bStart, bEnd } });
  for (const number of [a, b]) report.sentences[number].status = 'conflict';
  const c = sentence('sixteen months of work');
  report.story.discrepancies = [
    {
      kind: 'number',
      update: false,
      claim: report.sentences[a].claim,
      claims: [report.sentences[a].claim, report.sentences[b].claim],
      values: [
        { sentence: a, span: [aStart, aEnd], value: '18 months' },
        { sentence: b, span: [bStart, bEnd], value: '16 months' },
        { sentence: c, span: [0, 0], value: '16 months' },
      ],
    },
  ];
  const unique = sentence('cinnamon rolls');
  const near = [sentence('Shipowners welcomed'), sentence('The opposition demanded')];
  const spans = [
    ...part(unique, 'since'),
    ...part(near[0], 'summer'),
    ...part(unique, 'ramp'),
    ...part(near[1], 'inquiry'),
  ];
  report.nearest = {
    sentences: new Uint32Array([unique, unique]),
    others: new Uint32Array(near),
    scores: new Float64Array([0.31, 0.12]),
    reasons: new Uint8Array([0, 1]),
    reasonNames: ['common-words', 'little-shared'],
    spans: new Uint32Array(spans),
    spanEnds: new Uint32Array([2, 4, 6, 8]),
  };
}
