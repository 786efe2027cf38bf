// Native and WebAssembly give the same bytes: the command and the shipped module over the project's stories.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as core from '../../pkg/diptych.js';
import * as documents from '../../pkg/documents.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = process.env.DIPTYCH ?? join(root, 'target/debug/diptych');
const seeds = readdirSync(join(root, 'seeds')).map((name) => {
  const folder = join(root, 'seeds', name);
  const files = readdirSync(folder).filter((file) => file !== 'README.md');
  return { name, folder, files: files.sort() };
});
const stories = [...seeds, written()];

core.initSync({ module: readFileSync(join(root, 'pkg/diptych_bg.wasm')) });
documents.initSync({ module: readFileSync(join(root, 'pkg/documents_bg.wasm')) });
const table = new Uint8Array(readFileSync(join(root, 'data/word-vectors.bin')));
const vectors = new core.Vectors(table);

/** Two articles that the seeds lack: a web page in an old encoding, and text beyond the Basic Multilingual Plane. */
function written() {
  const folder = mkdtempSync(join(tmpdir(), 'diptych-'));
  after(() => rmSync(folder, { recursive: true }));
  const page = `<!doctype html><meta charset="windows-1252"><title>Caf\xe9 fire</title><article><h1>Caf\xe9 fire</h1>
    <p>Twelve people were hurt when a caf\xe9 burned in Malm\xf6 on Tuesday, the police said, and two of them badly.</p>
    <p>\x93We do not know the cause yet\x94, said Anna Str\xf6m of the fire service, who was there all night.</p></article>`;
  const text = `A fire 🔥 in a café in Malmö hurt 12 people 👩‍👩‍👧 on Tuesday, the police said.\n
“We do not know the cause yet,” Anna Ström of the fire service said. 𝔘nverified videos show smoke.\n`;
  writeFileSync(join(folder, 'page.html'), Buffer.from(page, 'latin1'));
  writeFileSync(join(folder, 'text.txt'), text);
  return { name: 'two written articles', folder, files: ['page.html', 'text.txt'] };
}

/** The articles of a story's files, read as the page reads them. */
function articlesOf({ folder, files }) {
  return files.flatMap((name) => {
    const file = { name, bytes: readBytes(folder, name) };
    const read = core.readArticle(file);
    const { article } = read.isDocument ? documents.openDocument(file) : read;
    assert.ok(article, name);
    return article;
  });
}

const readBytes = (folder, name) => new Uint8Array(readFileSync(join(folder, name)));

for (const story of stories) {
  test(`${story.name}: the page saves what the command writes, byte for byte`, () => {
    const input = { articles: articlesOf(story) };
    for (const format of ['html', 'md', 'csv', 'json']) {
      const native = execFileSync(command, ['compare', '--format', format, ...story.files], {
        cwd: story.folder,
        encoding: 'utf8',
        maxBuffer: 10_000_000,
      });
      assert.ok(native.length > 1000, 'the command answers');
      assert.equal(core.saveReport(input, format, vectors), native, format);
    }
  });

  test(`${story.name}: the page's report says what the JSON says`, () => {
    const articles = articlesOf(story);
    const report = core.compare({ articles }, vectors);
    const json = JSON.parse(core.saveReport({ articles }, 'json', vectors));
    assert.deepEqual(
      report.sentences.map(({ article, paragraph, start, end }) =>
        articles[article].paragraphs[paragraph].text.slice(start, end),
      ),
      json.articles.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    );
    assert.deepEqual(
      report.links.map(({ relation, score }) => [relation, score]),
      json.links.map(({ relation, score }) => [relation, score]),
    );
    assert.deepEqual(
      report.links.map(({ conflict }) => conflict && [conflict.kind, conflict.aValue, conflict.bValue]),
      json.links.map(({ conflict }) =>
        conflict ? [conflict.kind, conflict.a.value, conflict.b.value] : null,
      ),
    );
    const texts = json.articles.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    const textOf = new Map(
      json.articles.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text])),
    );
    /** The words at packed ranges of a sentence's paragraph. */
    const wordsAt = (number, ranges) => {
      const { article, paragraph } = report.sentences[number];
      const { text } = articles[article].paragraphs[paragraph];
      return Array.from({ length: ranges.length / 2 }, (_, at) =>
        text.slice(ranges[2 * at], ranges[2 * at + 1]),
      );
    };
    /** The words at the JSON's ranges, which count code points. */
    const pointsAt = (text, ranges) => ranges.map(([start, end]) => [...text].slice(start, end).join(''));
    const { nearest } = report;
    const ends = [0, ...nearest.spanEnds];
    assert.deepEqual(
      Array.from(nearest.sentences, (sentence, at) => ({
        texts: [texts[sentence], texts[nearest.others[at]]],
        score: nearest.scores[at],
        reason: nearest.reasonNames[nearest.reasons[at]],
        own: wordsAt(sentence, nearest.spans.slice(ends[2 * at], ends[2 * at + 1])),
        other: wordsAt(nearest.others[at], nearest.spans.slice(ends[2 * at + 1], ends[2 * at + 2])),
      })),
      json.nearest.map(({ sentence, other, score, reason, spans }) => ({
        texts: [textOf.get(sentence), textOf.get(other)],
        score,
        reason,
        own: pointsAt(textOf.get(sentence), spans.a),
        other: pointsAt(textOf.get(other), spans.b),
      })),
    );
    const ids = json.articles.flatMap(({ sentences }) => sentences.map(({ id }) => id));
    const ofArticle = (at) => (typeof at === 'number' ? json.articles[at].id : at);
    const ofSentence = (at) => (typeof at === 'number' ? ids[at] : at);
    const ofClaim = (at) => (typeof at === 'number' ? `c${at + 1}` : at);
    /** The words at a span: the page's counts UTF-16 units of the paragraph, the JSON's code points from the start of the sentence. */
    const wordsOf = (sentence, [start, end]) => {
      const number = typeof sentence === 'number' ? sentence : ids.indexOf(sentence);
      const { article, paragraph, start: base } = report.sentences[number];
      const { text } = articles[article].paragraphs[paragraph];
      if (sentence === number) return text.slice(start, end);
      return [...text.slice(base)].slice(start, end).join('');
    };
    /** A finding with the JSON's names for articles, sentences and claims, and words for spans. */
    const named = (value) => {
      if (Array.isArray(value)) return value.map(named);
      if (value === null || typeof value !== 'object') return value;
      const isChange = Object.keys(value).join() === 'earlier,later';
      const entries = Object.entries(value).map(([key, one]) => {
        if (key === 'span') return [key, wordsOf(value.sentence, one)];
        if (['sentence', 'wording'].includes(key) || isChange) return [key, ofSentence(one)];
        if (key === 'members') return [key, one.map(ofSentence)];
        if (['article', 'earlier', 'later'].includes(key)) return [key, ofArticle(one)];
        if (['a', 'b'].includes(key) && typeof one !== 'object') return [key, ofArticle(one)];
        if (key === 'articles') return [key, one.map(ofArticle)];
        if (['claim', 'id'].includes(key)) return [key, ofClaim(one)];
        return [key, named(one)];
      });
      return Object.fromEntries(entries);
    };
    for (const [part, found] of Object.entries(report.story)) {
      assert.deepEqual(named(found), named(json[part]), part);
    }
    assert.ok(report.story.claims.length > 0);
  });
}

test('a report is a page that may use its own styles and nothing else', () => {
  const html = core.saveReport({ articles: articlesOf(stories[0]) }, 'html', vectors);
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  const [, styles] = /<style>([\s\S]*?)<\/style>/.exec(html);
  const hash = createHash('sha256').update(styles).digest('base64');
  assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  assert.doesNotMatch(html, /<script|<img|<link|<iframe|\bstyle=|\bsrc=|url\(|\bon\w+=/);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
  assert.ok(links.length > 10 && links.every((address) => address.startsWith('#')));
});

test('no report is written in a format that is none', () => {
  const input = { articles: articlesOf(stories[0]) };
  assert.throws(() => core.saveReport(input, 'docx', vectors), /format/);
});

test('without a table, or with what is none, a comparison goes on and says so', () => {
  for (const bytes of [new Uint8Array(), table.subarray(0, table.length - 1), table.subarray(1)]) {
    assert.throws(() => new core.Vectors(bytes), /table of word vectors/);
  }
  const codes = (vectors) =>
    JSON.parse(core.saveReport({ articles: articlesOf(stories[0]) }, 'json', vectors)).warnings.map(
      ({ code }) => code,
    );
  assert.ok(codes(core.Vectors.none()).includes('W-VECTORS'));
  assert.ok(!codes(vectors).includes('W-VECTORS'));
});
