import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const launchScript = fileURLToPath(new URL('../../src/launch.mjs', import.meta.url));

/**
 * Runs the compiled program in a folder. The seconds that a build took are shown as `0.0 s`. Vitest asks for colours
 * where it has a terminal itself, which is left out.
 */
export function runCommand(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [launchScript, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, ...environment },
  });
  return { status, stdout: stdout.replace(/\d+\.\d s/, '0.0 s'), stderr };
}
