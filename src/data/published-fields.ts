import type { OwnField } from '../records/own-field.ts';
import type { Settings } from '../records/settings.ts';

/** The own fields that the data have: those that readers see or find somewhere. Others are for the archivist alone. */
export function publishedFields({ fields = [] }: Pick<Settings, 'fields'>): readonly OwnField[] {
  return fields.filter(
    ({ isOnItem, isInLists, isFacet, isSearched }) => isOnItem || isInLists || isFacet || isSearched,
  );
}
