/** A canvas that is larger than its frame is moved by its ground, as in Obsidian. Fingers and keys scroll it without this. */
import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

/** Can be moved; is being moved. */
const MOVABLE = 'is-movable';
const MOVING = 'is-moving';

if (ExecutionEnvironment.canUseDOM) {
  document.addEventListener('pointerover', onOver);
  document.addEventListener('pointerdown', onDown);
}

function onOver({target}: PointerEvent): void {
  const canvas = target instanceof Element ? target.closest<HTMLElement>('.canvas') : null;
  canvas?.classList.toggle(
    MOVABLE,
    canvas.scrollWidth > canvas.clientWidth || canvas.scrollHeight > canvas.clientHeight,
  );
}

function onDown(event: PointerEvent): void {
  const {target, pointerType, button, pointerId} = event;
  if (pointerType !== 'mouse' || button !== 0 || !(target instanceof Element)) return;
  const canvas = target.closest<HTMLElement>(`.canvas.${MOVABLE}`);
  if (!canvas || target.closest('.canvas-card, a') || isOnScrollbar(canvas, event)) return;
  const move = ({movementX, movementY}: PointerEvent) => canvas.scrollBy(-movementX, -movementY);
  const end = () => {
    canvas.classList.remove(MOVING);
    canvas.removeEventListener('pointermove', move);
  };
  canvas.setPointerCapture(pointerId);
  canvas.classList.add(MOVING);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('lostpointercapture', end, {once: true});
}

function isOnScrollbar(canvas: HTMLElement, {clientX, clientY}: PointerEvent): boolean {
  const {left, top} = canvas.getBoundingClientRect();
  return clientX - left > canvas.clientWidth || clientY - top > canvas.clientHeight;
}
