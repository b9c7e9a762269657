import { expect, onTestFinished, test, vi } from 'vitest';
import { BuildProcess } from '../../src/commands/build-process.ts';

vi.mock(import('../../src/commands/program-files.ts'), async () => {
  const { fileURLToPath } = await import('node:url');
  return { launchScript: fileURLToPath(new URL('stand-in-program.mjs', import.meta.url)) };
});

function open(content: string): BuildProcess {
  const builder = new BuildProcess({ content, output: 'out', cache: 'cached' });
  onTestFinished(() => builder.end());
  return builder;
}

/** The id of the process that built, which the stand-in replies. */
async function pidOf(builder: BuildProcess): Promise<number> {
  const { message } = await builder.build();
  return Number(message.split(' ')[0]);
}

test('the process is told the folders', async () => {
  const { exitCode, message } = await open('archive').build();
  expect(exitCode).toBe(0);
  expect(message).toMatch(/^\d+ build-process --content archive --output out --cache cached$/);
});

test('all builds are made by one process', async () => {
  const builder = open('archive');
  const pid = await pidOf(builder);
  expect(pid).not.toBe(process.pid);
  expect(await pidOf(builder)).toBe(pid);
});

test('end waits until the process has ended, and the next build starts another', async () => {
  const builder = open('archive');
  const pid = await pidOf(builder);
  await builder.end();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  expect(await pidOf(builder)).not.toBe(pid);
});

test('there may be nothing to end', async () => {
  const builder = open('archive');
  await builder.end();
  await pidOf(builder);
  await builder.end();
  await builder.end();
});

test.each([
  ['exit 3', 1],
  ['exit 2', 2],
])(
  'a process that stops during a build is a failed build, and the next one starts another: %s',
  async (content, exitCode) => {
    const builder = open(content);
    const outcome = {
      exitCode,
      message: 'The build process stopped unexpectedly. The terminal shows the reason.',
      written: 0,
    };
    expect(await builder.build()).toEqual(outcome);
    expect(await builder.build()).toEqual(outcome);
  },
);

test('a build and a check at the same time each have their own reply', async () => {
  const builder = open('archive');
  const [check, outcome] = await Promise.all([builder.checkContent(), builder.build()]);
  expect([outcome.exitCode, check?.items]).toEqual([0, await pidOf(builder)]);
});

test('a process that stops during a check has no result', async () => {
  expect(await open('exit 3').checkContent()).toBeUndefined();
});
