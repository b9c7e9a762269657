import { expect, test } from 'vitest';
import { withMarkdownLinks } from '../../src/read/foreign-links.ts';

test.each([
  ['[[Note]]', '[Note](Note)'],
  ['[[People/Ada Lovelace|Ada]]', '[Ada](People/Ada%20Lovelace)'],
  ['[[Note#Heading|there]]', '[there](Note)'],
  ['[[#Heading]]', 'Heading'],
  ['[[Що це (1): 50%?]]', '[Що це (1): 50%?](Що%20це%20%281%29%3A%2050%25%3F)'],
  ['![[scan 1.png]]', '![scan 1](scan%201.png)'],
  ['![[scan.png|300]]', '![scan](scan.png)'],
  ['![[scan.png|The quay]]', '![The quay](scan.png)'],
  ['![[Note]]', '[Note](Note)'],
  ['> [!warning] Fog ahead\n> Slow.', '> **Fog ahead**\n> Slow.'],
  ['> [!note]-\n> Slow.', '> **Note**\n> Slow.'],
  ['[a]({% post_url 2024-01-02-fog %})', '[a](/2024-01-02-fog)'],
  ['[a]({% link _posts/fog.md %})', '[a](/_posts/fog.md)'],
  ['[a]({{ site.baseurl }}/fog/)', '[a](/fog/)'],
  ["![a]({{ '/img/a b.png' | relative_url }})", '![a](/img/a%20b.png)'],
  ['[a]({{< ref "posts/fog.md#top" >}})', '[a](posts/fog.md)'],
  ['[a]({{% relref fog %}})', '[a](fog)'],
  [
    '{{< youtube w7Ft2ymGmfc >}}',
    '[https://www.youtube.com/watch?v=w7Ft2ymGmfc](https://www.youtube.com/watch?v=w7Ft2ymGmfc)',
  ],
  [
    '{{< figure src="a.png" alt="A quay" caption="The \'old\' quay" >}}',
    '![A quay](a.png "The \'old\' quay")',
  ],
  ['{{< figure src="a.png" >}}', '![](a.png)'],
])('%s', (body, expected) => {
  expect(withMarkdownLinks(body)).toBe(expected);
});

test.each([
  '`[[Note]]` and ``a ` [[b]]``',
  '```\n[[Note]]\n```\n',
  '~~~\n{% post_url a %}\n~~~',
  '{{< gallery "a" >}} {% include x.html %} [[]] [a][b]',
  '{{< figure alt="no source" >}}',
])('stays as it is: %s', (body) => {
  expect(withMarkdownLinks(body)).toBe(body);
});

test('a long text of openings is read in linear time', () => {
  const texts = ['[[', '![[a|', '`', '{{< ref ', '{% link ', '> [!'].map((each) => each.repeat(20_000));
  const start = performance.now();
  for (const text of texts) withMarkdownLinks(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
