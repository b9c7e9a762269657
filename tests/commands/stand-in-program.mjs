/**
 * Stands in for the program as the child of a `BuildProcess`. To a build it replies with its process id and its
 * arguments, to a check with an archive of as many items as its process id. Where the content folder is named `exit 3`,
 * it exits with 3 instead.
 */
const args = process.argv.slice(2);
const [, exitCode] = /--content exit (\d)/.exec(args.join(' ')) ?? [];

process.on('message', (request) => {
  if (exitCode !== undefined) process.exit(Number(exitCode));
  if (request === 'check') {
    process.send?.({ findings: [], problems: [], items: process.pid });
    return;
  }
  process.send?.({ exitCode: 0, message: [process.pid, ...args].join(' ') });
});
