import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { slowFiles } from './slow-files-first.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the files that begin first exist', () => {
  expect(slowFiles.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
