import { expect, it } from 'vitest';
import { createSlots } from './slots.ts';

const never = new AbortController().signal;

it('turns are given in order of arrival, so many at once', async () => {
  const slots = createSlots({ runningMax: 1, waitingMax: 2 });
  const order: string[] = [];
  const first = slots.enter();
  const second = slots.enter();
  const third = slots.enter();
  await first.turn(never);
  const later = Promise.all([
    second.turn(never).then(() => order.push('second')),
    third.turn(never).then(() => order.push('third')),
  ]);
  expect(slots.counts()).toEqual({ running: 1, waiting: 2 });
  first.leave();
  await Promise.resolve();
  second.leave();
  await later;
  expect(order).toEqual(['second', 'third']);
  third.leave();
  expect(slots.counts()).toEqual({ running: 0, waiting: 0 });
});

it('one request more than may wait is refused as overloaded', () => {
  const slots = createSlots({ runningMax: 1, waitingMax: 1 });
  slots.enter();
  slots.enter();
  expect(() => slots.enter()).toThrow(expect.objectContaining({ code: 'server_is_overloaded' }));
});

it('a client that leaves while it waits frees its place and takes no turn', async () => {
  const slots = createSlots({ runningMax: 1, waitingMax: 5 });
  const first = slots.enter();
  const second = slots.enter();
  const third = slots.enter();
  const gone = new AbortController();
  const waiting = second.turn(gone.signal);
  gone.abort(new Error('client left'));
  await expect(waiting).rejects.toThrow('client left');
  second.leave();
  second.leave();
  first.leave();
  await third.turn(never);
  expect(slots.counts()).toEqual({ running: 1, waiting: 0 });
});
