/** The settings file of the plugin Admonition (10.3.2): `.obsidian/plugins/obsidian-admonition/data.json`. */

/** One type of admonition that a vault has made for itself. */
export interface AdmonitionType {
  /** @default the type's own name */
  title?: string;
  noTitle?: boolean;
  /** `r, g, b`, as `--callout-color` wants it. */
  color?: string;
  /** Name of an icon. */
  icon?: string;
}

/** What a vault's settings say of `ad-*` blocks. */
export interface AdmonitionSettings {
  types: Readonly<Record<string, AdmonitionType>>;
  /** How a block folds that does not say. @default not at all */
  collapse?: 'open' | 'closed';
}

/** Where the settings are. */
export const ADMONITION_SETTINGS = '.obsidian/plugins/obsidian-admonition/data.json';

/**
 * @param json - The text of the file.
 * @returns What it says; nothing where it cannot be read, as the plugin itself falls back to its defaults.
 */
export function readAdmonitionSettings(json: string): AdmonitionSettings {
  const data = parse(json);
  const colors = data.injectColor !== false;
  const types = Object.entries(record(data.userAdmonitions)).map(([name, raw]) => {
    const {title, noTitle, color, icon, injectColor} = record(raw);
    const hasColor = typeof injectColor === 'boolean' ? injectColor : colors;
    const shade = hasColor ? calloutColor(typeof color === 'string' ? color : '') : undefined;
    const iconName = record(icon).name;
    const type: AdmonitionType = {
      ...(typeof title === 'string' && title !== '' && {title}),
      ...(noTitle === true && {noTitle: true}),
      ...(shade !== undefined && {color: shade}),
      ...(typeof iconName === 'string' && {icon: iconName}),
    };
    return [name, type] as const;
  });
  return {
    types: Object.fromEntries(types),
    ...(data.autoCollapse === true && {collapse: data.defaultCollapseType === 'closed' ? 'closed' : 'open'}),
  };
}

/**
 * @param color - A colour as the plugin takes it: `#rrggbb`, `rgb()`, `hsl()`, `hsb()`, or a name.
 * @returns It as `--callout-color` wants it; `undefined` for what is none.
 */
export function calloutColor(color: string): string | undefined {
  const text = color.trim();
  if (text === '' || !/^[\w\s,.%#()-]+$/.test(text)) return undefined;
  if (text.startsWith('#')) {
    const number = Number.parseInt(text.slice(1), 16);
    return Number.isNaN(number) ? undefined : `${(number >> 16) & 255}, ${(number >> 8) & 255}, ${number & 255}`;
  }
  const [, name = '', inner = ''] = /^(rgb|hsl|hsb|hsv)\w?\(([^()]*)\)$/.exec(text) ?? [];
  if (name === 'rgb') return inner.trim();
  if (name === '') return /[()]/.test(text) ? undefined : text;
  const [hue = 0, saturation = 0, third = 0] = inner.split(',').map((part) => Number.parseFloat(part) || 0);
  return fromHue(hue, saturation / 100, third / 100, name === 'hsl').join(', ');
}

/** Hue, saturation and lightness or brightness → red, green and blue. CSS Color Module Level 4, HSL and HWB colors. */
function fromHue(hue: number, saturation: number, third: number, isLightness: boolean): number[] {
  return [5, 3, 1].map((shift) => {
    const turn = isLightness ? ({5: 0, 3: 8, 1: 4}[shift] as number) : shift;
    const place = (turn + hue / (isLightness ? 30 : 60)) % (isLightness ? 12 : 6);
    const channel = isLightness
      ? third - saturation * Math.min(third, 1 - third) * Math.max(-1, Math.min(place - 3, 9 - place, 1))
      : third - third * saturation * Math.max(0, Math.min(place, 4 - place, 1));
    return Math.round(channel * 255);
  });
}

function parse(json: string): Record<string, unknown> {
  try {
    // Half a character, which an escape can write, is U+FFFD.
    const whole = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
    return record(JSON.parse(json.replace(/^\uFEFF/, ''), whole));
  } catch {
    return {};
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
