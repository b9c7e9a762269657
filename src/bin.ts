#!/usr/bin/env node
// Entry point of the package: runs the command. In a checkout, `launch.mjs` compiles the program first.
import { run } from './cli.ts';

process.exitCode = await run(process.argv.slice(2));
