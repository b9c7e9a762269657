import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Browser } from 'playwright-core';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import { measure, median } from './measure.ts';
import { kilobytes, milliseconds, verdictOn } from './search/bars.ts';
import { startBrowser } from './search/browser.ts';
import { buildSite } from './search/competitors.ts';
import { type CountingServer, startCountingServer } from './search/server.ts';
import { atRest, type Movement, recordMovements } from './timeline/frames.ts';
import { longestTask } from './timeline/longest-task.ts';

const defaultSizes = [100_000];
/** Items of which larger archives have copies. */
const originals = 9_946;
/** No frame, and no task of the browser, may take longer, in milliseconds. */
const limit = 50;

/**
 * Measures the frames of the interactive timeline while it is zoomed and moved in Chromium, in an archive of copies of the
 * newswire with the dates of many years.
 */
export async function benchTimeline(
  { root, compiled }: BenchPaths,
  { sizes = defaultSizes, quick }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-timeline-'));
  const server = await startCountingServer();
  const browser = await startBrowser();
  try {
    const [small, archive] = makeArchives([50, originals], folder, root, { isMixed: true });
    if (small === undefined || archive === undefined) throw new Error('no archive was made');
    const file = join(folder, 'documents');
    writeFileSync(file, serialize(await readDocuments(archive.content)));
    for (const size of sizes) {
      const site = join(folder, `site-${size}`);
      buildSite(root, small.content, site);
      rmSync(join(site, 'search'), { recursive: true });
      measure(join(compiled, 'run-timeline-index.js'), [file, String(size), site], compiled, root, {
        memory: 16_000,
      });
      const address = `${server.host(`timeline-${size}`, site)}timeline.html`;
      process.stdout.write(await report(size, address, browser, server, quick ? 1 : 5));
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function report(
  size: number,
  address: string,
  browser: Browser,
  server: CountingServer,
  rounds: number,
): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  server.takeTraffic();
  const started = performance.now();
  await page.goto(address);
  await page.locator('[data-timeline-items] li').first().waitFor();
  const shown = performance.now() - started;
  await server.waitUntilIdle();
  const { requests, bytes } = server.takeTraffic();
  const movements: Movement[] = [];
  for (let round = 0; round < rounds; round++) movements.push(...(await recordMovements(page)));
  const task = await longestTask(browser, page, () => recordMovements(page));
  await context.close();
  const names = [...new Set(movements.map(({ name }) => name))];
  const figures = names.map((name) => figuresOf(movements.filter((each) => each.name === name)));
  const value = Math.max(...figures.filter((_, i) => names[i] !== atRest).map(({ longest }) => longest));
  const verdict = (value: number): string =>
    `${milliseconds(value)}, at most ${milliseconds(limit)}: ${verdictOn({ name: '', value, limit, format: milliseconds })}`;
  return `
Timeline of ${size.toLocaleString('en')} items, ${rounds} rounds. Shown after ${milliseconds(shown)}, ${requests} requests, ${kilobytes(bytes)}.
"longest" is the median over the rounds, because other programs hold up single frames; see the page at rest.
${''.padEnd(30)}${['frames', 'median', '95 %', 'longest', 'of all'].map((text) => text.padStart(10)).join('')}
${figures.map((each, i) => row(names[i] ?? '', each)).join('')}
Bar: longest frame ${verdict(value)}
Bar: longest task, of processor time ${verdict(task)}
`;
}

/** Milliseconds, but for the count. */
interface FrameFigures {
  readonly count: number;
  readonly median: number;
  readonly most: number;
  /** The longest of a round, as the median over the rounds. */
  readonly longest: number;
  readonly longestOfAll: number;
}

function figuresOf(rounds: readonly Movement[]): FrameFigures {
  const frames = rounds.flatMap((round) => round.frames).sort((a, b) => a - b);
  return {
    count: frames.length,
    median: median(frames),
    most: frames[Math.floor(frames.length * 0.95)] ?? 0,
    longest: median(rounds.map((round) => Math.max(...round.frames))),
    longestOfAll: frames.at(-1) ?? 0,
  };
}

function row(name: string, { count, median, most, longest, longestOfAll }: FrameFigures): string {
  const times = [median, most, longest, longestOfAll].map((each) => `${each.toFixed(1)} ms`);
  return `${name.padEnd(30)}${[String(count), ...times].map((text) => text.padStart(10)).join('')}\n`;
}
