/** What is typed behind `cribsheet`. */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {Failure} from './failure.js';

/** What can be done with a vault. */
export const COMMANDS = ['dev', 'build', 'check', 'pdf', 'init', 'serve'] as const;

/** One of {@link COMMANDS}. */
export type CommandName = (typeof COMMANDS)[number];

/** The command line, read. */
export interface Arguments {
  command: CommandName;
  /** A vault, or for `serve` a built site. */
  folder: string;
  /** The first port that is tried. */
  port: number;
  /** @default the vault's name */
  title?: string;
  /** The server on which the site will stand: `https://me.example`. @default unknown */
  url?: string;
  /** Where the site stands on its server; begins and ends with `/`. */
  baseUrl: string;
  out?: string;
  /** Whether the browser is opened. */
  open: boolean;
  help: boolean;
  version: boolean;
}

/** What `--help` prints. */
export const HELP = `cribsheet [vault]          show a vault, and follow its changes
cribsheet build [vault]    write the site: --out <folder> (default: site)
cribsheet check [vault]    list every problem in the vault
cribsheet pdf [vault]      print the cheat sheets: --out <folder> (default: cheat-sheets)
cribsheet init [vault]     write a Docusaurus site of your own beside the vault: --out <folder>
cribsheet serve [site]     serve a site that was built

--port <number>      the first port that is tried (default: 3000)
--title <text>       the name of the site (default: the vault's)
--url <address>      the server that the site is for, such as https://me.example
--base-url <path>    the folder of the site on its server (default: /)
--no-open            leave the browser alone
--version            print the version
`;

/**
 * @param typed - The words behind the program.
 * @returns What they mean.
 * @throws Failure that says what is wrong with them.
 */
export function readArguments(typed: string[]): Arguments {
  const {values, positionals} = parse(typed);
  checkNotEmpty({...values, path: positionals.find((typed) => typed === '')});
  const [first, ...rest] = positionals;
  const named = COMMANDS.find((name) => name === first);
  const folders = named ? rest : positionals;
  if (folders.length > 1) {
    if (!named && !existsSync(folders[0] as string))
      throw new Failure(
        `"${folders[0]}" is neither a command nor a folder: the commands are ${COMMANDS.slice(1).join(', ')}.`,
      );
    throw new Failure(
      `One folder, please: "${folders.join('", "')}" are ${folders.length}. Put quotes around a path with spaces.`,
    );
  }
  return {
    command: named ?? 'dev',
    folder: folders[0] ?? '.',
    port: portOf(values.port ?? '3000'),
    ...(values.title !== undefined && {title: values.title}),
    ...(values.url !== undefined && {url: serverOf(values.url)}),
    baseUrl: baseUrlOf(values['base-url'] ?? '/'),
    ...(values.out !== undefined && {out: values.out}),
    open: !values['no-open'],
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: {type: 'string', short: 'p'},
        title: {type: 'string'},
        url: {type: 'string'},
        'base-url': {type: 'string'},
        out: {type: 'string', short: 'o'},
        'no-open': {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
        version: {type: 'boolean', short: 'v'},
      },
    });
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('. ')[0]}. Run "cribsheet --help" for what there is.`);
  }
}

/** As a shell has it of a variable that is not set: `--out "$OUT"`. */
function checkNotEmpty(values: Readonly<Record<string, string | boolean | undefined>>): void {
  const [name] = Object.entries(values).find(([, value]) => typeof value === 'string' && value.trim() === '') ?? [];
  if (name === undefined) return;
  const what = name === 'path' ? 'The path of a folder' : `"--${name}"`;
  throw new Failure(`${what} is empty: write something there, or leave it out.`);
}

function baseUrlOf(typed: string): string {
  const base = `/${typed}/`.replace(/\/{2,}/g, '/');
  if (URL.canParse(typed) || new URL(base, 'https://me.example').pathname !== base)
    throw new Failure(
      `"--base-url ${typed}" is no folder of a server: it is one such as /notes/, in letters of an address.`,
    );
  return base;
}

function serverOf(typed: string): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Failure(`"--url ${typed}" is no address: it is one such as https://me.example.`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Failure(`"--url ${typed}" is more than a server: write --url ${url.origin} --base-url ${url.pathname}.`);
  return url.origin;
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Failure(`"--port ${typed}" is no port: it is a number from 1 to 65535.`);
}
