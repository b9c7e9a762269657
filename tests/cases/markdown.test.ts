import { expect, test } from 'vitest';
import { describeCase } from './describe-case.ts';

/** Texts in Markdown, in what is nearly Markdown and in what is not. */
describeCase(
  'footnotes',
  {
    copy: {
      id: 'notes',
      notes: [
        'So the stoker says; the driver saw nothing.',
        '<a href="https://trains.example.net/boilers">',
        'The Gazette',
      ],
      only: 'address',
      unused: 'unused',
      kept: ['https://trains.example.net/valves', '[depot]: Northern_line', '[Printer]: amended'],
      word: 'stoker',
    },
    shared: {
      id: 'a',
      notes: ['According to the ministry, 12 died.', '<a href="https://example.org/report">', 'Reuters'],
      only: 'b',
      unused: 'c',
      kept: ['https://example.org/unused', '[note]: A_single_word', '[Editor]: corrected'],
      word: 'ministry',
    },
  },
  (build, { id, notes, only, unused, kept, word }) => {
    test('each reference leads to its note, and the note back', async () => {
      const prose = (await build()).prose(id);
      notes.forEach((note, i) => {
        const number = i + 1;
        expect(prose).toMatch(
          new RegExp(`<sup><a id="([^"]+)" href="#footnote-${number}"[^>]*>${number}</a>`),
        );
        const [, text = ''] = prose.split(`<li id="footnote-${number}">`);
        const [ownText = ''] = text.split('</li>');
        expect(ownText).toContain(note);
        expect(ownText).toContain(`href="#footnote-${number}-reference"`);
      });
      expect(prose).not.toContain('[^');
    });

    test('a note that is only an address is shown', async () => {
      const [, note = ''] = (await build()).prose(only).split('<li id="footnote-1">');
      expect(note).toContain(notes[1]);
    });

    test('the words of notes are found', async () => {
      expect(await (await build()).found(word)).toContain(id);
    });

    test('what nothing refers to is shown all the same, with a warning for each', async () => {
      const site = await build();
      for (const text of kept) expect(site.prose(unused)).toContain(text);
      expect(site.problems).toEqual([
        `items/${unused}.md:8 warning: footnote is not referred to`,
        `items/${unused}.md:10 warning: definition that no link uses`,
        `items/${unused}.md:12 warning: definition that no link uses`,
      ]);
    });
  },
);

describeCase(
  'footnotes-real',
  {
    copy: { note: 'pasted', text: '[1] To a farmer.', contents: 'contents' },
    shared: { note: 'b', text: '[1] The source of it.', contents: 'c' },
  },
  (build, { note, text, contents }) => {
    test('links within a page are warnings, and say how to write a footnote where they are one', async () => {
      const site = await build();
      expect([...site.problems].sort()).toEqual(
        [`${note}.md:6`, `${note}.md:8`].map((at) => `items/${at} warning: link within the same page`),
      );
      for (const line of [6, 8]) {
        expect(site.remediesAt(`items/${note}.md:${line}`)[0]).toContain('For a footnote, write [^1]');
      }
      expect(site.prose(note)).toContain(text);
    });

    test('a list of contents leads to the headings', async () => {
      const prose = (await build()).prose(contents);
      const [, id = ''] = /<a href="#(section-[^"]+)">/.exec(prose) ?? [];
      expect(prose).toContain(`<h2 id="${decodeURIComponent(id)}">`);
    });
  },
);

describeCase(
  'html-and-shortcodes-silent',
  {
    copy: { exported: 'exported', word: 'Müller', generator: 'generator', link: '[the rules](' },
    shared: { exported: 'a', word: 'Inácio', generator: 'b', link: '[the guide](' },
  },
  (build, { exported, word, generator, link }) => {
    test('each kind of foreign markup is one warning, which counts', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(true);
      expect(site.problems).toEqual([
        `items/${exported}.md:7 warning: image from another site`,
        `items/${generator}.md:6 warning: shortcodes are shown as text`,
        `items/${generator}.md:8 warning: link that cannot be read`,
        `items/${generator}.md:10 warning: tags of a template language are shown as text`,
      ]);
      expect(site.prose(generator)).toContain(link);
    });

    test('entities between tags are letters for search, excerpts and lists', async () => {
      const site = await build();
      expect(await site.found(word)).toEqual([exported]);
      expect(await site.excerpt(word, exported)).toContain(`[${word}]`);
      expect(await site.excerpt(word, exported)).not.toMatch(/&[a-z]+;/);
      expect(site.main('index.html')).not.toMatch(/&amp;[a-z]+;/);
    });
  },
);

describeCase(
  'number-starts',
  {
    copy: {
      year: { id: 'year', number: '1947', start: '1947. What a winter it was for the line.' },
      day: { id: 'day', number: '14', start: '14. Oktober 1951 fuhr der erste Zug nach Norden.' },
      list: { id: 'rules', page: 'timeline/1951.html', entries: { 5: 'No hens', 6: 'No brass bands' } },
    },
    shared: {
      year: { id: 'year-start', number: '1986', start: '1986. A great year it was for the harbour.' },
      day: { id: 'day-start-de', number: '18', start: '18. Dezember 2024 begann die Konferenz in Genf.' },
      list: { id: 'list', page: 'timeline/2024.html', entries: { 3: 'More pay', 4: 'Less work' } },
    },
  },
  (build, { year, day, list }) => {
    test.each([year, day])('a text that begins with $number keeps it', async ({ id, number, start }) => {
      const site = await build();
      expect(site.prose(id)).toContain(`<p>${start}</p>`);
      expect(site.main(list.page)).toContain(start);
      expect(await site.found(number)).toContain(id);
      expect(await site.excerpt(number, id)).toContain(start.replace(number, `[${number}]`));
    });

    test.each(Object.entries(list.entries))(
      'the number %s of a list is found and shown',
      async (number, entry) => {
        const site = await build();
        expect(site.prose(list.id)).toContain(`<li>${entry}</li>`);
        expect(await site.found(number)).toContain(list.id);
        expect(await site.excerpt(number, list.id)).toContain(`[${number}]. ${entry}`);
      },
    );
  },
);

describeCase(
  'cjk-bold',
  {
    copy: { id: 'snow', bold: '一月三日，北线因大雪停运。', after: '旅客在车站等候。' },
    shared: { id: 'a', bold: '4月16日下午，明尼苏达大学的学生提起诉讼。', after: '这是又一次事件。' },
  },
  (build, { id, bold, after }) => {
    test('emphasis ends after a full stop that no space follows', async () => {
      const site = await build();
      expect(site.prose(id)).toContain(`<p><strong>${bold}</strong>${after}</p>`);
      expect(site.main('index.html')).toContain(bold);
      expect(site.main('index.html')).not.toContain('**');
    });
  },
);

describeCase(
  'markdown-various',
  {
    copy: {
      emphasis: 'bold',
      bold: ['“等雪停。”', '注意：', '「往復」', '&quot;왕복&quot;'],
      about: 'about',
      text: 'Some ~7 trains and ~9 wagons, with ~300 sheep and ~40 hens.',
    },
    shared: {
      emphasis: 'cjk',
      bold: ['“停火。”', '重要：', '「重要」', '&quot;중요&quot;'],
      about: 'tilde',
      text: 'Between ~5 and ~6 km, about ~100 people and ~200 police.',
    },
  },
  (build, { emphasis, bold, about, text }) => {
    test('words with punctuation of their own are bold beside letters', async () => {
      const prose = (await build()).prose(emphasis);
      for (const words of bold) expect(prose).toContain(`<strong>${words}</strong>`);
      expect(prose).not.toContain('**');
    });

    test('a tilde before a number strikes nothing through', async () => {
      expect((await build()).prose(about)).toContain(`<p>${text}</p>`);
    });
  },
);
