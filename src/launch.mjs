// Entry point of the npm scripts: compiles the program if necessary, then runs the command.
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';

process.exitCode = await launch();

/** Exit code 2 where it fails, because 1 means that the content has errors. */
async function launch() {
  try {
    const { run } = await import(pathToFileURL(await compile()).href);
    return await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code)))) throw error;
    process.stderr.write(
      `Could not compile Clipfile: ${error.message}.\n    Check the disk, and your permissions for the folder of Clipfile.\n`,
    );
    return 2;
  }
}
