import type { ContentCheck } from '../../src/check/check-content.ts';

/** What a check finds in an archive with a mistake and something of each kind of entry. */
export const fullCheck: ContentCheck = {
  title: 'Fog & <i>ice</i>',
  items: 1200,
  problems: [
    {
      file: 'content/items/a.md',
      line: 4,
      message: 'unknown topic "<b>fog</b>"',
      hint: 'Topics are listed in content/topics.yml.',
      severity: 'error',
      kind: 'unknown topic',
    },
    { file: 'content/site.yml', line: 2, message: 'odd', hint: '', severity: 'warning', kind: 'odd' },
  ],
  findings: [
    {
      kind: 'drafts',
      title: 'Drafts',
      remedy: 'Publish them.',
      count: 2,
      examples: [
        {
          file: 'content/items/fog.md',
          line: 3,
          title: 'Fog <i>rises</i>',
          message: '',
          page: 'items/fog.html',
          preview: { date: '1931-03', lead: 'A lead.', text: 'First.\nSecond.', language: 'ar' },
        },
        {
          file: 'content/items/ice.md',
          line: 3,
          title: 'Ice',
          message: '',
          page: 'items/ice.html',
          preview: { date: 'unknown', text: '' },
        },
      ],
    },
    {
      kind: 'duplicates',
      title: 'Likely duplicates',
      remedy: 'Keep one.',
      count: 52,
      examples: [
        {
          file: 'content/items/b.md',
          line: 2,
          title: 'Rain',
          message: 'the same title',
          page: 'items/b.html',
          others: [{ file: 'content/items/c.md', line: 2, title: 'Rain', message: '', page: 'items/c.html' }],
        },
      ],
    },
    {
      kind: 'unshown',
      title: 'Files that nothing shows',
      remedy: 'Show them.',
      count: 1,
      examples: [{ file: 'content/items/left.pdf', line: 1, title: 'left.pdf', message: '' }],
    },
  ],
};
