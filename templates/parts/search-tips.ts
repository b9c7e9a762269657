import { type Html, html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { QueryExamples } from '../../src/pages/page-model.ts';

/** How to ask the search, with examples in words of the archive. */
export function searchTips(examples: QueryExamples, messages: Messages): Html {
  const { phrase, near, either, without, grouped, dated, compared, inTitle, beginning, similar } = examples;
  const word = messages.text('anyWord');
  const tips = [
    messageHtml(messages, 'phraseTip', codes({ phrase, near })),
    messageHtml(messages, 'operatorsTip', codes({ either, without, grouped, minus: '-' })),
    messageHtml(
      messages,
      'datesTip',
      codes({
        dated,
        month: 'date:2024-03',
        until: 'date:..2024-03-15',
        words: messages.text('queryWithMonth'),
      }),
    ),
    messageHtml(messages, 'comparedTip', codes({ compared })),
    messageHtml(
      messages,
      'fieldsTip',
      codes({
        inTitle,
        actors: 'actors:',
        topics: 'topics:',
        summary: 'summary:',
        body: 'body:',
        source: 'source:',
        author: 'author:',
      }),
    ),
    messageHtml(messages, 'beginningTip', codes({ beginning, similar })),
    messageHtml(messages, 'weightTip', codes({ required: `+${word}`, weighted: `${word}^10` })),
    messageHtml(messages, 'allItemsTip', codes({ all: '*' })),
    messageHtml(messages, 'similarTip'),
  ];
  return html`<details class="search-tips">
<summary>${messages.text('searchTips')}</summary>
<ul>
${tips.map((tip) => html`<li>${tip}</li>\n`)}</ul>
</details>`;
}

/** Queries, and parts of them, as they are typed. */
function codes<Name extends string>(queries: Readonly<Record<Name, string>>): Record<Name, Html>;
function codes(queries: Readonly<Record<string, string>>): Record<string, Html> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, query]) => [name, html`<code>${query}</code>`]),
  );
}
