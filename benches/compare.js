// Times the shipped module under Node: the seeds from bytes to report, as the page's worker does it.
// Usage: node benches/compare.js RUNS [FOLDER of articles]

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, initSync, readArticle, Vectors } from '../pkg/diptych.js';
import { summary } from './summary.js';

const runs = Number(process.argv[2] ?? 30);
const folder = process.argv[3] ?? fileURLToPath(new URL('../seeds/ukraine-plan', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
const module = new WebAssembly.Module(readFileSync(new URL('../pkg/diptych_bg.wasm', import.meta.url)));
initSync({ module });
const table = readFileSync(new URL('../data/word-vectors.bin', import.meta.url));
const started = performance.now();
const vectors = new Vectors(table);
const indexed = performance.now() - started;

const times = { read: [], compare: [], total: [] };
let report;
let articles;
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  articles = files.map((file) => readArticle(file).article);
  const read = performance.now();
  report = compare({ articles }, vectors);
  const end = performance.now();
  times.read.push(read - start);
  times.compare.push(end - read);
  times.total.push(end - start);
}

const pairs = (files.length * (files.length - 1)) / 2;
console.log(
  `${files.length} articles, ${pairs} pairs, ${report.sentences.length} sentences, ${report.links.length} links`,
);
console.log(`vectors  ${indexed.toFixed(1).padStart(13)} ms  once in a worker`);
for (const [name, values] of Object.entries(times)) {
  console.log(`${name.padEnd(8)} ${summary(values)}`);
}
