/** Properties that change how words look, and can neither load anything nor lay something over the page. */
const PROPERTIES = new Set(
  `background background-color border border-bottom border-color border-left border-radius border-right border-style border-top
  border-width color display float clear font-family font-size font-style font-variant font-weight height letter-spacing line-height
  list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity
  padding padding-bottom padding-left padding-right padding-top text-align text-decoration text-indent text-transform
  vertical-align white-space width word-break`.split(/\s+/),
);

/** Colours by numbers, and a property that the page itself sets. */
const COLOR = String.raw`(?:(?:rgb|hsl)a?|hwb|(?:ok)?l(?:ab|ch))\([\d\s,.%/deg-]+\)|var\(--[\w-]+\)`;

/** Words, numbers, units, colours and gradients of them. No other functions, no escapes, no strings, no less than nothing. */
const VALUE = new RegExp(
  String.raw`^(?!.*(?:^|[\s,])-[\d.])(?:[\w#%.,\s+-]|${COLOR}|(?:linear|radial|conic)-gradient\((?:[\w#%.,\s]|${COLOR})+\))+$`,
  'i',
);

/**
 * Keeps of an inline style what cannot act.
 *
 * @param style - The value of a `style` attribute.
 * @returns The declarations that are left; empty where there are none.
 */
export function safeStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
    })
    .filter(([property, value]) => PROPERTIES.has(property) && VALUE.test(value))
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');
}
