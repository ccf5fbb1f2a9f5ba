/** What a note names from elsewhere and nobody has asked for is not fetched. */
import type {Element, Nodes} from 'hast';
import {visit} from 'unist-util-visit';
import {render} from '../language/render.js';

/** The players and pictures of a page, each as `name preload src`. */
async function loads(note: string): Promise<string[]> {
  const {page} = await render(note);
  const found: string[] = [];
  visit(page as Nodes, 'element', ({tagName, properties}: Element) => {
    if (/^(?:img|audio|video|iframe|embed|object|source|link)$/.test(tagName)) {
      found.push([tagName, properties.preload, properties.src].filter(Boolean).join(' '));
    }
  });
  return found;
}

it.each([
  ['<audio src="https://x.example/a.mp3" controls></audio>', ['audio none https://x.example/a.mp3']],
  ['<audio controls preload="auto" src="https://x.example/a.mp3"></audio>', ['audio none https://x.example/a.mp3']],
  ['<video src="https://x.example/a.mp4" preload="auto" autoplay></video>', ['video none https://x.example/a.mp4']],
  ['a <audio src="https://x.example/a.mp3"></audio> b', ['audio none https://x.example/a.mp3']],
  ['<img src="https://x.example/a.pdf">', []],
  ['<img src="https://x.example/a.PDF?x#y" alt="The paper">', []],
  ['![The paper](https://x.example/a.pdf)', []],
  ['<img src="https://x.example/a.png">', ['img https://x.example/a.png']],
])('should load when it is asked for: %s', async (note, expected) => {
  expect(await loads(note)).toEqual(expected);
});

it('should link to the PDF', async () => {
  const {html} = await render('<img src="https://x.example/a.pdf" alt="The paper"> ![It](https://x.example/b.pdf)');
  expect(html).toContain('href="https://x.example/a.pdf"');
  expect(html).toContain('href="https://x.example/b.pdf"');
  expect(html).toContain('The paper');
});
