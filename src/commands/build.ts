import { Builder } from './builder.ts';
import type { BuildCommand, ExitCode } from './command.ts';

/** Builds the site once and tells how it went. */
export async function build(command: BuildCommand): Promise<ExitCode> {
  const builder = new Builder(command);
  try {
    return (await builder.build()).code;
  } finally {
    await builder.end();
  }
}
