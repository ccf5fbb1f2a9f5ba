/** The files in which hosts are told which headers to send. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {PolicyHost} from '../options.js';
import {joinPolicies} from './site-policy.js';

/** What a host reads, and how a header stands in it. */
interface HostFile {
  name: string;
  /** The file with one more header; `before` is what a site wrote itself. */
  add(before: string, name: string, value: string): string;
}

/** Host → its file. Pages of the same site may not frame each other anywhere else: a PDF of a note stands in a frame. */
const FILES: Readonly<Record<Exclude<PolicyHost, 'meta'>, HostFile>> = {
  netlify: {name: '_headers', add: addToHeaders},
  cloudflare: {name: '_headers', add: addToHeaders},
  vercel: {name: 'vercel.json', add: addToVercel},
  apache: {
    name: '.htaccess',
    add: (before, name, value) =>
      `${before}<IfModule mod_headers.c>\n  Header always set ${name} "${value}"\n</IfModule>\n`,
  },
};

/**
 * Tells a host to send a policy with everything of the site.
 *
 * @param outDir - The built site; absolute.
 * @param host - The host.
 * @param policy - The policy.
 * @throws Error where a file of the site's own sends one already.
 */
export function writeHostFile(outDir: string, host: Exclude<PolicyHost, 'meta'>, policy: string): void {
  const {name, add} = FILES[host];
  const file = path.join(outDir, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (/content-security-policy/i.test(before)) {
    throw new Error(
      `docusaurus-plugin-obsidian-vault: \`${name}\` of this site has a Content-Security-Policy of its own, and two ` +
        'allow only what both allow. Take it out there, or leave the option `contentSecurityPolicy` out.',
    );
  }
  const ended = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  // In nobody else's page, which no page can say for itself.
  writeFileSync(file, add(ended, 'Content-Security-Policy', `${policy}; frame-ancestors 'self'`));
}

/**
 * Lets the policy of a whole site allow what the pages of another of its languages need: hosts read one file, at the root.
 *
 * @param siteDir - The site that holds the languages; absolute.
 * @param host - The host.
 * @param policy - What the language needs.
 * @returns Whether the site has such a file; where it has none, the language is a site of its own.
 */
export function widenHostFile(siteDir: string, host: Exclude<PolicyHost, 'meta'>, policy: string): boolean {
  const file = path.join(siteDir, FILES[host].name);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const written = /default-src [^"\n]*(?=; frame-ancestors 'self')/.exec(text)?.[0];
  if (written === undefined) return false;
  writeFileSync(
    file,
    text.replace(written, () => joinPolicies(written, policy)),
  );
  return true;
}

function addToHeaders(before: string, name: string, value: string): string {
  return `${before}/*\n  ${name}: ${value}\n`;
}

function addToVercel(before: string, key: string, value: string): string {
  const settings = before === '' ? {} : vercelSettings(before);
  const headers = [...(settings.headers ?? []), {source: '/(.*)', headers: [{key, value}]}];
  return `${JSON.stringify({...settings, headers}, undefined, 2)}\n`;
}

function vercelSettings(text: string): {headers?: unknown[]} {
  try {
    const settings: unknown = JSON.parse(text);
    const {headers = []} = settings as {headers?: unknown};
    if (!Array.isArray(settings) && Array.isArray(headers)) return settings as {headers?: unknown[]};
  } catch {
    // Said below.
  }
  throw new Error(
    'docusaurus-plugin-obsidian-vault: `vercel.json` of this site holds no settings of Vercel, so no header can be added to it. ' +
      'Mend it, or leave the option `contentSecurityPolicy` out.',
  );
}
