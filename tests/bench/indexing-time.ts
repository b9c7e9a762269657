import { fileURLToPath } from 'node:url';
import { buildSite } from '../../src/pipeline/build-site.ts';

/**
 * Builds a site and measures how long it spends on indexing.
 *
 * usage: indexing-time CONTENT OUTPUT; prints `{"seconds": …}`
 */
const [content, output] = process.argv.slice(2);
if (content === undefined || output === undefined) throw new Error('usage: indexing-time CONTENT OUTPUT');
let currentStep = '';
let stepStarted = performance.now();
let milliseconds = 0;
const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const onProgress = (nextStep: string): void => {
  const now = performance.now();
  if (currentStep.startsWith('Indexing')) milliseconds += now - stepStarted;
  currentStep = nextStep;
  stepStarted = now;
};
const result = await buildSite({ content, output, assets, program: '', onProgress });
if (!result.ok) throw new Error(`The content has errors: ${result.problems[0]?.message}`);
process.stdout.write(JSON.stringify({ seconds: milliseconds / 1000 }));
