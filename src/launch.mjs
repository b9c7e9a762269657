// Entry point of the npm scripts: compiles the program if necessary, then runs the command.
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';

const { run } = await import(pathToFileURL(await compile()).href);
process.exitCode = await run(process.argv.slice(2));
