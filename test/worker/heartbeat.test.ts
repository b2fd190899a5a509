import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BEAT, Heartbeat, IDLE_BEATS, SILENT_BEATS, type Clock } from '../../src/worker/channel/heartbeat.js';

/** Time that goes on by hand; a jump calls what is due once, as a page does that stood still. */
class HandClock implements Clock {
  time = 0;
  private timer: { at: number; callback: () => void } | null = null;

  readonly now = () => this.time;
  readonly schedule = (callback: () => void, delay: number) => {
    this.timer = { at: this.time + delay, callback };
    return () => void (this.timer = null);
  };

  get idle(): boolean {
    return this.timer === null;
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
    const { timer } = this;
    if (!timer || timer.at > this.time) return;
    this.timer = null;
    timer.callback();
  }
}

function watch() {
  const clock = new HandClock();
  const told = { pings: 0, gone: 0 };
  const worker = { owes: true };
  const heartbeat = new Heartbeat(
    { ping: () => told.pings++, owes: () => worker.owes, gone: () => told.gone++ },
    clock,
  );
  return { clock, told, worker, heartbeat };
}

describe('a heartbeat', () => {
  it('asks a worker that says nothing, and takes it for gone after some beats', () => {
    const { clock, told, heartbeat } = watch();
    heartbeat.start();
    for (let beat = 0; beat < SILENT_BEATS; beat++) clock.pass(BEAT);
    assert.deepEqual(told, { pings: SILENT_BEATS, gone: 0 });
    clock.pass(BEAT);
    assert.deepEqual(told, { pings: SILENT_BEATS, gone: 1 });
    assert.ok(clock.idle);
  });

  it('does not give up one that answers, however long it takes', () => {
    const { clock, told, heartbeat } = watch();
    heartbeat.start();
    for (let beat = 1; beat <= 100; beat++) {
      clock.pass(BEAT);
      if (beat % SILENT_BEATS === 0) heartbeat.heard();
    }
    assert.equal(told.gone, 0);
  });

  it('gives up one that owes an answer, is there, and does nothing', () => {
    const { clock, told, heartbeat } = watch();
    heartbeat.start();
    for (let beat = 0; beat <= IDLE_BEATS; beat++) {
      assert.equal(told.gone, 0);
      clock.pass(BEAT);
      heartbeat.heard(7);
    }
    for (let beat = 0; beat < 2 && told.gone === 0; beat++) clock.pass(BEAT);
    assert.equal(told.gone, 1);
  });

  it('does not give up one that works, that has said something, or that waits for the page', () => {
    const { clock, told, worker, heartbeat } = watch();
    heartbeat.start();
    for (let beat = 0; beat < 5 * IDLE_BEATS; beat++) {
      clock.pass(BEAT);
      heartbeat.heard(beat);
    }
    for (let beat = 0; beat < 5 * IDLE_BEATS; beat++) {
      clock.pass(BEAT);
      heartbeat.heard(3);
      if (beat % IDLE_BEATS === 0) heartbeat.heard();
    }
    worker.owes = false;
    for (let beat = 0; beat < 5 * IDLE_BEATS; beat++) {
      clock.pass(BEAT);
      heartbeat.heard(3);
    }
    assert.equal(told.gone, 0);
  });

  it('does not hold against the worker that the page stood still', () => {
    const { clock, told, heartbeat } = watch();
    heartbeat.start();
    for (let wake = 0; wake < 3 * SILENT_BEATS; wake++) clock.pass(60_000);
    assert.equal(told.gone, 0);
    for (let beat = 0; beat < SILENT_BEATS; beat++) clock.pass(BEAT);
    assert.equal(told.gone, 1);
  });

  it('has no timer before it starts and after it stops, and starts afresh', () => {
    const { clock, told, heartbeat } = watch();
    assert.ok(clock.idle);
    heartbeat.start();
    for (let beat = 0; beat < SILENT_BEATS; beat++) clock.pass(BEAT);
    heartbeat.stop();
    assert.ok(clock.idle);
    heartbeat.start();
    heartbeat.start();
    clock.pass(BEAT);
    assert.equal(told.gone, 0);
  });
});
