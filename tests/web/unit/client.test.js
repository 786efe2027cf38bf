import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine, EngineError } from '../../../www/engine/client.js';
import { DEADLINES, START_DEADLINE } from '../../../www/engine/protocol.js';

/** A stand-in for the browser's worker: `answer` gets each request and replies, or does not. */
class FakeWorker {
  constructor(answer, ready = true) {
    Object.assign(this, { answer, ready, terminated: false, received: [] });
  }

  postMessage(message) {
    queueMicrotask(() => {
      if (this.terminated) return;
      if ('module' in message) {
        if (this.ready) this.onmessage({ data: { ready: '1.2.3' } });
        return;
      }
      if ('vectors' in message || 'documents' in message) {
        Object.assign(this, message);
        return;
      }
      this.received.push(message);
      this.answer?.(message, this);
    });
  }

  reply(data) {
    this.onmessage({ data });
  }

  terminate() {
    this.terminated = true;
  }
}

const echo = ({ id, input }, worker) => worker.reply({ id, result: input });
const settled = () => new Promise((resolve) => setImmediate(resolve));

const none = () => Promise.resolve(null);
const supplies = { vectors: none, documents: none };

/** An engine whose workers answer in turn as told; the last answer is for all further ones. */
function engine(...answers) {
  const workers = [];
  const start = () => {
    const worker = new FakeWorker(answers[Math.min(workers.length, answers.length - 1)]);
    workers.push(worker);
    return worker;
  };
  return { engine: new Engine({ start, module: {}, supplies }), workers };
}

test('each call gets its own answer, in order, from one worker', async () => {
  const { engine: one, workers } = engine(echo);
  const results = await Promise.all([1, 2, 3].map((n) => one.request('compare', n)));
  assert.deepEqual(results, [1, 2, 3]);
  assert.equal(workers.length, 1);
  assert.equal(one.version, '1.2.3');
});

test('an exception in the core ends that worker; the calls that wait go on in a new one', async () => {
  const fail = ({ id }, worker) => worker.reply({ id, error: 'RuntimeError: unreachable' });
  const { engine: one, workers } = engine(fail, echo);
  const [first, second] = await Promise.allSettled([one.request('compare', 1), one.request('compare', 2)]);
  assert.equal(first.reason.code, 'E-CRASH');
  assert.ok(first.reason instanceof EngineError);
  assert.equal(second.value, 2);
  assert.deepEqual(
    workers.map(({ terminated }) => terminated),
    [true, false],
  );
});

test('cancelling the running call ends its worker and leaves the others alone', async () => {
  const { engine: one, workers } = engine(null, echo);
  const controller = new AbortController();
  const running = one.request('compare', 1, { signal: controller.signal });
  const waiting = one.request('compare', 2);
  await settled();
  controller.abort(new Error('enough'));
  await assert.rejects(running, /enough/);
  assert.equal(await waiting, 2);
  assert.equal(workers[0].terminated, true);
});

test('cancelling a call that waits only takes it out', async () => {
  const { engine: one, workers } = engine(null);
  const running = one.request('compare', 1);
  const controller = new AbortController();
  const waiting = one.request('compare', 2, { signal: controller.signal });
  await settled();
  controller.abort(new Error('enough'));
  await assert.rejects(waiting, /enough/);
  workers[0].reply({ id: workers[0].received[0].id, result: 'done' });
  assert.equal(await running, 'done');
  assert.equal(workers[0].received.length, 1);
  await assert.rejects(
    one.request('compare', 3, { signal: AbortSignal.abort(new Error('before')) }),
    /before/,
  );
});

test('a comparison waits for the word vectors, reading does not; every worker gets them anew', async () => {
  const given = [];
  const workers = [];
  const one = new Engine({
    module: {},
    supplies: { documents: none, vectors: () => new Promise((resolve) => given.push(resolve)) },
    start: () => {
      workers.push(new FakeWorker(workers.length === 0 ? null : echo));
      return workers.at(-1);
    },
  });
  const read = one.request('readArticle', 1);
  const compared = one.request('compare', 2);
  await settled();
  assert.deepEqual(
    workers[0].received.map(({ name }) => name),
    ['readArticle'],
  );
  workers[0].reply({ id: workers[0].received[0].id, error: 'RuntimeError: unreachable' });
  await assert.rejects(read, { code: 'E-CRASH' });
  await settled();
  assert.equal(workers.length, 2);
  // Those of the worker that was ended come too late, and do not count for the new one.
  given[0](new ArrayBuffer(1));
  await settled();
  assert.equal(workers[0].vectors, undefined);
  assert.deepEqual(workers[1].received, []);
  given[1](new ArrayBuffer(2));
  assert.equal(await compared, 2);
  assert.equal(workers[1].vectors.byteLength, 2);
});

test('an answer that nobody waits for any more is ignored', async () => {
  const { engine: one, workers } = engine(null, null);
  const controller = new AbortController();
  const first = one.request('compare', 1, { signal: controller.signal });
  await settled();
  controller.abort(new Error('enough'));
  await assert.rejects(first);
  const second = one.request('compare', 2);
  await settled();
  workers[0].reply({ id: workers[0].received[0].id, result: 'late' });
  workers[1].reply({ id: 999, result: 'unknown' });
  workers[1].reply({ id: workers[1].received[0].id, result: 'right' });
  assert.equal(await second, 'right');
});

test('a worker that is silent for too long is replaced', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { engine: one, workers } = engine(null, echo);
  const lost = one.request('inlineEdits', 1);
  await settled();
  t.mock.timers.tick(DEADLINES.inlineEdits);
  await assert.rejects(lost, { code: 'E-TIME' });
  assert.equal(await one.request('inlineEdits', 2), 2);
  assert.equal(workers.length, 2);
});

test('when no worker starts, every call fails and says so, and a later call tries again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let allowed = false;
  const one = new Engine({
    module: {},
    supplies,
    start: () => {
      if (allowed) return new FakeWorker(echo);
      throw new Error('refused');
    },
  });
  await assert.rejects(one.request('compare', 1), { code: 'E-WORKER', detail: 'Error: refused' });
  allowed = true;
  assert.equal(await one.request('compare', 2), 2);

  const silent = new Engine({ module: {}, supplies, start: () => new FakeWorker(echo, false) });
  const calls = [silent.request('compare', 1), silent.request('compare', 2)];
  t.mock.timers.tick(START_DEADLINE);
  for (const result of await Promise.allSettled(calls)) assert.equal(result.reason.code, 'E-WORKER');
});

test('a worker that breaks outside of a call counts as crashed, one that never started as missing', async () => {
  const breaks = (_, worker) => worker.onerror({ message: 'out of memory', preventDefault() {} });
  const { engine: one } = engine(breaks, echo);
  await assert.rejects(one.request('compare', 1), { code: 'E-CRASH', detail: 'out of memory' });
  assert.equal(await one.request('compare', 2), 2);

  const worker = new FakeWorker(echo, false);
  const never = new Engine({ module: {}, supplies, start: () => worker });
  const call = never.request('compare', 1);
  worker.onerror({ message: 'blocked', preventDefault() {} });
  await assert.rejects(call, { code: 'E-WORKER', detail: 'blocked' });
});
