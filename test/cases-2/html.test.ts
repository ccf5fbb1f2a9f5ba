/** Raw HTML: cases 07 (what is left open), 15 (classes), 16 (frames), 19 (what is missing), and their neighbours. */
import fc from '../property.js';
import {pageOf, vaultOf} from './vault.js';

describe('what raw HTML leaves open', () => {
  it.each([
    ['<audio src="https://x.org/a.mp3" controls />', 'audio'],
    ['<video src="https://x.org/a.mp4" controls/>', 'video'],
    ['<video src="https://x.org/a.mp4" controls>', 'video'],
    ['<svg viewBox="0 0 1 1">', 'svg'],
    ['<div style="color:red"/>', 'div'],
    ['<div style="color:red">', 'div'],
    ['<div><b>', 'b'],
    ['<span class="x"/>', 'span'],
    ['<b/>', 'b'],
    ['<h2/>', 'h2'],
    ['<center>', 'center'],
    ['<details>', 'details'],
    ['<table><tr><td>', 'td'],
    ['<progress value="3" max="10"/>', 'progress'],
    ['<ul><li>', 'ul:not(:has(p))'],
    ['<font color="red">', 'font'],
  ])('should end with its block: %s', (html, name) => {
    for (const [before, after] of [
      ['', '\n\nAfter, **bold**.\n\n## Later\n\n==Exam: still here=='],
      ['- ', '\n\n  After, **bold**.\n\n## Later\n\n==Exam: still here=='],
      ['> [!note] T\n> ', '\n>\n> After, **bold**.\n\n## Later\n\n==Exam: still here=='],
    ] as const) {
      const page = pageOf(`Before.\n\n${before}${html}${after}`);
      expect(page.text).toMatch(/Before\..*After, bold\. Later.*still here/);
      const holders = page.texts(`${name}:not([class]):not([id])`).filter((words) => /After|Later|here/.test(words));
      expect(holders).toEqual([]);
    }
    expect(pageOf(`${html}\n\nAfter`).select(name)).toHaveLength(1);
  });

  it.each([
    ['a paragraph', '<svg width="9"><g><circle r="4"/></g></svg>'],
    ['one without an end', '<svg width="9"><circle r="4"/>'],
    ['an item', '- <svg width="9"><circle r="4"/></svg>'],
    ['a quote', '> <svg width="9"><circle r="4"/></svg>'],
    ['a cell', '| <svg width="9"><circle r="4"/></svg> |\n| - |'],
    ['a heading', '# <svg width="9"><circle r="4"/></svg>'],
    ['bold words', '**<svg width="9"><circle r="4"/></svg>**'],
  ])('should hold what stands in it where nothing else does: %s', (_, text) => {
    const page = pageOf(`${text}\n\nAfter`);
    expect(page.select('svg[width="9"] circle')).toHaveLength(1);
    expect(page.text.trim()).toBe('After');
  });

  it.each(['title', 'template', 'noscript', 'select', 'object', 'frameset', 'canvas', 'math', 'iframe'])(
    'should not take along what stands behind a lone <%s>',
    (name) => {
      expect(pageOf(`A\n\n<${name}>\n\nafter it **b**.\n\nLast`).text).toMatch(/^A after it b\. Last$/);
      expect(pageOf(`A sentence <${name}> goes on **b**.\n\nLast`).text).toMatch(/^A sentence goes on b\. Last$/);
      expect(pageOf(`A <${name}>inside</${name}> goes on.`).text).toBe('A goes on.');
    },
  );

  it('should never reach what stands behind it, whatever it is', () => {
    const names = 'div b p a table td li ul svg g video select template title details script center h2 mark pre'.split(
      ' ',
    );
    const tag = fc.tuple(fc.constantFrom(...names), fc.constantFrom('<N>', '</N>', '<N/>', '<N x="y">', 'text', '<N'));
    fc.assert(
      fc.property(fc.array(tag, {minLength: 1, maxLength: 8}), (tags) => {
        const soup = tags.map(([name, form]) => form.replace('N', name)).join('');
        const {root} = pageOf(`<div>${soup}\n\nAFTER\n`);
        const last = root.children.findLast((node) => node.type === 'element');
        expect(last).toMatchObject({tagName: 'p', children: [{type: 'text', value: 'AFTER'}]});
      }),
      {numRuns: 300},
    );
  });

  it('should end with a sentence, and at once where it closes itself', () => {
    const page = pageOf('This is not red. <i class="fa"/> Nor slanted.\n\nA <b>bold one.\n\nPlain.');
    expect(page.texts('i')).toEqual(['']);
    expect(page.texts('b')).toEqual(['bold one.']);
    expect(page.text).toBe('This is not red. Nor slanted. A bold one. Plain.');
  });

  it('should still hold the blocks up to where a later block closes it', () => {
    const page = pageOf('<div class="box">\n\n<b>\n\n**in**\n\n</div>\n\nout\n\n</b>', {classes: ['box']});
    expect(page.texts('div.box')).toEqual(['in']);
    expect(page.texts('b')).toEqual(['']);
  });

  it('should close itself in order where what is around it ends', () => {
    const page = pageOf('<div><center>\n\nout\n\n</center>\n\nlast');
    expect(page.texts('center')).toEqual(['']);
    expect(page.text).toBe('out last');
  });

  it('should be alike in a part that another note embeds', () => {
    const {page} = vaultOf({'A.md': '![[B#One]]\n\nAfter', 'B.md': '## One\n\n<div>\n\nin\n\n## Two\n\n</div>'});
    expect(page('A.md').text).toMatch(/in After$/);
    expect(page('A.md').html).toMatch(/<\/div>\s*<p>After<\/p>$/);
  });
});

describe('harmless looks', () => {
  it('should stay as the plugin Highlightr writes them', () => {
    const page = pageOf('<mark style="background: #FFF3A3A6;">a</mark> and <mark class="hltr-yellow other">b</mark>');
    expect(page.html).toContain('<mark style="background: #FFF3A3A6">a</mark>');
    expect(page.html).toContain('<mark class="hltr-yellow">b</mark>');
  });

  it.each([
    ['float: right', true],
    ['background: rgb(1, 2, 3)', true],
    ['background: linear-gradient(to right, red, rgba(0,0,0,.5) 20%)', true],
    ['color: var(--text-accent)', true],
    ['background: url(https://x.org/a.png)', false],
    ['background: image-set("a.png" 1x)', false],
    ['background: linear-gradient(red, url(x))', false],
    ['position: fixed', false],
  ])('should stay or go: %s', (style, stays) => {
    expect(pageOf(`<span style="${style.replaceAll('"', "'")}">a</span>`).html.includes('style=')).toBe(stays);
  });

  it('should draw shapes, and nothing that acts', () => {
    const page = pageOf(
      [
        '<svg viewBox="0 0 10 10" width="20" onload="x()" style="position:fixed">',
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>',
        '<circle cx="5" cy="5" r="4" fill="url(#g)" stroke="url(https://x.org/a)"/>',
        '<text x="1" y="2">words</text><script>alert(1)</script><a href="javascript:alert(1)"><image href="x"/></a>',
        '<foreignObject><p>out</p></foreignObject><animate onbegin="x()"/><use href="#g"/></svg>',
        '',
        'After <circle r="1"> as typed',
      ].join('\n'),
    );
    expect(page.select('svg[viewBox] > circle')[0]?.properties).toEqual({
      cx: '5',
      cy: '5',
      r: '4',
      fill: 'url(#user-content-g)',
    });
    expect(page.select('linearGradient')[0]?.properties.id).toBe('user-content-g');
    expect(page.html).not.toMatch(/script|onload|onbegin|javascript|<image|<use|animate|foreign/i);
    expect(page.text).toContain('After <circle r="1"> as typed');
    expect(page.texts('text')).toEqual(['words']);
  });

  it('should show how far something is', () => {
    const page = pageOf(
      '<progress value="30" max="100" onclick="x()"></progress> <meter min="0" max="5" value="2">x</meter>',
    );
    expect(page.html).toContain('<progress value="30" max="100"></progress>');
    expect(page.select('meter')).toHaveLength(1);
  });
});

describe('classes', () => {
  const note = 'A <span class="hl-red navbar">red</span> word.\n\n<div class="box exam-tip">\n\nBoxed.\n\n</div>';

  it('should stay where a snippet names them', () => {
    const page = pageOf(note, {classes: ['hl-red', 'box', 'exam-tip', 'vault-note']});
    expect(page.html).toContain('<span class="hl-red">red</span>');
    expect(page.select('div.box')).toHaveLength(1);
    expect(page.html).not.toMatch(/exam-tip|navbar/);
  });

  it('should bring nothing of the site along, whatever a snippet calls its own', () => {
    const page = pageOf('<b class="card card--big">a</b> <i class="navbar__item">b</i> <u class="cards">c</u>', {
      classes: ['card', 'card--big', 'navbar__item', 'cards'],
    });
    expect(page.html).toContain(
      '<b class="note-card note-card--big">a</b> <i class="note-navbar__item">b</i> <u class="cards">c</u>',
    );
  });

  it('should go where none does', () => {
    expect(pageOf(note).html).not.toContain('class=');
  });
});

describe('frames', () => {
  const card = (text: string) => pageOf(text).select('.external-embed')[0]?.properties.dataEmbedSrc;

  it.each([
    ['https://www.youtube.com/embed/jNQXAC9IVRw', '![](https://www.youtube.com/watch?v=jNQXAC9IVRw)'],
    ['//www.youtube-nocookie.com/embed/jNQXAC9IVRw?start=90', '![](https://youtu.be/jNQXAC9IVRw?t=1m30s)'],
    [
      'https://www.youtube.com/embed/videoseries?list=PLabcdef123',
      '![](https://youtube.com/playlist?list=PLabcdef123)',
    ],
    ['https://platform.twitter.com/embed/Tweet.html?id=123', '![](https://x.com/a/status/123)'],
  ])('should be the player that the picture spelling makes: %s', (src, picture) => {
    const expected = card(picture);
    expect(expected).toMatch(/^https:/);
    for (const frame of [
      `<iframe width="560" src="${src}" title="First" allowfullscreen></iframe>`,
      `<iframe src="${src}"/>`,
      `<div align="center"><iframe src="${src}"></iframe></div>`,
      `- <iframe src="${src}"></iframe>`,
      `Words <iframe src="${src}"></iframe> around`,
    ])
      expect(card(frame)).toBe(expected);
  });

  it('should be cards to open where they are pages of other sites', () => {
    const page = pageOf(
      '<iframe src="https://www.openstreetmap.org/export?x=1&amp;y=2" title="Map"></iframe>\n\nAfter',
    );
    expect(page.select('.external-embed.frame-embed')[0]?.properties).toMatchObject({
      dataEmbedSrc: '',
      dataEmbedTitle: 'Map',
    });
    expect(page.texts('.frame-embed > a[href="https://www.openstreetmap.org/export?x=1&y=2"]')).toEqual(['Map']);
    expect(page.text).toBe('Map After');
    expect(page.html).not.toContain('<iframe');
  });

  it('should be links in a heading', () => {
    const page = pageOf('## A <iframe src="https://e.org/x"></iframe>');
    expect(page.texts('h2 > a[href="https://e.org/x"]')).toEqual(['https://e.org/x']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'local.html', ''])(
    'should not be there: %s',
    (src) => {
      const page = pageOf(`<iframe src="${src}" srcdoc="<script>x</script>"></iframe> after`);
      expect(page.text).toBe('after');
      expect(page.html).not.toMatch(/iframe|javascript|data:|script/);
    },
  );
});

describe('what is missing', () => {
  const secret = {'Secret.md': '---\npublish: false\n---\nx'};

  it.each([
    ['![[Secret|300]]', ''],
    ['![[Secret|300x200]]', ''],
    ['![[Secret|words|300]]', 'words'],
    ['![300](Secret.md)', ''],
    ['<img src="Secret.md" width="300">', ''],
    ['![[gone.png|300]]', 'gone.png'],
    ['![300](gone.png)', 'gone.png'],
    ['<img src="gone.png">', 'gone.png'],
    ['<img src="a%20b/gone.png" alt="x"/>', 'a b/gone.png'],
    ['<video src="gone.mp4" controls></video>', 'gone.mp4'],
    ['<div><img src="gone.png"></div>', 'gone.png'],
  ])('should show no size: %s', (text, expected) => {
    const page = vaultOf({...secret, 'Note.md': `${text}\n`}).page('Note.md');
    expect(page.text).toBe(expected);
    expect(page.texts('.internal-embed.is-unresolved')).toEqual(expected.includes('gone') ? [expected] : []);
  });
});
