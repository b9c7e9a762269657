import type { BuildCommand, ExitCode } from './command-line.ts';
import { SiteBuilder } from './site-builder.ts';

/** Builds the site once and tells how it went. */
export async function build(command: BuildCommand): Promise<ExitCode> {
  const builder = new SiteBuilder(command);
  try {
    return (await builder.build()).code;
  } finally {
    await builder.end();
  }
}
