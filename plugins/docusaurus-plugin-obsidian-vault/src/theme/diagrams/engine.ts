/**
 * Mermaid, in a page of its own that may load nothing but Mermaid: what a diagram names on other hosts, pictures in labels and styles,
 * stays unloaded while it is laid out, and none of Mermaid's styles reaches the page.
 */
import siteConfig from '@generated/docusaurus.config';
import globalData from '@generated/globalData';
import type {Mermaid, MermaidConfig} from 'mermaid';
import type {VaultGlobalData} from '../../relations/graph-data.js';

/** The width of a column of text, in pixels, for kinds of diagrams that fill theirs. */
const COLUMN = 720;

/** The width of the screen that C4 diagrams fill, in pixels: the same for all readers, as room is kept for it. */
const SCREEN = 1280;

/** What a diagram may not set for itself, beside what Mermaid forbids. */
const SECURE = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'dompurifyConfig',
  'themeCSS',
  'logLevel',
];

/** A picture of nothing. */
const NO_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

type ThemeConfig = {theme?: {light?: string; dark?: string}; options?: MermaidConfig};

let engine: Promise<Mermaid> | undefined;
let endFrames: () => void = () => {};
let count = 0;

/**
 * @returns Mermaid, loaded once.
 * @throws Error where it cannot be fetched.
 */
export function loadEngine(): Promise<Mermaid> {
  engine ??= openFrame().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/**
 * @param source - A diagram.
 * @param isDark - Whether for a dark page.
 * @returns The drawing: SVG, to be cleaned, with an id that is found in it nowhere else.
 * @throws Error of Mermaid's, which says what is wrong with the diagram.
 */
export async function render(source: string, isDark: boolean): Promise<{svg: string; id: string}> {
  const mermaid = await loadEngine();
  const {theme, options} = (siteConfig.themeConfig.mermaid ?? {}) as ThemeConfig;
  mermaid.initialize({
    ...options,
    theme: ((isDark ? theme?.dark : theme?.light) ?? (isDark ? 'dark' : 'default')) as MermaidConfig['theme'],
    startOnLoad: false,
    suppressErrorRendering: true,
    securityLevel: 'strict',
    secure: SECURE,
    dompurifyConfig: {FORBID_TAGS: ['img', 'image', 'picture', 'video', 'audio', 'source', 'style', 'link', 'iframe']},
  });
  count += 1;
  const id = `vault-diagram-${count}-drawing`;
  try {
    const {svg} = await mermaid.render(id, withoutPictures(source));
    return {svg, id};
  } finally {
    endFrames();
  }
}

/** `A@{ img: "https://…" }`: its label and its place stay. The policy would stop it too, and the whole diagram with it. */
function withoutPictures(source: string): string {
  return source.replace(/@\{[^}]*\}/g, (attributes) =>
    attributes.replace(/\b(img\s*:\s*)(?:"[^"]*"|'[^']*'|[^\s,}]+)/gi, `$1"${NO_PICTURE}"`),
  );
}

async function openFrame(): Promise<Mermaid> {
  const vaults = Object.values(globalData['docusaurus-plugin-obsidian-vault'] ?? {}) as VaultGlobalData[];
  const address = vaults.find(({diagramEngine}) => diagramEngine !== undefined)?.diagramEngine ?? '';
  const script = new URL(siteConfig.baseUrl + address, location.origin);
  const policy = `default-src 'none'; script-src ${location.origin}; style-src 'unsafe-inline'; font-src data:; img-src data:`;
  const frame = document.createElement('iframe');
  frame.title = 'Mermaid';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.className = 'vault-diagram-engine';
  // It is laid out, and not seen.
  frame.style.cssText = `border:0;height:100px;left:0;pointer-events:none;position:fixed;top:0;visibility:hidden;width:${COLUMN}px;z-index:-1`;
  frame.srcdoc =
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<style>body{margin:0}</style><script type="module" src="${script.href}"></script>`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    document.body.append(frame);
  });
  const scope = frame.contentWindow as Window & {mermaid?: Mermaid};
  if (scope.mermaid) {
    Object.defineProperty(scope, 'screen', {value: {availWidth: SCREEN, availHeight: SCREEN}});
    endFrames = countFrames(scope);
    return scope.mermaid;
  }
  frame.remove();
  throw new Error(`Cannot load ${script.href}`);
}

/** What lays out mind maps goes on drawing them from frame to frame, though nobody sees it. */
function countFrames(scope: Window): () => void {
  const request = scope.requestAnimationFrame.bind(scope);
  const frames = new Set<number>();
  scope.requestAnimationFrame = (callback) => {
    const frame = request((time) => {
      frames.delete(frame);
      callback(time);
    });
    frames.add(frame);
    return frame;
  };
  return () => {
    for (const frame of frames) scope.cancelAnimationFrame(frame);
    frames.clear();
  };
}
