/** Obsidian's bases, drawn from published notes. */
export {type BaseInput, type DrawnBase, drawBase} from './draw-base.js';
