import {translate} from '@docusaurus/Translate';
import PhotoSwipe from 'photoswipe';
import 'photoswipe/style.css';

/** How far a key moves and enlarges. */
const STEP = 120;
const ZOOM = 1.5;

/**
 * Shows the pictures of a note, one at a time: fingers pinch and drag, `+`, `-` and `0` enlarge, the arrows move what is enlarged
 * and else lead to the next picture, Escape closes.
 *
 * @param pictures - The pictures of the note.
 * @param first - The one to begin with; it has the focus again afterwards.
 */
export function viewPictures(pictures: readonly HTMLImageElement[], first: HTMLImageElement): void {
  const viewer = new PhotoSwipe({
    dataSource: pictures.map((picture) => ({
      src: picture.dataset.original ?? picture.currentSrc ?? picture.src,
      // A drawing has no size of its own, or a small one, and can be as large as the window.
      width: Math.max(picture.naturalWidth, picture.clientWidth * 2),
      height: Math.max(picture.naturalHeight, picture.clientHeight * 2),
      alt: picture.alt,
    })),
    index: pictures.indexOf(first),
    bgOpacity: 0.92,
    arrowKeys: false,
    wheelToZoom: true,
    showHideAnimationType: 'none',
    secondaryZoomLevel: 2,
    maxZoomLevel: 6,
    closeTitle: translate({id: 'theme.vault.picture.close', message: 'Close'}),
    zoomTitle: translate({id: 'theme.vault.picture.zoom', message: 'Enlarge'}),
    arrowPrevTitle: translate({id: 'theme.vault.picture.previous', message: 'Previous picture'}),
    arrowNextTitle: translate({id: 'theme.vault.picture.next', message: 'Next picture'}),
    errorMsg: translate({id: 'theme.vault.picture.failed', message: 'The picture could not be loaded.'}),
  });
  viewer.on('keydown', ({originalEvent}) => onKey(viewer, originalEvent));
  viewer.on('destroy', () => first.focus({preventScroll: true}));
  viewer.init();
  viewer.element?.setAttribute(
    'aria-label',
    translate({id: 'theme.vault.picture', message: 'Picture: {alt}'}, {alt: first.alt}),
  );
}

function onKey(viewer: PhotoSwipe, event: KeyboardEvent): void {
  const slide = viewer.currSlide;
  if (!slide || event.ctrlKey || event.metaKey || event.altKey) return;
  const isEnlarged = slide.currZoomLevel > slide.zoomLevels.initial + 0.01;
  const move = (x: number, y: number) => {
    slide.panTo(slide.pan.x + x * STEP, slide.pan.y + y * STEP);
  };
  switch (event.key) {
    case '+':
    case '=':
      slide.zoomTo(Math.min(slide.currZoomLevel * ZOOM, slide.zoomLevels.max), undefined, 0);
      break;
    case '-':
      slide.zoomTo(Math.max(slide.currZoomLevel / ZOOM, slide.zoomLevels.initial), undefined, 0);
      break;
    case '0':
      slide.zoomTo(slide.zoomLevels.initial, undefined, 0);
      break;
    case 'ArrowLeft':
      if (isEnlarged) move(1, 0);
      else viewer.prev();
      break;
    case 'ArrowRight':
      if (isEnlarged) move(-1, 0);
      else viewer.next();
      break;
    case 'ArrowUp':
      if (isEnlarged) move(0, 1);
      break;
    case 'ArrowDown':
      if (isEnlarged) move(0, -1);
      break;
    default:
      return;
  }
  event.preventDefault();
}
