// Preloaded into a command: the disk has room for so many bytes more as CLIPFILE_DISK_SPACE says, and is then full.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let space = Number(process.env['CLIPFILE_DISK_SPACE']);
const write = fs.writeFileSync;
fs.writeFileSync = (file, data, options) => {
  const bytes = Buffer.from(String(data));
  // What fits is written: half a file.
  write(file, bytes.subarray(0, Math.max(0, space)), options);
  space -= bytes.length;
  if (space < 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
syncBuiltinESMExports();
