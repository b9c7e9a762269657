import { expect, test } from 'vitest';
import { joinFingerprints, splitFingerprints } from '../../src/indexing/worker-calls.ts';

test('files pass between threads as two texts', () => {
  const files = [
    { path: 'search/terms/a.js', fingerprint: 'one' },
    { path: 'search/manifest.js', fingerprint: 'two' },
  ];
  const joined = joinFingerprints(files);
  expect(joined).toEqual({ paths: 'search/terms/a.js\nsearch/manifest.js', fingerprints: 'one\ntwo' });
  expect(splitFingerprints(joined)).toEqual(files);
});

test('a file without a fingerprint keeps the others in their places', () => {
  const files = [
    { path: 'a', fingerprint: '' },
    { path: 'b', fingerprint: 'of b' },
  ];
  expect(splitFingerprints(joinFingerprints(files))).toEqual(files);
});

test('no files pass as no files', () => {
  expect(splitFingerprints(joinFingerprints([]))).toEqual([]);
});
