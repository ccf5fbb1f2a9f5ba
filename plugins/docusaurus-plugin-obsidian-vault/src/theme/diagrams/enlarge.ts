/** Opens a diagram large: as wide as the window or wider, to be scrolled and zoomed. */
import {translate} from '@docusaurus/Translate';

/** One step of zoom. */
const STEP = 1.4;

/**
 * @param diagram - An element whose drawing is there.
 */
export function addEnlarge(diagram: HTMLElement): void {
  if (diagram.querySelector(':scope > .diagram-enlarge')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'diagram-enlarge';
  button.textContent = '⤢';
  const label = translate({id: 'theme.vault.diagram.enlarge', message: 'Show the diagram large'});
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', () => open(diagram));
  diagram.append(button);
}

function open(diagram: HTMLElement): void {
  const drawing = diagram.querySelector('.diagram-drawing > svg');
  if (!drawing) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.setAttribute('aria-label', translate({id: 'theme.vault.diagram.name', message: 'Diagram'}));
  const ground = document.createElement('div');
  ground.className = 'diagram-ground';
  ground.tabIndex = 0;
  // While the copy is shown it is the only one: an id stands on a page once.
  const place = document.createComment('');
  drawing.replaceWith(place);
  ground.append(drawing);
  const [, , width = 0] = (drawing.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  let scale = 1;
  const zoom = (factor: number) => {
    scale = Math.min(8, Math.max(0.2, scale * factor));
    (drawing as SVGSVGElement).style.width = `${Math.round(width * scale)}px`;
  };
  const bar = document.createElement('div');
  bar.className = 'diagram-bar';
  bar.append(
    button('−', translate({id: 'theme.vault.diagram.smaller', message: 'Smaller'}), () => zoom(1 / STEP)),
    button('+', translate({id: 'theme.vault.diagram.larger', message: 'Larger'}), () => zoom(STEP)),
    button('×', translate({id: 'theme.vault.diagram.close', message: 'Close'}), () => dialog.close()),
  );
  dialog.append(bar, ground);
  dialog.addEventListener('close', () => {
    (drawing as SVGSVGElement).style.removeProperty('width');
    place.replaceWith(drawing);
    dialog.remove();
  });
  // A link leads to another page, where nothing is open.
  dialog.addEventListener('click', ({target}) => target instanceof Element && target.closest('a') && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  zoom(Math.max(1, Math.min(2, (ground.clientWidth - 32) / width)));
}

function button(sign: string, label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  element.setAttribute('aria-label', label);
  element.title = label;
  element.addEventListener('click', act);
  return element;
}
