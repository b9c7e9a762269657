import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSettled,
  type Stamp,
  sameStamp,
  settledStamp,
  stampAt,
  stampColumn,
  stampOf,
} from '../../src/cache/stamp.ts';
import { createFolder } from '../support/create-folder.ts';

test('a file has a stamp with its size and times, also through a symbolic link', () => {
  const folder = createFolder({ 'fog.md': 'Fog' });
  const file = join(folder, 'fog.md');
  utimesSync(file, 7, 1.5);
  symlinkSync(file, join(folder, 'link.md'));
  const stamp = stampOf(file);
  expect(stamp).toEqual({ size: 3, mtime: 1500, ctime: expect.any(Number) });
  expect(stamp?.ctime).toBeGreaterThan(Date.UTC(2020, 0));
  expect(stampOf(join(folder, 'link.md'))).toEqual(stamp);
});

test('what is not a file has no stamp', () => {
  const folder = createFolder({ 'items/fog.md': 'Fog' });
  symlinkSync('nowhere', join(folder, 'broken'));
  for (const path of ['items', 'nowhere', 'nowhere/fog.md', 'items/fog.md/fog.md', 'broken'])
    expect(stampOf(join(folder, path)), path).toBeUndefined();
});

test('stamps are the same only if size and both times are', () => {
  const stamp: Stamp = { size: 3, mtime: 1500, ctime: 2500 };
  expect(sameStamp(stamp, { ...stamp })).toBe(true);
  for (const change of [{ size: 4 }, { mtime: 1501 }, { ctime: 2501 }])
    expect(sameStamp(stamp, { ...stamp, ...change })).toBe(false);
});

test('a missing stamp is the same as no other, nor as another missing one', () => {
  const stamp: Stamp = { size: 0, mtime: 0, ctime: 0 };
  expect(sameStamp(stamp, undefined)).toBe(false);
  expect(sameStamp(undefined, stamp)).toBe(false);
  expect(sameStamp(undefined, undefined)).toBe(false);
});

const time = fc.double({ noNaN: true, noDefaultInfinity: true });
const stamp: fc.Arbitrary<Stamp> = fc.record({ size: fc.maxSafeNat(), mtime: time, ctime: time });

test('a column returns every stamp that was put into it, and no stamp where there was none', () => {
  fc.assert(
    fc.property(fc.array(fc.option(stamp, { nil: undefined })), (stamps) => {
      const column = stampColumn(stamps);
      expect(stamps.map((_, row) => stampAt(column, row))).toEqual(stamps);
    }),
  );
});

test('missing stamps in a column equal nothing', () => {
  expect(stampColumn([undefined])).toEqual(new Float64Array([Number.NaN, Number.NaN, Number.NaN]));
});

test.each<[string, Stamp, moment: number, expected: boolean]>([
  ['changed a tenth of a second ago', { size: 1, mtime: 1500.5, ctime: 1500.5 }, 1600.5, false],
  ['changed longer ago', { size: 1, mtime: 1500.5, ctime: 1500.5 }, 1600.6, true],
  ['in whole seconds, changed two seconds ago', { size: 1, mtime: 4000, ctime: 4000 }, 6000, false],
  ['in whole seconds, changed longer ago', { size: 1, mtime: 4000, ctime: 4000 }, 6001, true],
  ['with an old time that a program has just set', { size: 1, mtime: 0.5, ctime: 1500.5 }, 1550, false],
  ['from the future', { size: 1, mtime: 9000.5, ctime: 1500.5 }, 5000, false],
])('whether a stamp %s is settled', (_, stamp, moment, expected) => {
  expect(isSettled(stamp, moment)).toBe(expected);
  expect(settledStamp(stamp, moment)).toBe(expected ? stamp : undefined);
});

test('once a stamp is settled, a later change gets another, however coarse the clock of the disk', () => {
  const tick = fc.constantFrom(0.001, 1, 4, 10, 1000, 2000);
  const pause = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(tick, fc.nat(100_000), pause, pause, (tick, saved, beforeRead, afterRead) => {
      const stampAtTime = (now: number): Stamp => {
        const time = Math.floor(now / tick) * tick;
        return { size: 1, mtime: time, ctime: time };
      };
      const read = saved + beforeRead;
      const before = stampAtTime(saved);
      fc.pre(isSettled(before, read));
      expect(sameStamp(before, stampAtTime(read + afterRead))).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test('there is no settled stamp where there is no stamp', () => {
  expect(settledStamp(undefined, 10_000)).toBeUndefined();
});
