import type { Citation } from '../citations/citation.ts';
import { type CitedItem, type CitingArchive, citationsOf } from '../citations/citations-of.ts';
import { apa } from '../citations/styles/apa.ts';
import { chicago, chicagoNote } from '../citations/styles/chicago.ts';
import { containerOf } from '../citations/styles/cited-parts.ts';
import { mla } from '../citations/styles/mla.ts';
import { citationTerms } from '../citations/styles/terms.ts';
import type { Messages } from '../messages/messages.ts';
import type { CitationView } from './page-model.ts';

/** The ways to cite an item, each in the styles that readers need, in the language of the interface. */
export function citationViews(
  item: CitedItem,
  archive: CitingArchive,
  messages: Messages,
): readonly CitationView[] {
  const terms = citationTerms(messages);
  return citationsOf(item, archive).map(
    (citation): CitationView => ({
      publisher: publisherOf(citation),
      styles: [
        { name: 'APA 7', text: apa(citation, terms) },
        { name: 'Chicago 17', text: chicago(citation, terms) },
        { name: messages.text('noteInStyle', { style: 'Chicago 17' }), text: chicagoNote(citation, terms) },
        { name: 'MLA 9', text: mla(citation, terms) },
      ],
      citation,
    }),
  );
}

function publisherOf(citation: Citation): string | undefined {
  return citation.type === 'webpage' ? undefined : containerOf(citation);
}
