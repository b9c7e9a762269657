// Preloaded into a build to interrupt it. CLIPFILE_FAIL_AT="kill 9" kills the process when it moves the ninth file to its
// final path; "full 9" makes that move and all later ones fail as on a full disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [mode, count] = (process.env['CLIPFILE_FAIL_AT'] ?? '').split(' ');
const rename = fs.renameSync;
let moved = 0;
fs.renameSync = (from, to) => {
  if (!String(to).includes('.build') && ++moved >= Number(count)) {
    if (mode === 'kill') process.kill(process.pid, 'SIGKILL');
    else
      throw Object.assign(new Error(`ENOSPC: no space left on device, write '${from}'`), { code: 'ENOSPC' });
  }
  rename(from, to);
};
syncBuiltinESMExports();
