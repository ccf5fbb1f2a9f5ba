/** Docusaurus's packages whose names Node cannot see: CommonJS that an `import` of names refuses outside of a bundler. */
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** Of `@docusaurus/utils-validation`. */
export const {Joi, RouteBasePathSchema} =
  require('@docusaurus/utils-validation') as typeof import('@docusaurus/utils-validation');

/** Of `@docusaurus/utils-common`. */
export const {applyTrailingSlash} = require('@docusaurus/utils-common') as typeof import('@docusaurus/utils-common');
