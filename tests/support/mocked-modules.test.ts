import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('only files named *.mocked.test.ts, which share no worker, replace modules', () => {
  const tests = fileURLToPath(new URL('..', import.meta.url));
  const replacing = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => /\bvi\.(mock|doMock)\(/.test(readFileSync(`${tests}/${path}`, 'utf8')));
  expect(replacing.length).toBeGreaterThan(0);
  expect(replacing.filter((path) => !path.endsWith('.mocked.test.ts'))).toEqual([]);
});
