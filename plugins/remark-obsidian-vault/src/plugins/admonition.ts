import type {Code, PhrasingContent, RootContent} from 'mdast';
import {iconSvg} from '../icons/icon-svg.js';
import type {Callout} from '../nodes.js';
import {calloutNode} from '../transform/callout-node.js';
import {type AdmonitionSettings, calloutColor} from './admonition-settings.js';

/** What a block of the plugin Admonition says in front of its text. */
export interface AdmonitionHead {
  type: string;
  /** Markdown; empty where no title is shown. */
  title: string;
  fold?: '+' | '-';
  icon?: string;
  /** `r, g, b` */
  color?: string;
  metadata?: string;
  /** The Markdown of its text. */
  content: string;
  /** How many lines of the block stand in front of it. */
  skipped: number;
}

/** Read at the very start of a line, in this case. */
const PARAMETERS = ['title', 'collapse', 'icon', 'color', 'metadata'] as const;

type Parameters = Partial<Record<(typeof PARAMETERS)[number], string>>;

/**
 * @param language - The word behind the fence.
 * @returns The type of admonition, or `undefined` where the block is none.
 */
export function admonitionType(language: string | null | undefined): string | undefined {
  return /^ad-(\S+)$/i.exec(language ?? '')?.[1]?.toLowerCase();
}

/**
 * Reads a block as the plugin does: parameters from the first line on, until a blank line, an unknown or a repeated one.
 *
 * @param type - The admonition's type.
 * @param source - The block's text.
 * @param settings - What the vault's settings say.
 * @returns Its head and text.
 */
export function readAdmonition(type: string, source: string, settings?: AdmonitionSettings): AdmonitionHead {
  const lines = source.split('\n');
  const given: Parameters = {};
  let skipped = 0;
  for (const line of lines) {
    const name = PARAMETERS.find((parameter) => line.startsWith(`${parameter}:`));
    if (name === undefined || given[name] !== undefined) break;
    given[name] = line.slice(name.length + 1).trim();
    skipped++;
  }
  const own = settings?.types[type];
  const fold = foldOf(given.collapse, settings);
  const color = given.color ? calloutColor(given.color) : own?.color;
  const icon = given.icon || own?.icon;
  return {
    type,
    title: given.title ?? (own?.noTitle ? '' : (own?.title ?? type.charAt(0).toUpperCase() + type.slice(1))),
    ...(fold && {fold}),
    ...(icon && {icon}),
    ...(color !== undefined && {color}),
    ...(given.metadata && {metadata: given.metadata}),
    content: lines.slice(skipped).join('\n'),
    skipped,
  };
}

/** What is neither `open`, `closed` nor `none` is closed. */
function foldOf(collapse: string | undefined, settings: AdmonitionSettings | undefined): '+' | '-' | undefined {
  if (!collapse && settings?.collapse) return settings.collapse === 'open' ? '+' : '-';
  if (collapse === undefined || collapse === 'none') return undefined;
  return collapse === 'open' ? '+' : '-';
}

/**
 * @param code - The block.
 * @param head - What it says.
 * @param title - Its title, parsed.
 * @param content - Its text, parsed.
 * @returns The callout that it is.
 */
export function admonitionNode(
  code: Code,
  {type, fold, icon, color, metadata}: AdmonitionHead,
  title: PhrasingContent[],
  content: RootContent[],
): Callout {
  const callout = calloutNode({
    type,
    ...(fold && {fold}),
    ...(metadata !== undefined && {metadata}),
    title,
    content,
    className: title.length === 0 ? ['callout-no-title'] : [],
    ...(code.position && {position: code.position}),
  });
  const svg = icon === undefined ? undefined : iconSvg(icon);
  const style = [
    color !== undefined && `--callout-color: ${color}`,
    svg !== undefined && `--callout-icon: url("data:image/svg+xml,${encodeURIComponent(svg)}")`,
  ]
    .filter(Boolean)
    .join('; ');
  callout.data = {
    ...code.data,
    ...callout.data,
    hProperties: {
      ...callout.data?.hProperties,
      ...(style !== '' && {style}),
      ...(icon !== undefined && {dataCalloutIcon: icon}),
    },
  };
  return callout;
}
