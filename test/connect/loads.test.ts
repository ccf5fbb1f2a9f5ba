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

/** What a formula paints with may be an address: in a picture it loads. */
it.each([
  '\\mbox{}\\colorbox{url(https://x.example/a)}{x}',
  '\\mbox{}\\color{url(https://x.example/a)}{x}',
  '\\mbox{}\\textcolor{url(https://x.example/a)}{x}',
  '\\mbox{}\\fcolorbox{url(https://x.example/a)}{url(https://x.example/a)}{x}',
  '\\mbox{}\\bbox[url(https://x.example/a)]{x}',
  '\\mbox{}\\enclose{box}[mathbackground="url(https://x.example/a)" mathcolor="url(https://x.example/a)"]{x}',
  '\\mbox{}\\enclose{arrow}[data-thickness="url(https://x.example/a)" data-padding="url(https://x.example/a)"]{x}',
  '\\mbox{}\\cancel[color=url(https://x.example/a)]{x}',
  '\\mbox{}\\cancel[mathcolor="url(https://x.example/a)"]{x}',
  '\\mbox{}\\mmlToken{mi}[mathcolor="url(https://x.example/a)" mathbackground="url(https://x.example/a)"]{x}',
  '\\mbox{}\\mmlToken{mi}[color="url(https://x.example/a)" background="url(https://x.example/a)" style="fill:url(https://x.example/a)"]{x}',
  '\\definecolor{mine}{named}{url(https://x.example/a)}\\mbox{}\\color{mine}{x}',
  '\\begin{array}{c}\\rowcolor{url(https://x.example/a)}x\\end{array}',
  '\\color{url(https://x.example/a)}{x}',
  '\\colorbox{#00ff00;background:url(https://x.example/a)}{x}',
])('should load nothing of a formula: %s', async (tex) => {
  const {page} = await render(`$${tex}$`);
  const found: string[] = [];
  visit(page as Nodes, 'element', ({tagName, properties}: Element) => {
    // That it cannot be drawn is said in words.
    for (const [name, value] of Object.entries(properties)) {
      if (name !== 'title' && /x\.example/.test(String(value))) found.push(`${tagName} ${name}`);
    }
  });
  expect(found).toEqual([]);
});

it('should keep the colours of a formula', async () => {
  const {html} = await render(
    '$\\mbox{}\\colorbox{yellow}{x}\\color{#ff0000}{y}\\color[rgb]{1,0,0.2}{z}\\fcolorbox{blue}{white}{u}$',
  );
  for (const colour of ['fill="yellow"', 'fill="#ff0000"', 'fill="#ff0033"', 'fill="white"', 'blue'])
    expect(html).toContain(colour);
});

it('should link to the PDF', async () => {
  const {html} = await render('<img src="https://x.example/a.pdf" alt="The paper"> ![It](https://x.example/b.pdf)');
  expect(html).toContain('href="https://x.example/a.pdf"');
  expect(html).toContain('href="https://x.example/b.pdf"');
  expect(html).toContain('The paper');
});
