/**
 * What finds and describes topics and actors beyond the names that the facets have: `search/tags`, one file, which changes
 * only where these details do. Tags without any are left out.
 */
export interface TagDetails {
  readonly topics: DetailList;
  readonly actors: DetailList;
}

/** In the order of the ids. */
export interface DetailList {
  /** Space-separated. */
  readonly ids: string;
  /** One tag a line, its other names separated by tabs. */
  readonly aliases: string;
  /** One tag a line, the beginning of its description. */
  readonly descriptions: string;
}

/** Other names, and a description, of a tag. */
export interface TagDetail {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly description: string;
}

export function encodeDetails(tags: readonly TagDetail[]): DetailList {
  return {
    ids: tags.map(({ id }) => id).join(' '),
    aliases: tags.map(({ aliases }) => aliases.map(oneLine).join('\t')).join('\n'),
    descriptions: tags.map(({ description }) => oneLine(description)).join('\n'),
  };
}

/** By id. */
export function decodeDetails({ ids, aliases, descriptions }: DetailList): ReadonlyMap<string, TagDetail> {
  if (ids === '') return new Map();
  const [names, texts] = [aliases.split('\n'), descriptions.split('\n')];
  return new Map(
    ids.split(' ').map((id, i) => {
      const own = names[i] ?? '';
      return [id, { id, aliases: own === '' ? [] : own.split('\t'), description: texts[i] ?? '' }];
    }),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
