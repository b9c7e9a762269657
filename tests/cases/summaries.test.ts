import { expect, test } from 'vitest';
import { describeCase } from './describe-case.ts';

/** Only a summary that the file has is shown above a text. */
describeCase(
  'body-begins-otherwise',
  {
    copy: {
      withSummary: 'station',
      starts: {
        platform: ['<img', 'The platform opened at noon.'],
        tunnel: ['<h2', 'The tunnel was closed for repairs.'],
        signals: ['<blockquote', 'The signalman refused to go home.'],
        tickets: ['<ul', 'The ticket office sold its last ticket.'],
        times: ['<table', 'The timetable lost its first train.'],
        telegram: ['<pre', 'The telegraph stopped in the morning.'],
      },
    },
    shared: {
      withSummary: 'h-own',
      starts: {
        'a-image': ['<img', 'The dockers walked out on Monday.'],
        'b-heading': ['<h2', 'The miners walked out on Monday.'],
        'c-quote': ['<blockquote', 'The weavers walked out on Monday.'],
        'd-list': ['<ul', 'The bakers walked out on Monday.'],
        'e-table': ['<table', 'The tailors walked out on Monday.'],
        'f-code': ['<pre', 'The smiths walked out on Monday.'],
      },
    },
  },
  (build, { withSummary, starts }) => {
    test('only the item with a summary of its own has a lead', async () => {
      const site = await build();
      const items = site.namesIn('items').filter((name) => name.endsWith('.html'));
      const withLead = items.filter((name) => site.read(`items/${name}`).includes('class="lead"'));
      expect(withLead).toEqual([`${withSummary}.html`]);
    });

    test.each(Object.entries(starts))(
      '%s has its first sentence once, below what it begins with',
      async (id, [start = '', sentence = '']) => {
        const site = await build();
        const article = site.article(id);
        expect(article.split(sentence)).toHaveLength(2);
        expect(article.indexOf(start)).toBeGreaterThan(0);
        expect(article.indexOf(start)).toBeLessThan(article.indexOf(sentence));
        const [, word = ''] = sentence.split(' ');
        const found = (await site.excerpt(word, id)).replaceAll(/[[\]]/g, '');
        expect(found.split(sentence)).toHaveLength(2);
      },
    );
  },
);

describeCase(
  'summary-shown-again',
  { copy: { id: 'race', line: 'GREAT ENGINE RACE' }, shared: { id: 'a', line: 'SELANGOR ATHLETIC MEETING' } },
  (build, { id, line }) => {
    test('a first line in bold below a picture is shown once', async () => {
      const article = (await build()).article(id);
      expect(article).not.toContain('class="lead"');
      expect(article.split(line)).toHaveLength(2);
    });
  },
);

describeCase(
  'summary-called-headline-only',
  {
    copy: { id: 'fares', summary: 'A ticket to the coast will cost two shillings.' },
    shared: { id: 'a', summary: 'Prof. Drosten wurde in einem Verfahren benannt.' },
  },
  (build, { id, summary }) => {
    test('an item with a summary and no text is not called a headline alone', async () => {
      const article = (await build()).article(id);
      expect(article.split(summary)).toHaveLength(2);
      expect(article).toContain('Only the headline and a summary of this item are in the archive.');
    });
  },
);
