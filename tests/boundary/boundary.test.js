// Native and WebAssembly give the same bytes: the command and the shipped module over the project's stories.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as core from '../../pkg/diptych.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = process.env.DIPTYCH ?? join(root, 'target/debug/diptych');
const stories = readdirSync(join(root, 'seeds')).map((story) => {
  const folder = join(root, 'seeds', story);
  const names = readdirSync(folder).filter((name) => name !== 'README.md');
  return { story, folder, names: names.sort() };
});

core.initSync({ module: readFileSync(join(root, 'pkg/diptych_bg.wasm')) });

function files({ folder, names }) {
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

for (const story of stories) {
  test(`${story.story}: the module's JSON is the command's, byte for byte`, () => {
    const native = execFileSync(command, ['compare', '--format', 'json', ...story.names], {
      cwd: story.folder,
      encoding: 'utf8',
    });
    assert.ok(native.length > 1000, 'the command answers');
    assert.equal(core.compareJson(files(story)), native);
  });

  test(`${story.story}: the page's report says what the JSON says`, () => {
    const articles = files(story).map((file) => {
      const { article, error } = core.readArticle(file);
      assert.equal(error, null);
      return article;
    });
    const report = core.compare({ articles });
    const json = JSON.parse(core.compareJson(files(story)));
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
      report.claims.map(({ status }) => status),
      json.claims.map(({ status }) => status),
    );
  });
}
