// What ships has no way to the network: read off the built page and the module themselves, not off their sources.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { fromBase91 } from '../../www/engine/base91.js';

const NETWORK =
  /\b(fetch|XMLHttpRequest|WebSocket|WebSocketStream|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b|\bimport\s*\(/;

const html = readFileSync(new URL('../../dist/diptych.html', import.meta.url), 'utf8');
const scripts = [...html.matchAll(/<script ([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, text]) => ({
  attributes,
  text,
}));
const programs = scripts.filter(({ attributes }) => /type="module"|id="worker"/.test(attributes));

test('the page is one file: its scripts and styles are inline', () => {
  assert.deepEqual(
    scripts.map(({ attributes }) => attributes),
    [
      'type="text/plain" id="worker"',
      'type="text/plain" id="core"',
      'type="text/plain" id="seeds"',
      'type="text/plain" id="licences"',
      'type="text/plain" id="vectors"',
      'type="text/plain" id="documents"',
      'type="module"',
    ],
  );
  const markup = scripts.reduce((rest, { text }) => rest.replace(text, () => ''), html);
  const loading = /(?<![-\w])(src|srcset|action|ping|background)\s*=[^>]*|url\(\s*["']?(?!data:|#)[^)]*/gi;
  assert.deepEqual(markup.match(loading) ?? [], []);
  const links = [...markup.matchAll(/(?<![-\w])href\s*=\s*"([^"]*)"/gi)].map(([, address]) => address);
  assert.deepEqual(
    links.filter((address) => !/^(#|data:)/.test(address)),
    [],
  );
});

test('the licences of its data travel with the page', () => {
  const { text } = scripts.find(({ attributes }) => attributes.includes('id="licences"'));
  for (const path of ['data/LICENSE-WORDNET', 'LICENSE-APACHE']) {
    assert.ok(text.includes(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')), path);
  }
});

test('its blocks are the modules and the table, read as the page reads them', () => {
  const packed = (id, read) => {
    const { text } = scripts.find(({ attributes }) => attributes.includes(`id="${id}"`));
    assert.doesNotMatch(text, /[^\x21-\x7e]|[<&\\]/, id);
    return gunzipSync(read(text));
  };
  const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
  assert.ok(packed('core', fromBase91).equals(file('pkg/diptych_bg.wasm')));
  assert.ok(packed('documents', fromBase91).equals(file('pkg/documents_bg.wasm')));
  assert.ok(packed('vectors', fromBase91).equals(file('data/word-vectors.bin')));
});

test('its scripts name nothing that reaches the network', () => {
  for (const { attributes, text } of programs) {
    assert.doesNotMatch(text, NETWORK, attributes);
    const addresses = [...text.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => address);
    // The names of markup languages look like addresses.
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('http://www.w3.org/')),
      [],
      attributes,
    );
  }
});

for (const name of ['diptych', 'documents']) {
  test(`the module ${name} imports nothing that reaches the network`, () => {
    const bytes = readFileSync(new URL(`../../pkg/${name}_bg.wasm`, import.meta.url));
    const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
    assert.ok(imports.length > 0);
    for (const { module, name: imported } of imports) {
      assert.equal(module, `./${name}_bg.js`);
      assert.doesNotMatch(
        imported,
        /fetch|http|socket|beacon|eventsource|transport|rtc|worker|eval|document|window/i,
      );
    }
  });
}
