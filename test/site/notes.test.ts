import {buildLog, checkLog, notePages, page, type SiteName, select, textOf} from './built-site.js';

const text = (url: string, site: SiteName = 'ugly') => {
  const [content] = select(page(site, url), '.theme-doc-markdown');
  if (!content) throw new Error(`${url} has no content`);
  return textOf(content);
};
const all = (url: string, selector: string) => select(page('ugly', url), `.theme-doc-markdown ${selector}`);

describe('addresses', () => {
  it.each([
    ['/compute/ec2-basics', 'Virtual machines by the second.'],
    ['/storage', "The folder's own note."],
    ['/100-done', 'Done by half.'],
    ['/wow-really', 'Question body.'],
    ['/init', 'Init body.'],
    ['/ünïcode-nöte', 'Unicode body.'],
    ['/日本語', 'Japanese body.'],
  ])('should give %s', (url, body) => expect(text(url)).toContain(body));

  it('should give every published note a page of its own', () => {
    const bodies = ['Ampersand body.', 'Number sign body.', 'Quoted body.', 'Twice the ending.', 'A name that Windows'];
    const pages = [...notePages('ugly').keys()].map((url) => text(url));
    for (const body of bodies) expect(pages.filter((content) => content.includes(body))).toHaveLength(1);
  });

  it('should make a home page where the vault has none', () => {
    const links = all('/', 'a').map((link) => link.properties.href);
    expect(links).toContain('/compute/ec2-basics');
    expect(text('/')).toContain('exam tips');
  });
});

describe('a note', () => {
  const ec2 = '/compute/ec2-basics';

  it('should be titled by its file name where it has no H1', () => {
    expect(select(page('ugly', ec2), 'h1').map(textOf)).toEqual(['EC2 Basics']);
  });

  it('should be titled by its H1 where it has one', () => {
    expect(select(page('ugly', '/storage/s3'), 'h1').map(textOf)).toEqual(['Simple Storage']);
  });

  it('should not show a first heading twice that repeats the title', () => {
    expect(select(page('ugly', '/crlf-note'), 'h1, h2').map(textOf)).toEqual(['CRLF note']);
  });

  it('should break lines where its writer did', () => {
    expect(all('/crlf-note', 'p br')).toHaveLength(1);
  });

  it('should show callouts with their hooks', () => {
    expect(all(ec2, '.callout[data-callout="info"] .callout-title-inner').map(textOf)).toEqual(['What it is']);
    expect(all(ec2, '.callout[data-callout="info"] .callout-content a.internal-link')).toHaveLength(1);
    expect(all(ec2, 'details.callout[data-callout="faq"][data-callout-fold="-"]:not([open])')).toHaveLength(1);
    expect(all(ec2, '.callout .callout .callout[data-callout="bug"] .callout-content').map(textOf)).toEqual([
      'with text',
    ]);
    expect(all(ec2, '.callout.tldr').map(textOf)).toEqual(['TL;DR rent a machine, pay while it runs']);
  });

  it('should show tips on their own line as callouts and the others inline', () => {
    expect(all(ec2, '.callout.exam-tip .callout-title-inner').map(textOf)).toEqual(['Exam', 'Exam trap']);
    expect(all(ec2, 'p mark.exam-tip')).toHaveLength(1);
    expect(all(ec2, 'td mark.exam-tip')).toHaveLength(1);
    expect(all(ec2, 'li mark.exam-tip')).toHaveLength(1);
    expect(all(ec2, 'mark:not(.exam-tip)').map(textOf)).toEqual(['a mark', 'no tip at all']);
  });

  it('should give tasks their character', () => {
    expect(all(ec2, 'li.task-list-item').map((item) => item.properties.dataTask)).toEqual([' ', 'x', '?']);
  });

  it('should list its headings down to level 4 in the table of contents', () => {
    expect(select(page('ugly', ec2), '.table-of-contents a').map(textOf)).toEqual(['Pricing', 'Pricing']);
  });

  it('should describe itself without its syntax', () => {
    const description = select(page('ugly', ec2), 'meta[name="description"]')[0]?.properties.content;
    expect(description).toMatch(/^Virtual machines by the second\. Second line/);
    expect(description).not.toMatch(/==|\[!|tldr|%%/);
  });

  it('should count its tips and link to them', () => {
    expect(textOf(page('ugly', ec2))).toMatch(/5 exam tips/);
  });
});

describe('links and embeds', () => {
  it('should resolve names, aliases, headings and Markdown links', () => {
    expect(all('/links', 'a.internal-link').map((link) => link.properties.href)).toEqual(
      expect.arrayContaining([
        '/compute/ec2-basics',
        '/storage/s3#what-is-s3-basics',
        '#here',
        '/compute/ec2-basics#pricing',
      ]),
    );
  });

  it('should show the text of a link to an unpublished note, and no more', () => {
    expect(text('/links')).toContain('one thing');
    expect(all('/links', 'a').map(textOf)).not.toContain('one thing');
  });

  it('should transclude sections and blocks with no id twice and nothing in the contents', () => {
    expect(all('/storage/s3', '.markdown-embed').length).toBeGreaterThanOrEqual(2);
    expect(select(page('ugly', '/storage/s3'), '.table-of-contents a').map(textOf)).toEqual(['What is S3? (basics)']);
    expect(all('/links', '.markdown-embed').map(textOf).join(' ')).toContain('Lifecycle rules.');
  });

  it('should cut a cycle', () => {
    expect(text('/loop-a')).toContain('Beta.');
    expect(text('/loop-a').match(/Alpha\./g)).toHaveLength(1);
  });

  it('should show a picture with its size, and a placeholder for one that is missing', () => {
    const [picture] = all('/storage/s3', '.image-embed img');
    expect(picture?.properties).toMatchObject({
      width: 120,
      height: 75,
      src: '/attachments/images/chart.png',
      alt: 'chart',
    });
    expect(all('/storage', '.internal-embed.is-unresolved').map(textOf).join()).toContain('lost.png');
    expect(all('/storage', '.internal-link.is-unresolved').map(textOf)).toContain('Nowhere at all');
  });
});

describe('raw text', () => {
  it('should stay as typed', () => {
    expect(text('/odd-text')).toContain('{x}');
    for (const raw of ['import x from y', 'export z', '::: note', ':smile:', 'arn:aws:s3:::b', '==highlight']) {
      expect(text('/odd-text')).toContain(raw);
    }
  });

  it('should keep HTML and drop what acts', () => {
    expect(all('/storage/s3', 'kbd').map(textOf)).toEqual(['Ctrl']);
    expect(all('/storage/s3', 'script, [onclick]')).toEqual([]);
    expect(text('/storage/s3')).toContain('List<String>');
    expect(all('/storage/s3', '.katex-display')).toHaveLength(1);
  });
});

describe('what is wrong with a vault', () => {
  const log = buildLog('ugly');

  it.each([
    [/Broken properties\.md:\d+:\d+ \w+ .*\[malformed-properties\]/],
    [/Storage\/Storage\.md:1:\d+ \w+ .*lost\.png.*\[unresolved-embed\]/],
    [/Storage\/Storage\.md:1:\d+ \w+ .*Nowhere at all.*\[unresolved-link\]/],
    [/Storage\/Storage\.md:1:\d+ \w+ .*No such part.*\[missing-heading\]/],
    [/Binary\.md:1:\d+ \w+ .*\[unreadable-note\]/],
    [/Unclosed comment\.md:1:6 \w+ .*\[unclosed-comment\]/],
    [/Odd text\.md:1:9 \w+ .*\[unclosed-highlight\]/],
    [/Loop [AB]\.md:3:1 \w+ .*\[embed-cycle\]/],
  ])('should be reported: %s', (pattern) => expect(checkLog('ugly')).toMatch(pattern));

  it('should be shown as well as it can be', () => {
    expect(text('/broken-properties')).toContain('Text under broken properties.');
    expect(text('/binary')).toContain('rubbish');
    expect(select(page('ugly', '/empty'), 'h1').map(textOf)).toEqual(['Empty']);
  });

  it('should be all that the build warns of', () => {
    const warnings = log.split('\n').filter((line) => /\[WARNING\]/.test(line));
    expect(warnings.filter((line) => !/problems in the vault/.test(line))).toEqual([]);
  });
});
