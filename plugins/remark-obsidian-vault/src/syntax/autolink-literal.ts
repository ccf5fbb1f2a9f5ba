import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal';
import type {Construct, Extension} from 'micromark-util-types';

/**
 * Bare addresses of the web, as GFM has them. Those of mail are found in the finished text by the mdast extension, which looks
 * for them once more anyway: as a construct they would be tried at every letter of every note, for a third of its time.
 *
 * @returns The micromark extension. GFM, Autolinks (extension).
 */
export function autolinkLiteral(): Extension {
  const {text = {}} = gfmAutolinkLiteral();
  const entries = Object.entries(text).map(([code, constructs]): [string, Construct[]] => {
    const list = Array.isArray(constructs) ? constructs : [constructs as Construct];
    return [code, list.filter(({name}) => name !== 'emailAutolink')];
  });
  return {text: Object.fromEntries(entries.filter(([, constructs]) => constructs.length > 0))};
}
