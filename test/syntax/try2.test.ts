import {createParser, syntaxExtensions} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {parse as mparse, preprocess, postprocess} from 'micromark';
it('x', () => {
  const ev = postprocess(mparse({extensions: syntaxExtensions().micromark} as any).document().write(preprocess()('==a== b', undefined, true)));
  for (const [k, t, c] of ev) console.log(k, t.type, c.sliceSerialize(t));
});
