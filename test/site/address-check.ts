/** Follows every address of a built site, as a plain file server would. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';

/** A built site, and how its addresses are written. */
export interface HostedSite {
  folder: string;
  /** With the domain: `https://x.example/base/`. */
  url: string;
  /** Docusaurus's `trailingSlash`. */
  trailingSlash: boolean;
}

/** Attributes that hold one address. */
const ATTRIBUTES = ['href', 'src', 'poster'];

/** Reads a site's pages and looks addresses up in it. */
export class AddressCheck {
  readonly #roots = new Map<string, Root>();
  readonly #ids = new Map<string, Set<string>>();

  constructor(readonly site: HostedSite) {}

  /** @returns The HTML files of the site, relative to it. */
  get pages(): string[] {
    return readdirSync(this.site.folder, {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.html'))
      .sort();
  }

  /** @returns A page of the site, parsed. */
  root(file: string): Root {
    const root = this.#roots.get(file) ?? fromHtml(readFileSync(path.join(this.site.folder, file), 'utf8'));
    this.#roots.set(file, root);
    return root;
  }

  /** @returns The elements of a page that match a selector. */
  select(file: string, selector: string): Element[] {
    return selectAll(selector, this.root(file));
  }

  /** @returns Every address in the site that leads nowhere, with its page; those of the page for errors to itself count not. */
  get dead(): string[] {
    return this.pages.flatMap((file) =>
      addressesOf(this.root(file))
        .filter((address) => !/\/404(?:\.html)?\/?$/.test(address) && !this.leads(address, file))
        .map((address) => `${file}: ${address}`),
    );
  }

  /** @returns Whether an address leads to another site, or to a file of this one and an id in it. */
  leads(address: string, from = 'index.html'): boolean {
    const url = new URL(address, this.site.url + from.replace(/(?:index)?\.html$/, ''));
    if (/^(?:#|$)/.test(address)) return this.#has(from, url.hash);
    const {url: base} = this.site;
    if (url.origin !== new URL(base).origin) return true;
    const file = url.href.startsWith(base) ? this.fileOf(url.pathname) : undefined;
    return file !== undefined && this.#has(file, url.hash);
  }

  /** @returns The file that a path of the site stands for, if it is written as the site writes its addresses. */
  fileOf(pathname: string): string | undefined {
    const {folder, url, trailingSlash} = this.site;
    const inside = decodeURIComponent(pathname.slice(new URL(url).pathname.length));
    const exists = (file: string) => existsSync(path.join(folder, file));
    if (/\.\w+$/.test(inside)) return exists(inside) ? inside : undefined;
    // The roots of the languages are base URLs, which always end in a slash.
    if (inside === '' || inside.endsWith('/')) {
      const isRoot = inside === '' || /^\w\w\/$/.test(inside);
      return (trailingSlash || isRoot) && exists(`${inside}index.html`) ? `${inside}index.html` : undefined;
    }
    return !trailingSlash && exists(`${inside}.html`) ? `${inside}.html` : undefined;
  }

  #has(file: string, hash: string): boolean {
    if (hash === '' || !file.endsWith('.html')) return true;
    const ids = this.#ids.get(file) ?? new Set(this.select(file, '[id]').map(({properties}) => String(properties.id)));
    this.#ids.set(file, ids);
    return ids.has(decodeURIComponent(hash.slice(1)));
  }
}

/** @returns Every address that stands in a piece of HTML. */
export function addressesOf(root: Root): string[] {
  const single = ATTRIBUTES.flatMap((name) =>
    selectAll(`[${name}]`, root).map(({properties}) => String(properties[name])),
  );
  const metas = selectAll('meta[content]', root).map(({properties}) => String(properties.content));
  const inMetas = metas.flatMap((content) => /^(?:0; url=)?((?:\/|https:\/\/).*)$/.exec(content)?.[1] ?? []);
  return [...new Set([...single, ...inMetas])].filter((address) => !/^(?:data|mailto|javascript):/.test(address));
}
