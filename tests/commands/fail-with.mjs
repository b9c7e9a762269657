// Preloaded into a build: the system refuses to move a file to its final path, with the code in CLIPFILE_FAIL_WITH.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const code = process.env['CLIPFILE_FAIL_WITH'] ?? '';
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  if (String(to).includes('.build')) return rename(from, to);
  throw Object.assign(new Error(`${code}: refused, rename`), { code, path: from, dest: to });
};
syncBuiltinESMExports();
