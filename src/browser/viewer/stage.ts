import { element } from '../element.ts';
import { followPointers } from './gestures.ts';
import { sourceFor, type ViewerPicture } from './picture.ts';
import {
  movedBy,
  type Point,
  readingScale,
  type Shown,
  scaledTo,
  type View,
  wholeScale,
  wholeView,
} from './zoom.ts';

/** Where a picture is seen, whole or in part. */
export interface Stage {
  readonly element: HTMLElement;
  show(picture: ViewerPicture): void;
  /** Around the middle of what is seen. */
  zoomBy(factor: number): void;
  showWhole(): void;
  /** By a part of the stage. */
  panBy(x: number, y: number): void;
  /** Of the picture's own pixels. */
  scale(): number;
  isWhole(): boolean;
  /** To be called when the size of the stage has changed. */
  resize(): void;
}

export interface StageEvents {
  /** Another part is seen, or another size. */
  onChange(): void;
  /** The reader swiped over the whole picture, to the left where this is negative. */
  onSwipe(x: number): void;
  /** The reader clicked beside the picture. */
  onOutside(): void;
}

export function createStage({ onChange, onSwipe, onOutside }: StageEvents): Stage {
  let image = element('img', { alt: '' });
  const stage = element('div', { className: 'viewer-stage' }, image);
  let picture: ViewerPicture | undefined;
  let view: View = { scale: 1, x: 0, y: 0 };
  /** The place of what is loaded among the sources. */
  let loaded = -1;

  const shown = (): Shown => ({
    picture: picture ?? { width: 1, height: 1 },
    stage: { width: stage.clientWidth, height: stage.clientHeight },
  });
  const isWhole = () => view.scale <= wholeScale(shown()) * 1.001;

  const set = (next: View): void => {
    view = next;
    image.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.scale})`;
    stage.classList.toggle('is-whole', isWhole());
    loadSharpEnough();
    onChange();
  };

  /** A larger source takes the place of a smaller one once it can be drawn, so that nothing flickers. */
  function loadSharpEnough(): void {
    if (picture === undefined) return;
    const wanted = sourceFor(picture, picture.width * view.scale * devicePixelRatio * 0.9);
    if (wanted <= loaded) return;
    loaded = wanted;
    const ofPicture = picture;
    const { src = '' } = picture.sources[wanted] ?? {};
    const larger = new Image();
    larger.src = src;
    const use = () => {
      if (picture === ofPicture && loaded === wanted) image.src = src;
    };
    larger.decode().then(use, use);
  }

  followPointers(stage, {
    onZoom: (factor, at) => set(scaledTo(view, view.scale * factor, at, shown())),
    onMove: (by) => {
      if (!isWhole()) set(movedBy(view, by, shown()));
    },
    onTap: (at: Point, target) => {
      if (target !== image) onOutside();
      else if (isWhole()) set(scaledTo(view, readingScale(shown()), at, shown()));
      else set(wholeView(shown()));
    },
    onSwipe: ({ x, y }) => {
      if (isWhole() && Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) onSwipe(x);
    },
  });

  return {
    element: stage,
    show(next) {
      picture = next;
      // What the page has loaded already is seen at once.
      const src = next.link.querySelector('img')?.currentSrc || (next.sources[0]?.src ?? '');
      // Another element, so that nothing moves from where the one before was.
      const { width, height, alt } = next;
      const shownBefore = image;
      image = element('img', { width, height, alt, src, draggable: false });
      shownBefore.replaceWith(image);
      loaded = next.sources.findIndex(({ src }) => src === image.src);
      set(wholeView(shown()));
    },
    zoomBy(factor) {
      const { stage: size } = shown();
      set(scaledTo(view, view.scale * factor, { x: size.width / 2, y: size.height / 2 }, shown()));
    },
    showWhole: () => set(wholeView(shown())),
    panBy(x, y) {
      const { stage: size } = shown();
      set(movedBy(view, { x: x * size.width, y: y * size.height }, shown()));
    },
    scale: () => view.scale,
    isWhole,
    resize: () => set(isWhole() ? wholeView(shown()) : movedBy(view, { x: 0, y: 0 }, shown())),
  };
}
