import type { BuildCommand, ExitCode } from './command-line.ts';
import { SiteBuilder } from './site-builder.ts';

/** Builds the site once. */
export async function build(command: BuildCommand): Promise<ExitCode> {
  const builder = new SiteBuilder(command, command);
  try {
    return (await builder.build()).exitCode;
  } finally {
    await builder.end();
  }
}
