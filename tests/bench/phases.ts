import { fileURLToPath } from 'node:url';
import { buildSite } from '../../src/build/build-site.ts';

/**
 * A build that tells how long its index took, which the first bars leave out.
 *
 * usage: phases CONTENT OUTPUT; prints `{"index": seconds}`
 */
const [content, output] = process.argv.slice(2);
if (content === undefined || output === undefined) throw new Error('usage: phases CONTENT OUTPUT');
let doing = '';
let since = performance.now();
let index = 0;
const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const onProgress = (next: string): void => {
  const now = performance.now();
  if (doing.startsWith('Indexing')) index += now - since;
  doing = next;
  since = now;
};
const result = await buildSite({ content, output, assets, program: '', onProgress });
if (!result.ok) throw new Error(`The archive has problems: ${result.problems[0]?.message}`);
process.stdout.write(JSON.stringify({ index: index / 1000 }));
