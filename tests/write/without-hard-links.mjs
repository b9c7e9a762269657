// Preloaded into a process: links fail as on exFAT and on many network shares.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

fs.linkSync = () => {
  throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
};
syncBuiltinESMExports();
