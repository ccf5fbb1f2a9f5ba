import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {type Options, SHEET_DEFAULTS, validateOptions} from '../../plugins/docusaurus-plugin-exam-tips/src/options.js';

const validate = (options: unknown) =>
  validateOptions({
    validate: normalizePluginOptions as never,
    options: options as Options,
  });

describe('the options', () => {
  it('should have a default each', () => {
    expect(validate({})).toEqual({
      id: 'default',
      routeBasePath: 'exam-tips',
      maxTipsPerPage: 300,
      sheet: SHEET_DEFAULTS,
      anki: true,
      pdf: false,
    });
  });

  it('should leave the defaults of a sheet that are not given', () => {
    const sheet = {paper: 'letter', content: ['tips', 'figures'], callouts: ['warning']};
    expect(validate({sheet}).sheet).toEqual({...SHEET_DEFAULTS, ...sheet});
  });

  it.each([
    ['maxTipsPerPage', {maxTipsPerPage: -1}],
    ['routeBasePath', {routeBasePath: 7}],
    ['anki', {anki: 'maybe'}],
    ['pdf', {pdf: 'later'}],
    ['sheet.paper', {sheet: {paper: 'a5'}}],
    ['sheet.columns', {sheet: {columns: 5}}],
    ['sheet.size', {sheet: {size: 3}}],
    ['sheet.density', {sheet: {density: 'tight'}}],
    ['sheet.content[0]', {sheet: {content: ['songs']}}],
    ['sheet.callouts', {sheet: {callouts: 'warning'}}],
    ['sheet.callouts[0]', {sheet: {callouts: ['Warning']}}],
    ['sheet.colour', {sheet: {colour: true}}],
    ['colour', {colour: true}],
  ])('should refuse a wrong %s, and name it', (name, options) => {
    expect(() => validate(options)).toThrow(`"${name}"`);
  });
});
