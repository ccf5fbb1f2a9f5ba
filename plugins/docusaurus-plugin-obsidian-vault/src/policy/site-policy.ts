/** The Content-Security-Policy of a site (Content Security Policy Level 3), as strict as what it is made of allows. */
import {createHash} from 'node:crypto';
import type {PolicySources} from '../options.js';

/** What the pages of a site run and load. */
export interface SiteLoads {
  /** Inline scripts that are the site's own. */
  scripts: readonly string[];
  frames: readonly string[];
  /** Origins, beside the site's. */
  pictures: readonly string[];
  media: readonly string[];
}

/** More origins than this, and any page of the web may be one: hosts bound the length of a header. */
export const MAX_ORIGINS = 20;

/**
 * @param loads - What the pages of the site load; of one page, its own frames.
 * @param more - What the site allows beside.
 * @returns The policy, as a header has it but for `frame-ancestors`.
 */
export function sitePolicy(loads: SiteLoads, more: PolicySources): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    // The search is WebAssembly: it may be compiled, JavaScript may not.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...loads.scripts.map(hashSource)],
    // Formulas, code and canvases are set by style attributes, which no hash can name, and diagrams bring a style element each.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', ...origins(loads.pictures)],
    'media-src': ["'self'", 'data:', ...origins(loads.media)],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'frame-src': [...loads.frames].sort(),
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  for (const [name, sources] of Object.entries(more)) {
    directives[name] = [...(directives[name] ?? []).filter((source) => source !== "'none'"), ...sources];
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources.length > 0 ? sources : ["'none'"])].join(' ')}`)
    .join('; ');
}

/**
 * @param frames - Where the frames of a page come from.
 * @param more - What the site allows beside.
 * @returns The part of the policy that is the page's own.
 */
export function framePolicy(frames: readonly string[], more: PolicySources): string {
  const sources = [...[...frames].sort(), ...(more['frame-src'] ?? [])];
  return `frame-src ${sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'"}`;
}

/**
 * @param policies - Policies of parts of one site, as `sitePolicy` writes them.
 * @returns One that allows what any of them does.
 */
export function joinPolicies(...policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const [name = '', ...sources] of policies.flatMap((policy) => policy.split('; ')).map((one) => one.split(' '))) {
    directives.set(name, new Set([...(directives.get(name) ?? []), ...sources]));
  }
  for (const sources of directives.values()) if (sources.size > 1) sources.delete("'none'");
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

function origins(found: readonly string[]): string[] {
  if (found.length <= MAX_ORIGINS) return [...found].sort();
  return found.some((origin) => origin.startsWith('http:')) ? ['https:', 'http:'] : ['https:'];
}

function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
