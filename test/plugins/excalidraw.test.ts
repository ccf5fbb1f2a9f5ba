import {
  drawingName,
  drawingNodes,
  drawingPictures,
  isDrawing,
  readDrawingLook,
} from '../../plugins/remark-obsidian-vault/src/excalidraw/drawing.js';
import {htmlOf} from '../bases/vault.js';

test.each([
  ['Cell.excalidraw.md', {}, true],
  ['Cell.excalidraw', {}, true],
  ['Old drawing.md', {'excalidraw-plugin': 'parsed'}, true],
  ['Old drawing.md', {'excalidraw-plugin': ''}, false],
  ['Note.md', {}, false],
])('should know a drawing: %s %j', (path, properties, expected) => {
  expect(isDrawing(path, properties)).toBe(expected);
});

test.each([
  [['A/x.excalidraw.svg'], {light: 'A/x.excalidraw.svg'}],
  [['A/x.excalidraw.png'], {light: 'A/x.excalidraw.png'}],
  [['A/x.excalidraw.png', 'A/x.excalidraw.svg'], {light: 'A/x.excalidraw.svg'}],
  [
    ['A/x.excalidraw.light.svg', 'A/x.excalidraw.dark.svg'],
    {light: 'A/x.excalidraw.light.svg', dark: 'A/x.excalidraw.dark.svg'},
  ],
  [['A/x.excalidraw.dark.png'], {dark: 'A/x.excalidraw.dark.png'}],
  [['x.excalidraw.svg'], {}],
])('should find the pictures %j', (files, expected) => {
  expect(drawingPictures('A/x.excalidraw.md', (path) => files.includes(path))).toEqual(expected);
});

test.each([
  [null, {}],
  ['400', {width: '400'}],
  ['200x100', {width: '200', height: '100'}],
  ['100%', {width: '100%'}],
  ['x200', {height: '200'}],
  ['left', {style: 'left'}],
  ['400|left', {width: '400', style: 'left'}],
  ['text|400', {alt: 'text', width: '400'}],
  ['text|400|left', {alt: 'text', width: '400', style: 'left'}],
])('should read the size %j', (alias, expected) => {
  expect(readDrawingLook(alias)).toEqual(expected);
});

test.each([
  ['Cell.excalidraw.md', 'Cell'],
  ['A/Cell.excalidraw', 'Cell'],
  ['Old drawing.md', 'Old drawing'],
])('should call %s by its name', (path, name) => {
  expect(drawingName(path)).toBe(name);
});

const show = (pictures: object, alias: string | null) => htmlOf([drawingNodes('Images/dune.md', pictures, alias)]);

test('should show the picture, 400 wide where no size is asked', () => {
  expect(show({light: 'Images/dune.png'}, null)).toBe(
    '<span class="internal-embed excalidraw-embed"><span><span class="internal-embed image-embed"><img src="/files/Images/dune.png" alt="dune" width="400" loading="lazy" decoding="async"></span></span></span>',
  );
  expect(show({light: 'Images/dune.png'}, '200x100|left')).toContain('width="200" height="100"');
  expect(show({light: 'Images/dune.png'}, '50%')).toContain('style="width: 50%"');
});

test('should show one picture for each theme', () => {
  const html = show({light: 'Images/dune.png', dark: 'Images/dune.png'}, null);
  expect(html.match(/excalidraw-(?:light|dark)/g)).toEqual(['excalidraw-light', 'excalidraw-dark']);
});

test('should show the name where the plugin keeps no picture', () => {
  expect(show({}, '400')).toBe('<span class="internal-embed excalidraw-embed is-missing">dune</span>');
});
