/** Building a site in a process of its own, for programs: `npm run build` of a site, and the command `cribsheet`. */
export {buildSite, isFull, type SiteBuild} from './build-site.js';
export {lock} from './lock.js';
export {checkOutputFolder, realFolder} from './output-folder.js';
export {type BuildEnd, exitCodeOf, runDocusaurus} from './run-docusaurus.js';
