import type { Archive } from '../archive/archive.ts';
import { typographicText } from '../html/typography.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { bodyHtml } from './body-html.ts';
import { bodyPictures } from './body-pictures.ts';
import { ownPagePath } from './links.ts';
import type { PageOf } from './page-model.ts';

/** The pages of the owner's own. */
export function ownPages(archive: Archive): readonly PageOf<'own-page'>[] {
  const siteLanguage = archive.settings.language;
  const messages = messagesOf(archive.settings);
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
        body: bodyHtml(body.html, language, pictures, messages),
        language: language === siteLanguage ? undefined : language,
      },
    };
  });
}
