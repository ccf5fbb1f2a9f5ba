/** The strict Content-Security-Policy of a site: what is read from its pages, and where it is written. */
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {resolveOptions} from '../../plugins/docusaurus-plugin-obsidian-vault/src/options.js';
import {applyPolicy} from '../../plugins/docusaurus-plugin-obsidian-vault/src/policy/apply-policy.js';
import {pageLoads} from '../../plugins/docusaurus-plugin-obsidian-vault/src/policy/page-loads.js';
import {MAX_ORIGINS} from '../../plugins/docusaurus-plugin-obsidian-vault/src/policy/site-policy.js';

const OWN = 'own()';
const HASH = `'sha256-${createHash('sha256').update(OWN).digest('base64')}'`;
const head = '<!doctype html><html><head><meta charset="utf-8">';
const plain = `${head}<script>${OWN}</script></head><body></body></html>`;

let outDir: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(outDir, file)), {recursive: true});
  writeFileSync(path.join(outDir, file), text);
};
const read = (file: string) => readFileSync(path.join(outDir, file), 'utf8');
const routesPaths = ['/base/404.html', '/base/', '/base/note', '/base/n%C3%B6te/'];
const apply = (option: Parameters<typeof applyPolicy>[1]) =>
  applyPolicy({outDir, baseUrl: '/base/', routesPaths}, option);
const policyOf = (file: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(file))?.[1];
const directive = (policy: string | undefined, name: string) =>
  policy
    ?.split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1)
    .split(' ');

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'policy-'));
  write('404.html', plain);
  write('index.html', `${head}<script>${OWN}</script></head><body><script>vault()</script></body></html>`);
  write(
    'note/index.html',
    `${head}</head><body><iframe src="/base/a.pdf"></iframe><img src="https://p.example/a.png"></body></html>`,
  );
  write(
    'nöte.html',
    `${head}</head><body><div data-embed-src="https://v.example/x"><a href="https://other.example">v</a></div></body></html>`,
  );
});
afterEach(() => rmSync(outDir, {recursive: true, force: true}));

describe('what a page loads', () => {
  it.each([
    ['<img src="https://a.example/x?y#z">', 'pictures', ['https://a.example']],
    ['<img src="//a.example/x">', 'pictures', ['https://a.example']],
    [
      '<img src="/x.png" srcset="https://b.example:8443/1 1x, https://c.example/2 2x">',
      'pictures',
      ['https://b.example:8443', 'https://c.example'],
    ],
    ['<img src="data:image/png;base64,AA==">', 'pictures', []],
    ['<img src="https:">', 'pictures', []],
    [
      '<svg><image href="https://a.example/x"/><image xlink:href="https://b.example/x"/></svg>',
      'pictures',
      ['https://a.example', 'https://b.example'],
    ],
    [
      '<video src="https://m.example/v" poster="https://a.example/p"><track src="https://t.example/t"></video>',
      'media',
      ['https://m.example', 'https://t.example'],
    ],
    ['<video poster="https://a.example/p"></video>', 'pictures', ['https://a.example']],
    ['<audio><source src="http://m.example/a"></audio>', 'media', ['http://m.example']],
    ['<iframe src="/a.pdf"></iframe>', 'frames', ["'self'"]],
    ['<iframe src="https://f.example/a"></iframe>', 'frames', ['https://f.example']],
    [
      '<div data-embed-src="https://v.example/embed"><a href="https://x.example">x</a></div>',
      'frames',
      ['https://v.example'],
    ],
    [
      '<div data-embed-src=""><p><a href="https://x.example/y">x</a></p></div><a href="https://no.example">n</a>',
      'frames',
      ['https://x.example'],
    ],
    ['<a href="https://x.example">x</a>', 'frames', []],
  ] as const)('should be found in %s', (html, kind, expected) => {
    expect([...pageLoads(html)[kind]].sort()).toEqual(expected);
  });

  it('should count scripts that run, and neither data nor files', () => {
    const html =
      '<script>a</script><script type="module">b</script><script type="text/javascript">c</script>' +
      '<script type="application/ld+json">{}</script><script src="/x.js"></script>';
    expect(pageLoads(html).scripts).toEqual(['a', 'b', 'c']);
  });
});

describe('a policy in the pages', () => {
  it('should stand before anything that loads, and let the scripts of the site run, no other', () => {
    apply({host: 'meta'});
    for (const file of ['404.html', 'index.html', 'note/index.html', 'nöte.html']) {
      expect(read(file).indexOf('<meta http-equiv')).toBe(head.length);
      expect(directive(policyOf(file), 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", HASH]);
      expect(policyOf(file)?.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe-eval');
    }
  });

  it('should let a page frame what it shows, and the others nothing', () => {
    apply({host: 'meta'});
    expect(directive(policyOf('index.html'), 'frame-src')).toEqual(["'none'"]);
    expect(directive(policyOf('note/index.html'), 'frame-src')).toEqual(["'self'"]);
    expect(directive(policyOf('nöte.html'), 'frame-src')).toEqual(['https://v.example']);
    expect(directive(policyOf('index.html'), 'img-src')).toEqual(["'self'", 'data:', 'https://p.example']);
    expect(policyOf('index.html')).not.toContain('frame-ancestors');
  });

  it('should allow what the site adds, in its own place', () => {
    apply({
      host: 'meta',
      add: {'script-src': ['https://stats.example'], 'object-src': ["'self'"], 'frame-src': ['https://maps.example']},
    });
    expect(directive(policyOf('index.html'), 'script-src')).toContain('https://stats.example');
    expect(directive(policyOf('index.html'), 'object-src')).toEqual(["'self'"]);
    expect(directive(policyOf('index.html'), 'frame-src')).toEqual(['https://maps.example']);
  });

  it('should leave pages among the attachments, and those that have a policy, as they are', () => {
    const page = '<html><head></head></html>';
    write('attachments/page.html', page);
    write('note/index.html', `<head><meta http-equiv="content-security-policy" content="default-src 'none'"></head>`);
    apply({host: 'meta'});
    expect(read('attachments/page.html')).toBe(page);
    expect(read('note/index.html')).toContain(`content="default-src 'none'"></head>`);
  });

  it('should not grow without end where notes show pictures from everywhere', () => {
    const images = Array.from({length: MAX_ORIGINS + 1}, (_, index) => `<img src="https://h${index}.example/x">`).join(
      '',
    );
    write('note/index.html', `${head}</head>${images}`);
    apply({host: 'meta'});
    expect(directive(policyOf('index.html'), 'img-src')).toEqual(["'self'", 'data:', 'https:']);
  });
});

describe('a policy that a host sends', () => {
  it.each([
    ['netlify', '_headers', /^\/\*\n {2}Content-Security-Policy: (.*)\n$/],
    ['cloudflare', '_headers', /^\/\*\n {2}Content-Security-Policy: (.*)\n$/],
    [
      'apache',
      '.htaccess',
      /^<IfModule mod_headers\.c>\n {2}Header always set Content-Security-Policy "(.*)"\n<\/IfModule>\n$/,
    ],
    ['vercel', 'vercel.json', /"key": "Content-Security-Policy",\s*"value": "(.*)"/],
  ] as const)('should stand where %s looks for it', (host, file, pattern) => {
    apply({host});
    const [, policy] = pattern.exec(read(file)) ?? [];
    expect(directive(policy, 'frame-ancestors')).toEqual(["'self'"]);
    expect(directive(policy, 'default-src')).toEqual(["'none'"]);
    expect(directive(policy, 'frame-src')).toEqual(["'self'", 'https://v.example']);
    expect(policyOf('index.html')).toBe("frame-src 'none'");
    expect(policyOf('nöte.html')).toBe('frame-src https://v.example');
  });

  it('should stand behind what the site has there', () => {
    write('_headers', '/assets/*\n  Cache-Control: immutable');
    apply({host: 'netlify'});
    expect(read('_headers')).toMatch(/^\/assets\/\*\n {2}Cache-Control: immutable\n\/\*\n {2}Content-/);
    write('vercel.json', JSON.stringify({cleanUrls: true, headers: [{source: '/x', headers: []}]}));
    apply({host: 'vercel'});
    const {cleanUrls, headers} = JSON.parse(read('vercel.json'));
    expect([cleanUrls, headers.map(({source}: {source: string}) => source)]).toEqual([true, ['/x', '/(.*)']]);
  });

  it.each(['netlify', 'cloudflare', 'apache', 'vercel'] as const)(
    'should cover the other languages of the site, in the one file that %s reads',
    (host) => {
      apply({host});
      write('de/404.html', `${head}<script>german()</script></head>`);
      write(
        'de/index.html',
        `${head}</head><iframe src="https://de.example/x"></iframe><img src="https://q.example/a">`,
      );
      const german = {
        outDir: path.join(outDir, 'de'),
        baseUrl: '/base/de/',
        routesPaths: ['/base/de/404.html', '/base/de/'],
      };
      applyPolicy({...german, siteDir: outDir}, {host});
      const name = {netlify: '_headers', cloudflare: '_headers', apache: '.htaccess', vercel: 'vercel.json'}[host];
      const policy = /default-src [^"\n]*/.exec(read(name))?.[0];
      const germanHash = `'sha256-${createHash('sha256').update('german()').digest('base64')}'`;
      expect(directive(policy, 'script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", HASH, germanHash]);
      expect(directive(policy, 'frame-src')).toEqual(["'self'", 'https://v.example', 'https://de.example']);
      expect(directive(policy, 'img-src')).toEqual(["'self'", 'data:', 'https://p.example', 'https://q.example']);
      expect(directive(policy, 'object-src')).toBeUndefined();
      expect(directive(policy, 'default-src')).toEqual(["'none'"]);
      expect(() => read(`de/${name}`)).toThrow('ENOENT');
    },
  );

  it.each(['{', 'null', '[]', '{"headers": {}}'])(
    'should be refused where the settings of Vercel are none: %j',
    (text) => {
      write('vercel.json', text);
      expect(() => apply({host: 'vercel'})).toThrow('`vercel.json` of this site holds no settings of Vercel');
      expect(read('vercel.json')).toBe(text);
    },
  );

  it('should be refused beside another, as two allow only what both do', () => {
    write('_headers', "/*\n  content-security-policy: default-src 'self'\n");
    expect(() => apply({host: 'cloudflare'})).toThrow(
      '`_headers` of this site has a Content-Security-Policy of its own',
    );
  });
});

it('should be an option that says what it takes', () => {
  const option = (value: unknown) => resolveOptions({path: 'docs', contentSecurityPolicy: value as never});
  expect(option('meta').contentSecurityPolicy).toEqual({host: 'meta'});
  expect(option({host: 'vercel', add: {'img-src': ['https:']}}).contentSecurityPolicy?.host).toBe('vercel');
  expect(() => option('iis')).toThrow('must be one of [meta, netlify, cloudflare, vercel, apache');
});
