import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { comparison } from '../../../www/findings.js';
import * as lists from '../../../www/lists.js';
import * as phrases from '../../../www/phrases.js';
import { INITIAL, listQuotes } from '../../../www/state.js';
import { article, report, sentence, story } from './fixtures.js';

const TEXT = 'Twelve were hurt.';
const times = [
  ['2026-03-02', '08:00'],
  ['2026-03-01', '20:00'],
  ['2026-03-02', '07:00'],
];
const articles = ['a', 'b', 'c'].map((id, at) => ({
  ...article(id, [TEXT]),
  published: times[at][0],
  time: times[at][1],
}));
const sentences = [0, 1, 2].map((at) => sentence(at, 0, TEXT, 'shared', [0, 1, 2], 0));
const found = (more) => comparison(articles, report(sentences, [], [], { story: story(more) }));
const value = (at, value) => ({ sentence: at, span: [0, 6], value });

test('a discrepancy says who says what: one position for each value, that of most articles first', () => {
  const one = {
    kind: 'number',
    update: false,
    claim: 0,
    values: [value(0, '12'), value(1, '15'), value(2, '15')],
  };
  const [most, fewest, ...rest] = lists.positions(found(), one);
  assert.deepEqual([most.value, most.articles], ['15', [1, 2]]);
  assert.deepEqual([fewest.value, fewest.articles], ['12', [0]]);
  assert.deepEqual(rest, []);
});

test('the positions of an update are in the order of their articles’ times', () => {
  const one = {
    kind: 'number',
    update: true,
    claim: 0,
    values: [value(0, '12'), value(1, '15'), value(2, '14')],
  };
  assert.deepEqual(
    lists.positions(found(), one).map((position) => position.value),
    ['15', '14', '12'],
  );
});

test('discrepancies of most articles come first; two sentences of one article are one', () => {
  const two = { values: [value(0, '1'), value(0, '2'), value(1, '3')] };
  const three = { values: [value(0, '1'), value(1, '2'), value(2, '3')] };
  assert.deepEqual(lists.byArticles(found(), [two, three]), [three, two]);
});

const quote = (at, speaker, source = null, direct = true) => ({
  article: at,
  sentence: at,
  span: [0, 6],
  text: `quote ${at}`,
  speaker,
  cue: null,
  direct,
  source,
});

test('names of one source are one speaker; who is quoted by most articles comes first', () => {
  const quotes = [
    quote(0, 'Lee'),
    quote(0, 'Lee'),
    quote(0, 'Lee'),
    quote(0, 'Ida Brandt', 0),
    quote(1, 'Brandt', 1),
    quote(2, 'Brandt', 1, false),
    quote(2, null),
  ];
  const origins = [{ name: 'Ida Brandt', kind: 'person', sources: [0, 1] }];
  const [brandt, lee, ...rest] = lists.speakers(story({ quotes, origins }));
  assert.equal(brandt.name, 'Ida Brandt');
  assert.deepEqual(
    [...brandt.direct],
    [
      [0, 1],
      [1, 1],
    ],
  );
  assert.deepEqual([brandt.total, brandt.quotes], [2, [3, 4, 5]]);
  assert.deepEqual([lee.name, lee.total], ['Lee', 3]);
  assert.deepEqual(rest, []);
});

test('the words of a version are compared with the fullest quote, where it is the same words in part', () => {
  const relations = ['same', 'altered', 'paraphrased', 'shortened', 'reworded', 'same'];
  const quotes = relations.map((_, at) => quote(at, 'Lee'));
  const utterance = {
    speaker: 'Lee',
    versions: relations.map((relation, at) => ({ quote: at, relation, other: false })),
  };
  const one = story({ quotes, utterances: [utterance] });
  const pairs = relations.map((_, at) => lists.versionPair(one, utterance, at));
  assert.deepEqual(
    pairs.map((pair) => pair?.b ?? null),
    [null, 'quote 1', null, 'quote 3', null, null],
  );
  assert.equal(pairs[1].a, 'quote 0');

  const state = { ...INITIAL, comparison: found({ quotes, utterances: [utterance] }) };
  assert.equal(lists.wantedEdits({ ...state, view: 'quotes' }).length, 2);
  assert.deepEqual(lists.wantedEdits(state), [], 'another view asks for nothing');
});

test('a list shows its first entries, and all of them when it is opened', () => {
  const entries = Array.from({ length: 45 }, (_, at) => at);
  assert.deepEqual(lists.shownOf({ opened: new Set() }, 'terms', entries), entries.slice(0, 20));
  assert.deepEqual(lists.shownOf({ opened: new Set(['list-terms']) }, 'terms', entries), entries);
  assert.equal(lists.shownOf({ opened: new Set(['list-others']) }, 'terms', entries).length, 20);
});

test('word edits are one text in order, and no space is lost where the shorter text ends', () => {
  const edit = (kind, aStart, aEnd, bStart, bEnd) => ({ kind, aStart, aEnd, bStart, bEnd });
  const replaced = { edits: [edit('equal', 0, 4, 0, 4), edit('replace', 4, 7, 4, 8)] };
  assert.deepEqual(lists.editPieces(replaced, { a: 'the old', b: 'the crow' }), [
    { kind: 'equal', text: 'the ' },
    { kind: 'delete', text: 'old' },
    { kind: 'insert', text: 'crow' },
  ]);
  const shortened = { edits: [edit('equal', 0, 4, 0, 3), edit('delete', 4, 7, 3, 3)] };
  assert.deepEqual(
    lists.editPieces(shortened, { a: 'not now', b: 'not' }).map(({ text }) => text),
    ['not ', 'now'],
  );
});

const place = (at, number, span = [0, 1]) => ({ article: at, sentence: number, span });

test('places are counted by article and joined by sentence', () => {
  const places = [place(1, 4), place(0, 2), place(1, 4, [5, 6]), place(1, 5)];
  assert.deepEqual(lists.byArticle(places), [
    [0, 1],
    [1, 3],
  ]);
  assert.deepEqual(lists.bySentence(places), [
    [
      4,
      [
        [0, 1],
        [5, 6],
      ],
    ],
    [2, [[0, 1]]],
    [5, [[0, 1]]],
  ]);
});

test('the picture has what several articles credit and outlets, else the most credited', () => {
  const source = (at, name, kind) => ({ ...place(at, at), name, kind });
  const sources = [
    source(0, 'Lee', 'person'),
    source(1, 'Lee', 'person'),
    source(0, 'Axios', 'outlet'),
    source(0, 'Kim', 'person'),
  ];
  const origins = [
    { name: 'Kim', kind: 'person', sources: [3] },
    { name: 'Axios', kind: 'outlet', sources: [2] },
    { name: 'Lee', kind: 'person', sources: [0, 1] },
  ];
  const all = lists.creditedOrigins(story({ sources, origins }));
  assert.deepEqual(
    all.map(({ name, origin }) => [name, origin]),
    [
      ['Lee', 2],
      ['Kim', 0],
      ['Axios', 1],
    ],
  );
  assert.deepEqual(all[0].counts, [
    [0, 1],
    [1, 1],
  ]);
  assert.deepEqual(
    lists.pictured(all).map(({ name }) => name),
    ['Lee', 'Axios'],
  );
  assert.deepEqual(
    lists.pictured(all.slice(1, 2)).map(({ name }) => name),
    ['Kim'],
  );
});

const claim = (id, places, more = {}) => ({
  id,
  members: places,
  articles: places,
  status: 'shared',
  wording: 0,
  cells: [],
  origins: [],
  origin: null,
  voices: [],
  ...more,
});

test('shared claims are counted by what they trace to; a claim of one article is none', () => {
  const claims = [
    claim(0, [0, 1], { origin: 0, origins: [0] }),
    claim(1, [0, 1, 2], { origin: 1, origins: [1] }),
    claim(2, [0, 1], { origins: [0, 1] }),
    claim(3, [0, 1], { origins: [1] }),
    claim(4, [0, 1]),
    claim(5, [2], { origin: 0, origins: [0] }),
  ];
  const one = story({ claims });
  assert.deepEqual(lists.provenance(one), { shared: 5, one: 2, several: 1, inPart: 1, none: 1 });
  assert.deepEqual(
    lists.tracedClaims(one).map(({ id }) => id),
    [1, 0],
  );
  assert.deepEqual(
    lists.severalOrigins(one).map(({ id }) => id),
    [2],
  );
});

test('claims in one voice are no difference; the surest voice is told first', () => {
  const voices = (...all) => all.map((voice, at) => ({ article: at, voice }));
  const claims = [
    claim(0, [0, 1], { voices: voices('fact', 'fact') }),
    claim(1, [0, 1], { voices: voices('hedged', 'fact') }),
    claim(2, [0, 1, 2], { voices: voices('anonymous', 'fact', 'attributed') }),
  ];
  const [three, two, ...rest] = lists.voiceDifferences(story({ claims }));
  assert.deepEqual(
    three.groups.map(({ voice }) => voice),
    ['fact', 'attributed', 'anonymous'],
  );
  assert.deepEqual(two.groups, [
    { voice: 'fact', articles: [1] },
    { voice: 'hedged', articles: [0] },
  ]);
  assert.deepEqual(rest, []);
});

test('the sentences of a claim are told by article', () => {
  assert.deepEqual(
    [...lists.membersOf(found(), claim(0, [0, 2]))],
    [
      [0, [0]],
      [2, [2]],
    ],
  );
});

test('what changed is counted by kind', () => {
  const changes = [
    { earlier: 0, later: 1 },
    { earlier: null, later: 2 },
    { earlier: 0, later: null },
    { earlier: null, later: 1 },
  ];
  assert.deepEqual(lists.changeCounts({ earlier: 0, later: 1, changes }), {
    inserted: 2,
    deleted: 1,
    changed: 1,
  });
});

test('the same quotes asked for again are closed', () => {
  const asked = { speaker: 'name-Lee', article: 'a' };
  const open = listQuotes(INITIAL, asked);
  assert.deepEqual(open.quoted, asked);
  assert.deepEqual(listQuotes(open, { ...asked, article: null }).quoted, { ...asked, article: null });
  assert.equal(listQuotes(open, { ...asked }).quoted, null);
});

test('every list says what it shows and what was looked for, without a judgement', () => {
  for (const [name, { title, about, none }] of Object.entries(phrases.LISTS)) {
    assert.ok(title && about, name);
    assert.doesNotMatch(`${title} ${about} ${none}`, /omit|false|\bbias/i, name);
  }
  assert.equal(phrases.originsOf(4, ['Axios']), '4 outlets, 1 origin: Axios');
  assert.equal(phrases.originsOf(1, ['Axios', 'Lee']), '1 outlet, 2 origins: Axios, Lee');
  assert.equal(phrases.percent(0.004), '<1 %');
  assert.equal(phrases.percent(0.414), '41 %');
  assert.equal(
    phrases.provenanceOf({ shared: 6, one: 1, several: 2, inPart: 0, none: 3 }),
    'Of 6 shared claims, 1 traces to one origin, 2 have several, 3 are credited to nobody.',
  );
});

test('the length of a passage is told as the core has it', async () => {
  const core = await readFile(new URL('../../../src/compare/passages/runs.rs', import.meta.url), 'utf8');
  const [, words] = /MIN_WORDS: usize = (\d+);/.exec(core);
  assert.match(phrases.LISTS.passages.about, new RegExp(`\\b${words} words`));
  assert.match(phrases.LISTS.passages.none, new RegExp(`\\b${words} or more words`));
});
