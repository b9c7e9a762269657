import type { BuildCommand, ExitCode } from './command-line.ts';
import { Builder } from './site-builder.ts';

/** Builds the site once and tells how it went. */
export async function build(command: BuildCommand): Promise<ExitCode> {
  const builder = new Builder(command);
  try {
    return (await builder.build()).code;
  } finally {
    await builder.end();
  }
}
