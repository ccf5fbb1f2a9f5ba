/** A picture of a note opens where it stands, as large as the window. What shows it is loaded then, and not before. */

/** Pictures below this width, in pixels, are signs in a line. */
const MIN_WIDTH = 100;

/** What stands in a link leads there. */
const PICTURES = '.vault-note .theme-doc-markdown img, .vault-note.theme-doc-markdown img';

/** Makes the pictures of the page reachable with the keyboard: once they are known to be more than signs. */
export function markPictures(): void {
  for (const picture of Array.from(document.querySelectorAll<HTMLImageElement>(PICTURES))) {
    // One that is loaded late has its room already, where its size is written.
    if (picture.complete || picture.width >= MIN_WIDTH) mark(picture);
    else picture.addEventListener('load', () => mark(picture), {once: true});
  }
}

function mark(picture: HTMLImageElement): void {
  if (!isPicture(picture)) return;
  picture.tabIndex = 0;
  // Without words it would be a button without a name.
  if (picture.alt.trim() !== '') picture.setAttribute('role', 'button');
  picture.classList.add('vault-picture');
}

function isPicture(picture: HTMLImageElement): boolean {
  const width = Math.max(picture.clientWidth, picture.getBoundingClientRect().width);
  return width >= MIN_WIDTH && picture.closest('a, button, summary, .canvas, .exam-document') === null;
}

/**
 * @param event - A click anywhere.
 */
export function openPicture(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const picture = pictureOf(event.target);
  if (picture) open(picture);
}

/**
 * @param event - A key anywhere: Enter and Space open the picture that has the focus.
 */
export function openPictureByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  const picture = pictureOf(event.target);
  if (!picture || document.activeElement !== picture) return;
  event.preventDefault();
  open(picture);
}

function pictureOf(target: EventTarget | null): HTMLImageElement | undefined {
  return target instanceof HTMLImageElement && target.matches(PICTURES) && isPicture(target) ? target : undefined;
}

/** Where the code cannot be fetched the picture stays as it is. */
function open(picture: HTMLImageElement): void {
  const all = Array.from(document.querySelectorAll<HTMLImageElement>(PICTURES)).filter(isPicture);
  void import('./viewer.js').then(({viewPictures}) => viewPictures(all, picture)).catch(() => undefined);
}
