import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { runCommand } from './run-command.ts';

const dockers = [
  'Dockers walk out',
  'Dockers block the gate',
  'Dockers reject the offer',
  'Cranes stand idle',
];
const farmers = [
  'Wheat price falls',
  'Wheat harvest is poor',
  'Wheat stocks run low',
  'Mills raise the wheat price',
];

/** Half of its tagged items are about strikes, half about grain, and all name who acts. */
function archive(own: Readonly<Record<string, string>> = {}): string {
  const tagged = (title: string, i: number, topic: string, actor: string, text: string) => [
    `content/items/${topic}-${i}.md`,
    `---\ntitle: ${title}\ndate: 1931-05-0${i + 1}\ntopics: [${topic}]\nactors: [${actor}]\n---\n\n${text}\n`,
  ];
  const repeated = (titles: readonly string[]) => [...titles, ...titles];
  return createFolder({
    'content/site.yml': 'title: Small\n',
    'content/topics.yml':
      '- id: strikes\n  name: Strikes\n- id: grain\n  name: Grain\n- id: weather\n  name: Weather\n',
    'content/actors.yml':
      "- id: dockers-union\n  type: organisation\n  name: Dockers' Union\n  aliases: [Harbour Workers]\n- id: farm-board\n  type: organisation\n  name: Farm Board\n",
    ...Object.fromEntries([
      ...repeated(dockers).map((title, i) =>
        tagged(
          title,
          i,
          'strikes',
          'dockers-union',
          `The Dockers' Union called the strike in the harbour, day ${i}.`,
        ),
      ),
      ...repeated(farmers).map((title, i) =>
        tagged(
          title,
          i,
          'grain',
          'farm-board',
          `The Farm Board set the price of wheat and of flour, day ${i}.`,
        ),
      ),
    ]),
    'content/items/new.md':
      '---\ntitle: "Strike in the harbour" # from the evening edition\ndate:   1931-06\n---\n\nThe cranes stand idle.\n\nSaid the Harbour Workers: dockers\nblock the gate.\n',
    'content/items/other.md': '---\ntitle: A sermon\ndate: 1931-06\n---\n\nBlessed are the meek.\n',
    ...own,
  });
}

const reasons = `content/items/new.md  "Strike in the harbour"
  topic strikes "Strikes"  0.97  like "Cranes stand idle", "Cranes stand idle", "Dockers block the gate"; named in line 2: "Strike"
  actor dockers-union "Dockers' Union"  0.99  like "Cranes stand idle", "Cranes stand idle", "Dockers block the gate"; named in line 8: "Harbour Workers"

2 items without topics or without actors; 1 topic and 1 actor proposed for 1 of them.
Topics: 16 items have topics. Tried on these, 100% of what was proposed by similar items was right, and 100% of their topics were found.
Actors: 16 items have actors. Tried on these, 100% of what was proposed by similar items was right, and 100% of their actors were found.
`;

test('topics and actors are proposed with their reasons, and nothing is written', () => {
  const folder = archive();
  const before = readFileSync(join(folder, 'content/items/new.md'), 'utf8');
  expect(runCommand(folder, ['suggest'])).toEqual({
    status: 0,
    stdout: `${reasons}Nothing was written. --write adds what has a score of at least 0.9; --write --as comments adds all as comments.\n`,
    stderr: '',
  });
  expect(readFileSync(join(folder, 'content/items/new.md'), 'utf8')).toBe(before);
});

test('what is written changes nothing else, and is not proposed or learned again', () => {
  const folder = archive();
  const path = join(folder, 'content/items/new.md');
  chmodSync(path, 0o640);
  const { status, stdout } = runCommand(folder, ['suggest', '--write']);
  expect([status, stdout]).toEqual([
    0,
    `${reasons}2 tags added to 1 item, those with a score of at least 0.9.\n`,
  ]);
  const written =
    '---\ntitle: "Strike in the harbour" # from the evening edition\ndate:   1931-06\ntopics: [strikes] # suggested: strikes 0.97\nactors: [dockers-union] # suggested: dockers-union 0.99\n---\n\nThe cranes stand idle.\n\nSaid the Harbour Workers: dockers\nblock the gate.\n';
  expect(readFileSync(path, 'utf8')).toBe(written);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  const again = runCommand(folder, ['suggest', '--write', '--all']);
  expect(again.stdout).toMatch(
    /^18 items; 0 topics and 0 actors proposed for 0 of them\.\nTopics: 16 items have topics\..*\n.*\n0 tags added to 0 items/,
  );
  expect(readFileSync(path, 'utf8')).toBe(written);
  expect(runCommand(folder, ['build']).status).toBe(0);
});

test('as comments, all that is proposed is written, once', () => {
  const folder = archive();
  const path = join(folder, 'content/items/new.md');
  const args = ['suggest', '--write', '--as', 'comments'];
  expect(runCommand(folder, args).stdout).toBe(`${reasons}2 tags in comments added to 1 item.\n`);
  const written = readFileSync(path, 'utf8');
  expect(written).toContain(
    'date:   1931-06\n# suggested: topics: [strikes] # 0.97\n# suggested: actors: [dockers-union] # 0.99\n---\n',
  );
  // The comments have moved the text by two lines.
  const moved = reasons.replace('in line 8', 'in line 10');
  expect(runCommand(folder, args).stdout).toBe(`${moved}0 tags in comments added to 0 items.\n`);
  expect(readFileSync(path, 'utf8')).toBe(written);
});

test('only named items are looked at, by id or path, and a threshold holds', () => {
  const folder = archive();
  const { stdout } = runCommand(folder, ['suggest', 'content/items/other.md', '--json']);
  expect(JSON.parse(stdout)).toEqual({
    looked: 1,
    learned: {
      topics: { items: 16, trial: { proposed: 16, right: 16, wanted: 16 } },
      actors: { items: 16, trial: { proposed: 16, right: 16, wanted: 16 } },
    },
    unread: 0,
    items: [],
  });
  const json = runCommand(folder, ['suggest', 'new', '--json', '--write', '--threshold', '0.98']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    looked: 1,
    items: [
      {
        id: 'new',
        file: 'content/items/new.md',
        suggestions: [
          { kind: 'topic', id: 'strikes', score: 0.97, named: { text: 'Strike', line: 2 } },
          { kind: 'actor', id: 'dockers-union', like: ['strikes-3', 'strikes-7', 'strikes-1'] },
        ],
      },
    ],
    written: { tags: 1, items: 1, refused: [] },
  });
});

test('with few items there is too little to learn from, and names are still found', () => {
  const folder = createFolder({
    'site.yml': 'title: Small\n',
    'actors.yml': '- id: who\n  type: organisation\n  name: World Health Organization\n  aliases: [WHO]\n',
    'items/a.md': '---\ntitle: A\ndate: 1950\ntopics: [health]\n---\n\nThe WHO met. Who came?\n',
    'items/b.md': '---\ntitle: B\ndate: 1950\n---\n\nWho came to Geneva for health?\n',
  });
  expect(runCommand(folder, ['suggest']).stdout).toBe(`items/a.md  "A"
  actor who "World Health Organization"  0.80  named in line 7: "WHO"

2 items without topics or without actors; 0 topics and 1 actor proposed for 1 of them.
Topics: only 1 item has topics. With fewer than 10 there is too little to learn from, so only names in the text are proposed.
Actors: only 0 items have actors. With fewer than 10 there is too little to learn from, so only names in the text are proposed.
Nothing was written. --write adds what has a score of at least 0.9; --write --as comments adds all as comments.
`);
});

test('of a closed vocabulary nothing is proposed that is not listed', () => {
  const folder = archive({ 'content/topics.yml': '- id: grain\n  name: Grain\n' });
  expect(runCommand(folder, ['suggest', 'new']).stdout).toContain('0 topics and 1 actor proposed');
  const open = archive({
    'content/topics.yml': '- id: grain\n  name: Grain\n',
    'content/site.yml': 'title: Small\nvocabulary: {topics: open}\n',
  });
  expect(runCommand(open, ['suggest', 'new']).stdout).toContain('  topic strikes  0.97  like ');
});

test('a topic is not proposed where an item has a narrower one', () => {
  const item =
    '---\ntitle: Dockers block the gate\ndate: 1931\ntopics: [walkouts]\n---\n\nThe strike goes on.\n';
  const topics = (broader: string) =>
    `- id: strikes\n  name: Strikes\n- id: grain\n  name: Grain\n- id: walkouts\n  name: Walkouts\n${broader}`;
  const proposed = (broader: string) => {
    const folder = archive({ 'content/items/new.md': item, 'content/topics.yml': topics(broader) });
    return runCommand(folder, ['suggest', 'new', '--all']).stdout;
  };
  expect(proposed('')).toContain('topic strikes "Strikes"');
  expect(proposed('  broader: strikes\n')).not.toContain('topic strikes');
});

test('files that cannot be edited are left and told', () => {
  const json = '{\n"title": "Strike in the harbour",\n"date": "1931"\n}\n\nDockers block the gate.\n';
  const folder = archive({ 'content/items/new.md': json });
  symlinkSync('strikes-0.md', join(folder, 'content/items/linked.md'));
  const { status, stdout } = runCommand(folder, ['suggest', '--write', '--threshold', '0.5', 'new']);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /0 tags added to 0 items, those with a score of at least 0\.5\.\n1 file was left as it was:\n {2}content\/items\/new\.md: its front matter is JSON, which has no comments\n$/,
  );
  expect(readFileSync(join(folder, 'content/items/new.md'), 'utf8')).toBe(json);
});

test('in items of another program, tags are added under the keys that it uses', () => {
  const post = (title: string, tag: string, i: number) => [
    `_posts/1931-05-0${i + 1}-${tag}.md`,
    `---\ntitle: ${title}\ncategories:\n  - ${tag}\n---\n\n${title} ${title}, day ${i}.\n`,
  ];
  const folder = createFolder({
    'site.yml':
      'title: Blog\nread:\n  items: ["_posts/**/*.md"]\n  topics: [tags, categories]\n  date: filename\n',
    ...Object.fromEntries([
      ...[...dockers, ...dockers].map((title, i) => post(title, 'Port strikes', i)),
      ...[...farmers, ...farmers].map((title, i) => post(title, 'Grain', i)),
    ]),
    '_posts/1931-06-01-new.md':
      '---\r\ntitle: Dockers block the gate\r\ncategories:\r\n---\r\n\r\nCranes stand idle.\r\n',
  });
  const { stdout } = runCommand(folder, ['suggest', '--write']);
  expect(stdout).toContain('  topic port-strikes "Port strikes"  0.93  ');
  expect(readFileSync(join(folder, '_posts/1931-06-01-new.md'), 'utf8')).toBe(
    '---\r\ntitle: Dockers block the gate\r\ncategories: [Port strikes] # suggested: Port strikes 0.93\r\n---\r\n\r\nCranes stand idle.\r\n',
  );
});

test.each([
  [['suggest', 'nwe'], 'There is no item "nwe". Did you mean "new"? Give ids, or paths of files.\n'],
  [['suggest', '--threshold', '2'], '--threshold must be a number from 0 to 1, such as 0.8, not "2".\n'],
  [['suggest', '--as', 'notes'], '--as: write tags or comments, not "notes".\n'],
])('%j is refused with a reason', (args, message) => {
  expect(runCommand(archive(), args)).toEqual({ status: 2, stdout: '', stderr: message });
});

test('a broken file of topics is told, and nothing is proposed', () => {
  const folder = archive({ 'content/topics.yml': 'a: b\n' });
  const { status, stdout, stderr } = runCommand(folder, ['suggest']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^content\/topics\.yml:1 {2}expected a list of topics/);
});
