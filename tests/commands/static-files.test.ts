import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

test('files for hosts are copied, and removed with their originals; those of others stay', () => {
  const folder = archiveFolder({
    'content/static/.nojekyll': '',
    'content/static/.well-known/security.txt': 'Contact: https://example.org/',
    'content/static/.DS_Store': 'of the system',
  });
  const site = join(folder, '_site');
  const build = () => expect(runCommand(folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
  build();
  expect(existsSync(join(site, '.nojekyll'))).toBe(true);
  expect(existsSync(join(site, '.DS_Store'))).toBe(false);
  expect(readFileSync(join(site, '.well-known/security.txt'), 'utf8')).toBe('Contact: https://example.org/');

  writeFileSync(join(site, '.htaccess'), 'of the host');
  rmSync(join(folder, 'content/static/.nojekyll'));
  rmSync(join(folder, 'content/static/.well-known'), { recursive: true });
  build();
  expect(existsSync(join(site, '.nojekyll'))).toBe(false);
  expect(existsSync(join(site, '.well-known'))).toBe(false);
  expect(readFileSync(join(site, '.htaccess'), 'utf8')).toBe('of the host');
});
