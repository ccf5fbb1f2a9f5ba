import {defaultSchema, type Schema} from 'hast-util-sanitize';
import {SVG_ELEMENTS, svgAttributes} from './svg.js';

const shared = defaultSchema.attributes?.['*'] ?? [];

/**
 * What raw HTML of a note may hold: GitHub's schema, with the elements and the plain styles that Obsidian shows besides.
 */
export const vaultSchema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'mark',
    'u',
    'small',
    'abbr',
    'center',
    'font',
    'audio',
    'video',
    'figure',
    'figcaption',
    'cite',
    'time',
    'wbr',
    'big',
    'progress',
    'meter',
    ...SVG_ELEMENTS,
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...shared, 'style', 'title', 'lang', 'dir'],
    audio: ['src', 'controls', 'loop', 'muted'],
    font: ['color', 'face', 'size'],
    img: [...(defaultSchema.attributes?.img ?? []), 'src', 'alt', 'width', 'height', 'loading'],
    video: ['src', 'controls', 'loop', 'muted', 'poster', 'width', 'height'],
    details: ['open'],
    time: ['dateTime'],
    progress: ['value', 'max'],
    meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
    ...svgAttributes,
  },
  protocols: {...defaultSchema.protocols, src: ['http', 'https']},
};
