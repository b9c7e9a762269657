import { writeFileSync } from 'node:fs';

/** Preloaded into a measured process. When it exits, saves its resource usage in the file that CLIPFILE_USAGE names. */
process.on('exit', () => {
  const file = process.env['CLIPFILE_USAGE'];
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 }));
});
