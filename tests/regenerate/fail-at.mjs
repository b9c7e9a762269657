// Preloaded into a build: when it moves a file into its place for the nth time, the process is killed, or the disk is full.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [how, at] = (process.env['CLIPFILE_FAIL_AT'] ?? '').split(' ');
const rename = fs.renameSync;
let moved = 0;
fs.renameSync = (from, to) => {
  if (!String(to).includes('.build') && ++moved >= Number(at)) {
    if (how === 'kill') process.kill(process.pid, 'SIGKILL');
    else
      throw Object.assign(new Error(`ENOSPC: no space left on device, write '${from}'`), { code: 'ENOSPC' });
  }
  rename(from, to);
};
syncBuiltinESMExports();
