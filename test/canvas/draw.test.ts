import {card, draw} from './draw.js';

const file = (id: string, path: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'file',
  file: path,
  x: 0,
  y: 0,
  width: 300,
  height: 200,
  ...more,
});

describe('the cards of a canvas', () => {
  it('should stand where their writer put them', () => {
    const nodes = [card('a', 'A', {x: -100, y: 50}), card('b', 'B', {x: 300, y: -20, width: 400, height: 30})];
    const {all} = draw('C.canvas', {'C.canvas': {nodes}});
    expect(all('.canvas-board').map(({properties}) => properties.style)).toEqual([
      '--canvas-width: 880; --canvas-height: 250',
    ]);
    expect(all('.canvas-card').map(({properties}) => properties.style)).toEqual([
      '--canvas-x: 440; --canvas-y: 40; --canvas-width: 400; --canvas-height: 30',
      '--canvas-x: 40; --canvas-y: 110; --canvas-width: 200; --canvas-height: 100',
    ]);
  });

  it('should be notes: every construct, with links, embeds and pictures', () => {
    const text = [
      '# Title',
      '> [!tip]- Fold',
      '> ==marked==',
      '',
      'See [[Note#Part|there]], ![[pic.png|50]], #tag, $x^2$ and ^[a footnote].',
      '',
      '![[Note#Part]]',
      '',
      '- [x] done %%gone%%',
      '',
      '---',
      'front: matter',
      '---',
    ].join('\n');
    const {all, texts, html} = draw('C.canvas', {
      'C.canvas': {nodes: [card('a', text)]},
      'Note.md': '## Part\n\nThe part.\n',
      'pic.png': '',
    });
    expect(texts('.canvas-card h2')).toContain('Title');
    expect(all('.canvas-card details.callout[data-callout="tip"] mark')).toHaveLength(1);
    expect(all('.canvas-card a.internal-link[href="/Note.md#part"]').length).toBeGreaterThan(0);
    expect(all('.canvas-card .image-embed img[src="/files/pic.png"]')).toHaveLength(1);
    expect(all('.canvas-card .katex')).toHaveLength(1);
    expect(all('.canvas-card a.tag[href="/tags/tag"]')).toHaveLength(1);
    expect(texts('.canvas-card .markdown-embed-content')).toEqual(['Part The part.']);
    expect(html).toContain('front: matter');
    expect(html).not.toContain('gone');
  });

  it('should keep the front of a card that looks like properties', () => {
    const {texts} = draw('C.canvas', {'C.canvas': {nodes: [card('a', '---\nfront: matter\n---\nBody')]}});
    expect(texts('.canvas-card-content')).toEqual(['front: matter Body']);
  });

  it('should have no ids that meet those of other cards, and footnotes and definitions of their own', () => {
    const text = (n: number) =>
      `# Same\n\nText[^1] and [ref]. ^block\n\n==Exam: x==\n\n[^1]: Note ${n}\n\n[ref]: https://x.example/${n}`;
    const {all, texts} = draw('C.canvas', {'C.canvas': {nodes: [card('a', text(1)), card('b', text(2), {x: 500})]}});
    const ids = all('[id]').map(({properties}) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all('.canvas-card [id^="^"], .canvas-card :is(h1, h2, h3)[id], .canvas-card .exam-tip[id]')).toEqual([]);
    expect(texts('.footnotes li').map((note) => note.replace(/ ↩.*/, ''))).toEqual(['Note 1', 'Note 2']);
    expect(all('.canvas-card a[href^="https:"]').map(({properties}) => properties.href)).toEqual([
      'https://x.example/1',
      'https://x.example/2',
    ]);
  });

  it('should show files: a note by its title and start, a part by its heading, a picture as a picture', () => {
    const {all, texts} = draw('Maps/C.canvas', {
      'Maps/C.canvas': {
        nodes: [
          file('a', 'Sub/Note.md'),
          file('b', 'Sub/Note.md', {subpath: '#Part', y: 300}),
          file('c', 'Pics/pic.png', {y: 600}),
          file('d', 'Maps/Other.canvas', {y: 900}),
          file('e', 'Gone.md', {y: 1200}),
          file('f', 'paper.pdf', {subpath: '#page=3', y: 1500}),
        ],
      },
      'Sub/Note.md': '---\ntitle: The note\n---\nHow it begins.\n\n## Part\n\nHow it goes on.\n',
      'Maps/Other.canvas': '{}',
      'Pics/pic.png': '',
      'paper.pdf': '',
      // A nearer file of the same name is not the one.
      'Maps/Note.md': 'Wrong.',
    });
    expect(texts('.canvas-file-title')).toEqual(['The note', 'The note > Part', 'Other']);
    expect(all('.canvas-file-title a').map(({properties}) => properties.href)).toEqual([
      '/Sub/Note.md',
      '/Sub/Note.md#part',
      '/Maps/Other.canvas',
    ]);
    expect(texts('.canvas-file-excerpt')).toEqual(['How it begins. How it goes on.', 'How it goes on.']);
    expect(all('.canvas-file .image-embed img[src="/files/Pics/pic.png"]')).toHaveLength(1);
    expect(all('.canvas-file iframe[src="/files/paper.pdf#page=3"]')).toHaveLength(1);
    expect(texts('.canvas-file .is-unresolved')).toEqual(['Gone.md']);
  });

  it('should show nothing of what is not published', () => {
    const {all, html, metadata} = draw('C.canvas', {
      'C.canvas': {
        nodes: [
          file('a', 'Hidden/Secret plan.md'),
          file('b', 'Quiet.md', {y: 300}),
          card('c', 'List\n- ![[Secret plan]]', {y: 600}),
          {...file('d', ''), type: 'group', background: 'Quiet.md', label: 'Group', y: 900},
        ],
        edges: [{fromNode: 'c', toNode: 'a'}],
      },
      'Hidden/Secret plan.md': 'CANARY',
      'Quiet.md': '---\npublish: false\n---\nCANARY',
    });
    expect(html).not.toMatch(/canary|secret|quiet/i);
    expect(metadata.excerpt).not.toMatch(/secret/i);
    expect(all('.canvas-card')).toHaveLength(3);
  });

  it('should show pages of the web as links, videos when they are asked for', () => {
    const link = (id: string, url: string, y: number) => ({id, type: 'link', url, x: 0, y, width: 300, height: 100});
    const {all, texts} = draw('C.canvas', {
      'C.canvas': {
        nodes: [
          link('a', 'https://www.example.com/page/', 0),
          link('b', 'https://www.youtube.com/watch?v=jNQXAC9IVRw', 200),
          link('c', 'javascript:alert(1)', 400),
          link('d', 'Note.md', 600),
        ],
      },
      'Note.md': '',
    });
    expect(texts('.canvas-link')).toEqual(['example.com/page', 'Video on YouTube', 'javascript:alert(1)', 'Note.md']);
    expect(all('.canvas-link a').map(({properties}) => properties.href)).toEqual([
      'https://www.example.com/page/',
      'https://www.youtube.com/watch?v=jNQXAC9IVRw',
      '/Note.md',
    ]);
    expect(all('iframe')).toEqual([]);
  });

  it('should have the colours that their writer gave them', () => {
    const nodes = [
      card('a', 'A', {color: '4'}),
      card('b', 'B', {color: '#Ff8800', y: 200}),
      card('c', 'C', {color: '7;x:y', y: 400}),
    ];
    const {all} = draw('C.canvas', {'C.canvas': {nodes}});
    const looks = all('.canvas-card').map(({properties}) => [
      properties.className,
      `${properties.style}`.split('; ')[4],
    ]);
    expect(looks).toEqual([
      [['canvas-card', 'canvas-text', 'canvas-colored', 'canvas-color-4'], undefined],
      [['canvas-card', 'canvas-text', 'canvas-colored'], '--canvas-color: #ff8800'],
      [['canvas-card', 'canvas-text'], undefined],
    ]);
  });
});

describe('groups', () => {
  it('should hold what stands inside them, with their label and background', () => {
    const group = (id: string, label: string, x: number, width: number, more = {}) => ({
      ...card(id, '', {x, width, y: 0, height: 600}),
      type: 'group',
      label,
      ...more,
    });
    const {all, texts} = draw('C.canvas', {
      'C.canvas': {
        nodes: [
          card('a', 'Inside', {x: 30, y: 40}),
          card('b', 'Across', {x: -20, y: 300}),
          group('outer', 'Outer', 0, 900),
          group('inner', 'Inner', 10, 300, {background: 'pic.png', backgroundStyle: 'ratio', color: '2'}),
        ],
      },
      'pic.png': '',
    });
    expect(texts('[aria-label="Outer"] > [aria-label="Inner"] > .canvas-card')).toEqual(['Inside']);
    expect(texts('.canvas-board > .canvas-card')).toEqual(['Across']);
    expect(texts('.canvas-group-label')).toEqual(['Outer', 'Inner']);
    expect(all('.canvas-color-2 > img.canvas-background-ratio[alt=""]')).toHaveLength(1);
    const [style] = all('[aria-label="Inner"] > .canvas-card').map(({properties}) => properties.style);
    expect(style).toMatch(/^--canvas-x: 20; --canvas-y: 40;/);
  });
});

describe('edges', () => {
  const nodes = [card('left', 'Left'), card('right', 'Right', {x: 400}), card('below', 'Below', {y: 400})];
  const drawn = (edges: unknown[]) => draw('C.canvas', {'C.canvas': {nodes, edges}});

  it('should go from side to side, with an arrow at each end that has one', () => {
    const {all} = drawn([
      {fromNode: 'left', toNode: 'right'},
      {fromNode: 'left', toNode: 'below', toEnd: 'none'},
      {fromNode: 'right', fromSide: 'bottom', fromEnd: 'arrow', toNode: 'below', toSide: 'right', toEnd: 'arrow'},
    ]);
    expect(all('.canvas-edges').map(({properties}) => properties.viewBox)).toEqual(['-40 -40 680 580']);
    expect(all('.canvas-line').map(({properties}) => properties.d)).toEqual([
      'M200 50C300 50 300 50 390 50',
      'M100 100C100 250 100 250 100 400',
      'M500 110C500 330.5 430.5 450 210 450',
    ]);
    expect(all('.canvas-edge').map((edge) => edge.children.length)).toEqual([2, 1, 3]);
    expect(all('.canvas-arrow')[0]?.properties.d).toBe('M400 50L388 43L388 57Z');
  });

  it('should be told in words at the card where they begin', () => {
    const {texts, all} = drawn([
      {fromNode: 'left', toNode: 'right', label: 'asks', color: '1'},
      {fromNode: 'right', toNode: 'left', fromEnd: 'arrow'},
      {fromNode: 'right', toNode: 'below', fromEnd: 'arrow', toEnd: 'none'},
      {fromNode: 'below', toNode: 'left', toEnd: 'none'},
    ]);
    expect(texts('.canvas-connections li')).toEqual(['→ Right: asks', '– Left', '↔ Left', '← Below']);
    expect(texts('.canvas-edge-label.canvas-color-1[aria-hidden]')).toEqual(['asks']);
    expect(all('.canvas-edges[aria-hidden]')).toHaveLength(1);
  });

  it.each(['none', 'top', 'right'])('should be drawn from a card to itself (%s)', (side) => {
    const sides = side === 'none' ? {} : {fromSide: side, toSide: side};
    const {all} = drawn([{fromNode: 'left', toNode: 'left', ...sides}]);
    const numbers = `${all('.canvas-line')[0]?.properties.d}`.match(/-?[\d.]+/g) ?? [];
    expect(numbers.map(Number).every(Number.isFinite)).toBe(true);
  });
});

describe('the order of reading', () => {
  const order = (nodes: unknown[], edges: unknown[] = []) =>
    draw('C.canvas', {'C.canvas': {nodes, edges}}).texts('.canvas-card-content');

  it('should go from the top down and from left to right', () => {
    const nodes = [card('d', 'D', {y: 200}), card('b', 'B', {x: 300, y: -5}), card('a', 'A'), card('c', 'C', {x: 600})];
    expect(order(nodes)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('should follow the edges, into and out of groups too', () => {
    const nodes = [
      card('end', 'End'),
      {...card('g', ''), type: 'group', label: 'G', x: 300, width: 300, height: 300},
      card('middle', 'Middle', {x: 320, y: 20, width: 100, height: 50}),
      card('start', 'Start', {x: 900, y: 900}),
    ];
    const edges = [
      {fromNode: 'start', toNode: 'middle'},
      {fromNode: 'end', fromEnd: 'arrow', toNode: 'middle', toEnd: 'none'},
    ];
    expect(order(nodes, edges)).toEqual(['Start', 'Middle', 'End']);
  });

  it('should show every card of a circle once', () => {
    const nodes = ['a', 'b', 'c'].map((id, n) => card(id, id, {x: n * 300}));
    const edges = ['ab', 'bc', 'ca', 'aa'].map(([fromNode, toNode]) => ({fromNode, toNode}));
    expect(order(nodes, edges).sort()).toEqual(['a', 'b', 'c']);
  });
});
