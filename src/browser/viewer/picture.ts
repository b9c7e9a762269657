import type { Size } from './zoom.ts';

/** A picture of the page that the viewer can show. */
export interface ViewerPicture extends Size {
  /** The link that opens it. */
  readonly link: HTMLAnchorElement;
  /** Its addresses, the smallest first, each with its width; the last is the original. */
  readonly sources: readonly { readonly src: string; readonly width: number }[];
  readonly alt: string;
  readonly caption: string;
  /** Of its words. */
  readonly language: string;
  readonly direction: string;
}

/** The pictures of the page, in its order. */
export function picturesOnPage(): readonly ViewerPicture[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-picture]')].flatMap((link) => {
    const image = link.querySelector('img');
    if (image === null) return [];
    const [width, height] = [attribute(image, 'width'), attribute(image, 'height')];
    return {
      link,
      width,
      height,
      sources: [...smallerSources(image), { src: link.href, width }],
      alt: image.alt,
      caption: link.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
      language: link.closest<HTMLElement>('[lang]')?.lang ?? '',
      direction: getComputedStyle(link).direction,
    };
  });
}

function attribute(image: HTMLImageElement, name: 'width' | 'height'): number {
  return Number(image.getAttribute(name)) || image.naturalWidth || 1;
}

/** As the page has them; a picture without any is shown as it is. */
function smallerSources(image: HTMLImageElement): ViewerPicture['sources'] {
  const base = document.baseURI;
  return (image.getAttribute('srcset') ?? '').split(', ').flatMap((source) => {
    const [, address = '', width = ''] = /^(\S+) (\d+)w$/.exec(source) ?? [];
    return address === '' ? [] : { src: new URL(address, base).href, width: Number(width) };
  });
}

/** The smallest of its sources that has so many pixels, or else the original. */
export function sourceFor({ sources }: Pick<ViewerPicture, 'sources'>, width: number): number {
  const found = sources.findIndex((source) => source.width >= width);
  return found < 0 ? sources.length - 1 : found;
}
