import { expect, test } from 'vitest';
import { numberStyleOf } from '../../src/messages/number-style.ts';
import { scriptsWithMessages } from '../../src/outputs/script-messages.ts';

test('a script gets the words whose keys it has, in the wording of the site', () => {
  const script = 'const m=CLIPFILE_MESSAGES;say(m,"timeline","itemCount","nothing of ours");topics()';
  const files = [
    { path: 'assets/page.js', text: script },
    { path: 'assets/other.js', text: 'say("timeline")' },
    { path: 'assets/style.css', text: '.topics{}' },
  ];
  const [page, ...others] = scriptsWithMessages(files, {
    language: 'en-IE',
    words: { timeline: '$& "Days"' },
  });
  const table = JSON.stringify({
    timeline: '$& "Days"',
    itemCount: { one: '{count} item', other: '{count} items' },
  });
  const numbers = JSON.stringify(numberStyleOf('en-IE'));
  expect(page?.text).toBe(
    `const m={"language":"en-IE","locale":"en-IE-u-ca-gregory-nu-latn","table":${table},"numbers":${numbers}};say(m,"timeline","itemCount","nothing of ours");topics()`,
  );
  expect(others).toEqual(files.slice(1));
});
