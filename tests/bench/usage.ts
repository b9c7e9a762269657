import { writeFileSync } from 'node:fs';

/** Preloaded into a measured process: at its end it tells what the operating system counted for it. */
process.on('exit', () => {
  const target = process.env['CLIPFILE_USAGE'];
  if (target === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(target, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 }));
});
