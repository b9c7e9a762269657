import type { Output, PlannedFile } from './output.ts';
import type { SiteInputs } from './site-inputs.ts';
import { skipUnchanged } from './skip-unchanged.ts';

/** The fonts that pages load, copied; none where the archive uses those of the reader's system. */
export function fontsOutput({ fonts, site }: Pick<SiteInputs, 'fonts' | 'site'>): Output {
  return skipUnchanged<PlannedFile & SiteInputs['fonts'][number]>({
    // The path has a hash of the bytes.
    plan: () => (site.fonts === 'system' ? [] : fonts.map((font) => ({ ...font, fingerprint: font.path }))),
    make: (changed) => changed.map(({ path, original }) => [{ path, copyOf: original }]),
  });
}
