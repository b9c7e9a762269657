import { expect, test } from 'vitest';
import { type LeftOutMarkup, withMarkdownLinks } from '../../../src/read/foreign/links.ts';

const link = (address: string) => `[${address}](${address})`;

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
  ['![[scan.pdf]]', '[scan.pdf](scan.pdf)'],
  ['==slow==, a == b', '<mark>slow</mark>, a == b'],
  ['Text. ^a1b2c3\nMore', 'Text.\nMore'],
  ['{% include image.html src="/a b.png" alt="The quay" %}', '![The quay](/a%20b.png)'],
  ['{% include img.html url="{{ site.baseurl }}/a.png" %}', '![](/a.png)'],
  [
    '{% include video id="abcdefghijk" provider="youtube" %}',
    link('https://www.youtube.com/watch?v=abcdefghijk'),
  ],
  ['{% youtube abcdefghijk %}', link('https://www.youtube.com/watch?v=abcdefghijk')],
  ['{% asset_img fog.png The quay %}', '![The quay](fog.png)'],
  ['{% image "./fog.png", "The quay" %}', '![The quay](./fog.png)'],
  ['{{ youtube(id="abcdefghijk") }}', link('https://www.youtube.com/watch?v=abcdefghijk')],
  ['{{< vimeo 123 >}}', link('https://vimeo.com/123')],
  ['{{< tweet user="ada" id="12" >}}', link('https://twitter.com/ada/status/12')],
  ['{{< gist ada a1b2 >}}', link('https://gist.github.com/ada/a1b2')],
  ['{{< button href="https://example.org/a" text="More" >}}', '[More](https://example.org/a)'],
  ['{{< quote text="It was thick." cite="Ada" >}}', 'It was thick. (Ada)'],
  ['[a]({{< relurl "/b/" >}})', '[a](/b/)'],
  ['[embed]https://example.org/v[/embed]', link('https://example.org/v')],
  ['[caption width="3"]![A](a.png) The quay[/caption]', '![A](a.png) *The quay*'],
  [
    '[caption width="3"]<img src="a.png" /> The quay[/caption]',
    '<figure><img src="a.png" /><figcaption>The quay</figcaption></figure>',
  ],
  ['{% highlight js %}\n{{ a }}\n{% endhighlight %}', '```js\n{{ a }}\n```'],
  ['{{< highlight go >}}\nx\n{{< /highlight >}}', '```go\nx\n```'],
  ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
])('%s', (body, expected) => {
  expect(withMarkdownLinks(body)).toBe(expected);
});

test.each([
  '`[[Note]]` and ``a ` [[b]]``',
  '```\n[[Note]]\n```\n',
  '~~~\n{% post_url a %}\n~~~',
  '{{< gallery "a" >}} {% include x.html %} [[]] [a][b]',
  '{% if a %}b{% endif %} {{ a | b }} [gallery ids="1"] {#a .b} [sic]',
  '{{< figure alt="no source" >}}',
])('stays as it is: %s', (body) => {
  expect(withMarkdownLinks(body)).toBe(body);
});

test('what surrounds a text is left out and counted, and what it shows is named', () => {
  const leftOut: LeftOutMarkup = new Map();
  const body =
    '{{< note title="Mind" >}}\nthe *edge*\n{{< /note >}}\n{% comment %}\nno\n{% endcomment %}\n%%no%% {% note %}a{% endnote %}';
  expect(withMarkdownLinks(body, { leftOut })).toBe('**Mind** \nthe *edge*\n\n\n\n\n a');
  expect(Object.fromEntries([...leftOut].map(([kind, { count }]) => [kind, count]))).toEqual({
    shortcode: 1,
    comment: 2,
    'template tag': 1,
  });
});

test('components and program code of MDX', () => {
  const leftOut: LeftOutMarkup = new Map();
  const body =
    'import A from \'./a\';\n\n<Note kind={{ a: 1 }}>the *edge*</Note> <Image src="a.png" alt="A" />\n{/* no */}\n<A />';
  expect(withMarkdownLinks(body, { leftOut, isMdx: true })).toBe('\n\nthe *edge* ![A](a.png)\n\n');
  expect([...leftOut.keys()]).toEqual(['line of program code', 'component', 'comment']);
  expect(withMarkdownLinks(body, {})).toBe(body);
});

test('in HTML it becomes HTML', () => {
  const body = '<p>{% youtube abcdefghijk %}</p>{% include image.html src="a.png" alt="A & <b>B</b>" %}';
  expect(withMarkdownLinks(body, { notation: 'html' })).toBe(
    '<p><a href="https://www.youtube.com/watch?v=abcdefghijk">https://www.youtube.com/watch?v=abcdefghijk</a></p>' +
      '<figure><img src="a.png" alt="A &amp; B"></figure>',
  );
});

test('a variable is what the front matter says', () => {
  const values = new Map([
    ['title', 'Fog'],
    ['params.mood', 'grey'],
  ]);
  expect(withMarkdownLinks('{{ page.title }} {{< param mood >}} {{ other }}', { values })).toBe(
    'Fog grey {{ other }}',
  );
});

test('a long text of openings is read in linear time', () => {
  const texts = [
    '[[',
    '![[a|',
    '`',
    '{{< ref ',
    '{% link ',
    '> [!',
    '{% raw %}',
    '[caption]',
    '{{< a ',
    '{#',
    '%%a ',
    '==a',
    '{{ a(',
  ].map((each) => each.repeat(20_000));
  const start = performance.now();
  for (const text of texts) withMarkdownLinks(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
