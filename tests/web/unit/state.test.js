import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparison } from '../../../www/findings.js';
import * as states from '../../../www/state.js';
import { article } from './fixtures.js';

const [a, b, c] = ['a', 'b', 'c'].map((id) => article(id, [`${id} one`, '#share']));
const open = (...articles) => states.addArticles(states.INITIAL, articles);
const ids = (state) => state.library.articles.map(({ id }) => id);

test('letters go on after Z', () => {
  assert.deepEqual([0, 25, 26, 51, 52].map(states.letter), ['A', 'Z', 'AA', 'AZ', 'BA']);
});

test('the first two articles stand side by side', () => {
  assert.deepEqual(open(a).pair, { left: 'a', right: null });
  assert.deepEqual(open(a, b, c).pair, { left: 'a', right: 'b' });
});

test('own articles replace the demo, further ones are added, undo brings the demo back', () => {
  const demo = states.showDemo(states.INITIAL, [a, b]);
  const own = states.addArticles(demo, [c]);
  assert.deepEqual([ids(own), own.library.demo], [['c'], false]);
  assert.deepEqual(ids(states.addArticles(own, [a])), ['c', 'a']);
  const back = states.undo(own);
  assert.deepEqual([ids(back), back.library.demo], [['a', 'b'], true]);
});

test('every change of the library is undone and redone exactly', () => {
  const start = open(a, b, c);
  const changes = [
    (state) => states.removeArticle(state, 'b'),
    (state) => states.renameOutlet(state, 'a', 'The Paper'),
    (state) => states.moveArticle(state, 'a', 1),
    (state) => states.bringBack(state, 'a', 1),
    (state) => states.setAside(state, 'a', 0),
    (state) => states.showDemo(state, [c]),
    (state) => states.replaceArticle(state, 'a', article('z', ['decoded'])),
  ];
  for (const change of changes) {
    const after = change(start);
    assert.notDeepEqual(after.library, start.library);
    const undone = states.undo(after);
    assert.equal(undone.library, start.library);
    assert.deepEqual(states.redo(undone).library, after.library);
  }
});

test('what changes nothing leaves no step to undo', () => {
  const start = open(a, b);
  for (const same of [
    states.removeArticle(start, 'none'),
    states.renameOutlet(start, 'a', ' A '),
    states.moveArticle(start, 'a', -1),
    states.moveArticle(start, 'b', 1),
    states.bringBack(start, 'a', 0),
    states.addArticles(start, []),
    states.undo(states.INITIAL),
    states.redo(start),
  ]) {
    assert.equal(same.past.length, same.library.articles.length === 0 ? 0 : 1);
  }
});

test('a new change forgets what could be redone', () => {
  const undone = states.undo(states.removeArticle(open(a, b), 'a'));
  assert.equal(states.renameOutlet(undone, 'a', 'New').future.length, 0);
});

test('an empty name is "outlet not stated", any other is named by the reader', () => {
  const [named] = states.renameOutlet(open(a), 'a', ' The Paper ').library.articles;
  assert.deepEqual([named.outlet, named.outletOrigin], ['The Paper', 'reader']);
  const [unnamed] = states.renameOutlet(open(a), 'a', '  ').library.articles;
  assert.deepEqual([unnamed.outlet, unnamed.outletOrigin], [null, null]);
});

test('a paragraph brought back is body text, one set aside is boilerplate; the text stays', () => {
  const back = states.bringBack(open(a), 'a', 1).library.articles[0].paragraphs[1];
  assert.deepEqual(back, { kind: 'body', text: 'share', reason: null });
  const aside = states.setAside(open(a), 'a', 0).library.articles[0].paragraphs[0];
  assert.deepEqual(aside, { kind: 'boilerplate', text: 'a one', reason: null });
  assert.equal(a.paragraphs[1].kind, 'boilerplate');
});

test('a caption that is brought back is a caption', () => {
  const paragraphs = [{ kind: 'boilerplate', text: 'The bridge in May', reason: 'caption' }];
  const back = states.bringBack(open({ ...a, paragraphs }), 'a', 0).library.articles[0].paragraphs[0];
  assert.deepEqual(back, { kind: 'caption', text: 'The bridge in May', reason: null });
});

test('choosing the article of the other side swaps them', () => {
  const state = states.showOn(open(a, b, c), 'right', 'a');
  assert.deepEqual(state.pair, { left: 'b', right: 'a' });
  assert.deepEqual(states.showOn(state, 'right', 'c').pair, { left: 'b', right: 'c' });
  assert.equal(states.showOn(state, 'left', 'none'), state);
  assert.deepEqual(states.swap(state).pair, { left: 'a', right: 'b' });
});

test('removing a shown article shows another one in its place', () => {
  assert.deepEqual(states.removeArticle(open(a, b, c), 'a').pair, { left: 'c', right: 'b' });
  assert.deepEqual(states.removeArticle(open(a, b), 'b').pair, { left: 'a', right: null });
});

test('a filter is one status, several with extend, and everything again', () => {
  const only = (state, status) => states.filterBy(state, status, { extend: false });
  const also = (state, status) => states.filterBy(state, status, { extend: true });
  const unique = only(states.INITIAL, 'unique');
  assert.deepEqual(unique.filter, ['unique']);
  assert.deepEqual(only(unique, 'shared').filter, ['shared']);
  assert.deepEqual(only(unique, 'unique').filter, []);
  assert.deepEqual(also(unique, 'conflict').filter, ['unique', 'conflict']);
  assert.deepEqual(also(also(unique, 'conflict'), 'unique').filter, ['conflict']);
  assert.deepEqual(only(unique, 'all').filter, []);
  const four = ['shared', 'partial', 'conflict'].reduce(also, unique);
  assert.deepEqual(four.filter, []);
});

test('a status that the filter hides is added to it, one that it shows changes nothing', () => {
  const unique = states.filterBy(states.INITIAL, 'unique', { extend: false });
  assert.deepEqual(states.showStatus(unique, 'shared').filter, ['unique', 'shared']);
  assert.equal(states.showStatus(unique, 'unique'), unique);
  assert.equal(states.showStatus(states.INITIAL, 'shared'), states.INITIAL);
});

test('an article decoded again stays where it is shown and checked, and undo goes back to what it was', () => {
  const checked = {
    ...states.showOn(open(a, b, c), 'left', 'c'),
    checked: 'c',
    tray: [{ id: 1, article: 'c' }],
  };
  const places = ({ pair, checked, tray }) => [pair.left, pair.right, checked, tray[0].article];
  const decoded = states.replaceArticle(checked, 'c', { ...c, id: 'z' });
  assert.deepEqual(places(decoded), ['z', 'b', 'z', 'z']);
  const undone = states.undo(decoded);
  assert.deepEqual(places(undone), ['c', 'b', 'c', 'c']);
  assert.deepEqual(places(states.redo(undone)), ['z', 'b', 'z', 'z']);
});

test('a name that the reader gave an outlet stays when the file is decoded again', () => {
  const named = states.renameOutlet(open(a), 'a', 'The Paper');
  assert.equal(states.replaceArticle(named, 'a', { ...a, id: 'z' }).library.articles[0].outlet, 'The Paper');
});

test('what an article says about itself is no change when it is the same', () => {
  const state = states.describe(open(a), 'a', { title: 'Bridge' });
  for (const about of [{ title: 'Bridge ' }, { byline: ' ' }, { published: '' }]) {
    assert.equal(states.describe(state, 'a', about), state);
  }
});

test('what was in a file has its rows below that of the file', () => {
  const row = (id) => ({ id, origin: null });
  const files = states.setRows(states.INITIAL, [row(1), row(2)]);
  const opened = states.setRows(states.setRows(files, [row(3)], 1), [row(4)], 1);
  assert.deepEqual(
    opened.tray.map(({ id }) => id),
    [1, 3, 4, 2],
  );
});

test('a row of the tray is replaced in its place, a new one goes to the end', () => {
  const row = (id, name) => ({
    id,
    name,
    size: 1,
    state: 'waiting',
    error: null,
    warnings: [],
    article: null,
  });
  const two = states.setRows(states.INITIAL, [row(1, 'x'), row(2, 'y')]);
  const changed = states.setRows(two, [row(3, 'z'), row(1, 'new')]);
  assert.deepEqual(
    changed.tray.map(({ name }) => name),
    ['new', 'y', 'z'],
  );
});

test('the story of a comparison comes in later and changes nothing else; that of an earlier one is dropped', () => {
  const shown = comparison([a, b], { sentences: [], links: [], story: null });
  const state = states.setComparison(open(a, b), shown);
  const story = { claims: [] };
  const told = states.setStory({ ...state, detail: 'open' }, shown, story);
  assert.equal(told.comparison.report.story, story);
  assert.equal(told.comparison.version, shown.version);
  assert.equal(told.detail, 'open');
  assert.equal(states.setStory(told, shown, story), told);
});
