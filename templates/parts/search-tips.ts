import { type Html, html } from '../../src/html/html.ts';
import type { QueryExamples } from '../../src/pages/page-model.ts';

/** How to ask the search, with examples in words of the archive. */
export function searchTips(examples: QueryExamples): Html {
  const { phrase, near, either, without, grouped, dated, compared, inTitle, beginning, similar } = examples;
  return html`<details class="search-tips">
<summary>Search tips</summary>
<ul>
<li><code>${phrase}</code> finds a phrase: the words next to each other. <code>${near}</code> allows five other words between them, and any order.</li>
<li><code>${either}</code> finds items with either, <code>${without}</code> excludes items with the second, and <code>${grouped}</code> combines them. A <code>-</code> before a word, a phrase or a group excludes it too.</li>
<li><code>${dated}</code> finds items of that time only; <code>date:2024-03</code> and <code>date:..2024-03-15</code> work too. A month or a year among the words, as in <code>summit march 2024</code>, ranks its items first.</li>
<li><code>${compared}</code> compares how many items match each, over time.</li>
<li><code>${inTitle}</code> searches one field. The others are <code>actors:</code>, <code>topics:</code>, <code>summary:</code>, <code>body:</code>, <code>source:</code> and <code>author:</code>. Phrases work too.</li>
<li><code>${beginning}</code> finds every word that starts so; <code>${similar}</code> allows one wrong letter.</li>
<li><code>+word</code> requires a word and ranks items with the others higher; <code>word^10</code> gives a word more weight.</li>
<li><code>*</code> lists all items.</li>
<li>If no item matches, similar words are searched for instead, and the page says so.</li>
</ul>
</details>`;
}
