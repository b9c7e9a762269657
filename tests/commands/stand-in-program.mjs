/**
 * Stands in for the program as the child of a `BuildProcess`. To each request it replies with its process id and its
 * arguments. Where the content folder is named `exit 3`, it exits with 3 instead.
 */
const args = process.argv.slice(2);
const [, exitCode] = /--content exit (\d)/.exec(args.join(' ')) ?? [];

process.on('message', () => {
  if (exitCode !== undefined) process.exit(Number(exitCode));
  process.send?.({ exitCode: 0, message: [process.pid, ...args].join(' ') });
});
