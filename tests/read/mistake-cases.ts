/** A case of `mistakes/`: see `mistakes.test.ts`. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  messages: string;
}

export function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...parts] = section.split(/^@ /m);
      const files = parts.map((part): [string, string] => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), part.slice(end + 1)];
      });
      const { messages = '', ...rest } = Object.fromEntries(files);
      return { name: name.trim(), files: rest, messages: messages.trim() };
    });
}

export function writeCase({ name, files, messages }: Case): string {
  const parts = Object.entries({ ...files, messages: `${messages}\n` });
  return `=== ${name}\n${parts.map(([path, text]) => `@ ${path}\n${text}`).join('')}`;
}
