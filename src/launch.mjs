// What the npm scripts call: compiles the commands, then runs the one asked for.
import { pathToFileURL } from 'node:url';
import { compile } from './compile.mjs';

const { run } = await import(pathToFileURL(await compile()).href);
process.exitCode = await run(process.argv.slice(2));
