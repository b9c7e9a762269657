import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { otherUser, otherUserCanRun } from '../support/other-user.ts';
import { archiveFolder } from './archive-folder.ts';
import { launchScript, runCommand } from './run-command.ts';

/** Files and folders that whoever builds may not read. Root may read everything, so root builds as somebody else. */
const isRoot = process.getuid?.() === 0;

// Compiles the program, which the other user could not write.
runCommand('.', ['--help']);
const canBuild = otherUserCanRun(launchScript, '--help');

/** Builds as a user without special rights. The archive belongs to that user. */
function buildAsUser(folder: string) {
  if (isRoot) {
    for (const path of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
      chownSync(join(folder, path), 65_534, 65_534);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [launchScript, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    ...otherUser,
  });
  return { status, stdout: stdout.replace(/\d+\.\d s/, '0.0 s'), stderr };
}

const withScan = { 'content/items/b.md': '---\ntitle: B\ndate: 1932\n---\n\nSeen.\n\n![Scan](scan.png)\n' };

test.runIf(canBuild)('an attachment without read permission is an error of its item', () => {
  const folder = archiveFolder({ ...withScan, 'content/items/scan.png': 'scan' });
  chmodSync(join(folder, 'content/items/scan.png'), 0);
  expect(buildAsUser(folder)).toEqual({
    status: 1,
    stdout: '',
    stderr: `content/items/b.md:8  linked file cannot be read: permission denied: "scan.png"
    Give yourself permission to read it, for instance with chmod u+r.

1 error. The site was not built; _site is unchanged.
`,
  });
});

test.runIf(canBuild)('an attachment that only its owner may read is readable on the site', () => {
  const folder = archiveFolder({ ...withScan, 'content/items/scan.png': 'scan' });
  chmodSync(join(folder, 'content/items/scan.png'), 0o400);
  expect(buildAsUser(folder).status).toBe(0);
  expect(readFileSync(join(folder, '_site/items/scan.png'), 'utf8')).toBe('scan');
  expect(statSync(join(folder, '_site/items/scan.png')).mode).toBe(
    statSync(join(folder, '_site/index.html')).mode,
  );
});

test.runIf(canBuild)('a folder beside the site that may not be read is left alone', () => {
  const folder = archiveFolder();
  const beside = join(folder, '_site/lost+found');
  mkdirSync(beside, { recursive: true });
  chmodSync(beside, 0);
  onTestFinished(() => chmodSync(beside, 0o700));
  for (const stderr of ['_site contains other files, left untouched: lost+found.\n', ''])
    expect(buildAsUser(folder)).toMatchObject({ status: 0, stderr });
});

test.runIf(canBuild)('a folder in the archive that may not be read is no error outside items/', () => {
  const folder = archiveFolder();
  const beside = join(folder, 'content/lost+found');
  mkdirSync(beside);
  chmodSync(beside, 0);
  onTestFinished(() => chmodSync(beside, 0o700));
  expect(buildAsUser(folder)).toMatchObject({ status: 0, stderr: '' });
});
