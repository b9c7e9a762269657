// Preloaded into a build: appends to the file CLIPFILE_LOG each path to which a file is moved, one a line.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const log = process.env['CLIPFILE_LOG'] ?? '';
const rename = fs.renameSync;
fs.renameSync = (from, to) => {
  rename(from, to);
  fs.appendFileSync(log, `${to}\n`);
};
syncBuiltinESMExports();
