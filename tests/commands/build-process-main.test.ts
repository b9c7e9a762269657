import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { archiveFolder, write } from './archive-folder.ts';
import { launchScript } from './run-command.ts';

interface Running {
  readonly child: ChildProcess;
  readonly out: Promise<string>;
  readonly err: Promise<string>;
  readonly exit: Promise<unknown>;
}

function runBuildProcess(folder: string, ...options: readonly string[]): Running {
  const child = fork(launchScript, ['build-process', ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('The output of the process is not piped.');
  return {
    child,
    out: text(stdout),
    err: text(stderr),
    exit: once(child, 'exit').then(([code]) => code),
  };
}

function build(running: Running): Promise<unknown> {
  return ask(running, 'build');
}

/** What the process replies to one request. */
async function ask({ child }: Running, request: string): Promise<unknown> {
  const reply = once(child, 'message');
  child.send(request);
  return (await reply)[0];
}

const success = { exitCode: 0, message: '', written: expect.any(Number) };

test('the process builds each time it is asked, reports the first success, and ends with its parent', async () => {
  const folder = archiveFolder({ 'content/topics.yml': '' });
  const running = runBuildProcess(folder);
  expect(await build(running)).toEqual(success);
  write(folder, 'content/items/b.md', '---\ntitle: B\ndate: 1931\ntopics: [fog]\n---\n');
  expect(await build(running)).toEqual({
    exitCode: 1,
    message:
      'content/items/b.md:4  unknown topic "fog"\n' +
      '    Topics are listed in content/topics.yml.\n' +
      '\n1 error. The site was not built; _site is unchanged.',
    written: 0,
  });
  rmSync(join(folder, 'content', 'items', 'b.md'));
  expect(await build(running)).toEqual(success);
  running.child.disconnect();
  expect(await running.exit).toBe(0);
  expect((await running.out).replace(/\d+\.\d s/, '0.0 s')).toBe(
    '1 item, 11 pages, no problems, 0.0 s.\nOpen _site/index.html\n',
  );
  expect(await running.err).toMatch(/^content\/items\/b\.md:4 {2}unknown topic "fog"\n/);
});

test('after a problem with the output folder the process builds again', async () => {
  const folder = archiveFolder({ '_site/index.html': 'mine' });
  const running = runBuildProcess(folder);
  const message =
    '_site contains files that Clipfile did not create and would have to replace: index.html.\n' +
    '    Choose another folder with --output, or move these files elsewhere.';
  expect(await build(running)).toEqual({ exitCode: 2, message, written: 0 });
  rmSync(join(folder, '_site', 'index.html'));
  expect(await build(running)).toEqual(success);
  running.child.disconnect();
  expect(await running.err).toBe(`${message}\n`);
});

test('two requests at once are built one after the other', async () => {
  const running = runBuildProcess(archiveFolder());
  const replies: unknown[] = [];
  running.child.on('message', (reply) => replies.push(reply));
  running.child.send('build');
  running.child.send('build');
  while (replies.length < 2) await once(running.child, 'message');
  expect(replies).toEqual([success, { ...success, written: 0 }]);
});

test('folders that cannot be used end the process before it is asked', async () => {
  const running = runBuildProcess(archiveFolder(), '--content', 'nowhere');
  const message = 'There is no folder "nowhere". Use --content to name the folder of your archive.';
  expect((await once(running.child, 'message'))[0]).toEqual({ exitCode: 2, message, written: 0 });
  expect(await running.exit).toBe(2);
  expect(await running.err).toBe(`${message}\n`);
});

test('it checks the content as it is at that time, before the first build and between builds', async () => {
  const folder = archiveFolder();
  const running = runBuildProcess(folder);
  const drafts = async () => {
    const check = await ask(running, 'check');
    return JSON.stringify(check, ['findings', 'examples', 'title', 'line']);
  };
  expect(await drafts()).toBe('{"findings":[],"title":"Small"}');
  expect(await build(running)).toEqual(success);
  write(folder, 'content/items/b.md', '---\ntitle: B\ndate: 1931\nstatus: draft\n---\n');
  expect(await drafts()).toBe(
    '{"findings":[{"examples":[{"title":"B","line":4}],"title":"Drafts"}],"title":"Small"}',
  );
  rmSync(join(folder, 'content'), { recursive: true });
  expect(await ask(running, 'check')).toMatchObject({ items: 0, problems: [{ message: 'does not exist' }] });
  running.child.disconnect();
  expect(await running.exit).toBe(0);
});
