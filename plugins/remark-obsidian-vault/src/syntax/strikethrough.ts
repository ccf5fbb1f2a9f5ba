import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import type {Construct, Extension} from 'micromark-util-types';
import {resolveSpans, type SpanRule} from './spans.js';

const TILDE = 126;

const rule: SpanRule = {
  run: 'strikethroughSequenceTemporary',
  use: (opener, closer) => (opener.left === closer.left ? opener.left : 0),
  kind: ({left}) => String(left),
  tokens: () => ({span: 'strikethrough', sequence: 'strikethroughSequence', text: 'strikethroughText'}),
};

/**
 * `~~strikethrough~~` with GFM's tokenizer, paired in one pass.
 *
 * @returns The micromark extension. GFM, Strikethrough (extension): one tilde is text in Obsidian.
 */
export function strikethrough(): Extension {
  const {text, ...base} = gfmStrikethrough({singleTilde: false});
  const construct: Construct = {
    ...(text?.[TILDE] as Construct),
    resolveAll: (events, context) => resolveSpans(events, context, rule),
  };
  return {...base, text: {[TILDE]: construct}, insideSpan: {null: [construct]}};
}
