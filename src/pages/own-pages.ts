import type { Archive } from '../archive/archive.ts';
import { typographicHtml, typographicText } from '../html/typography.ts';
import { bodyPictures, withPictureSizes } from './body-pictures.ts';
import { ownPagePath } from './links.ts';
import type { PageOf } from './page-model.ts';

/** The pages of the owner's own. */
export function ownPages(archive: Archive): readonly PageOf<'own-page'>[] {
  const siteLanguage = archive.settings.language;
  return archive.ownPages.map(({ id, title, description, language = siteLanguage, body, attachments }) => {
    const path = ownPagePath(id);
    const pictures = bodyPictures(path, attachments, archive);
    return {
      kind: 'own-page',
      path,
      title: typographicText(title, language),
      description,
      data: {
        lead: typographicText(description, language),
        body: withPictureSizes(typographicHtml(body.html, language), pictures),
        language: language === siteLanguage ? undefined : language,
      },
    };
  });
}
