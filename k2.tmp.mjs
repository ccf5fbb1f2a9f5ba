import {loadMathJax} from './plugins/remark-obsidian-vault/lib/math/mathjax-modules.js';
import {PACKAGES} from './plugins/remark-obsidian-vault/lib/math/packages.js';
const T=(name,n,f)=>{const c0=process.cpuUsage();const t=performance.now();for(let i=0;i<n;i++)f(i);const c=process.cpuUsage(c0);console.log(name,((performance.now()-t)/n).toFixed(2),'cpu',((c.user+c.system)/1000/n).toFixed(2))};
const m=loadMathJax();
T('load',20,()=>loadMathJax());
T('tex',20,()=>new m.TeX({packages:[...PACKAGES]}));
T('svg',20,()=>new m.SVG({fontCache:'none'}));
const a=m.liteAdaptor();
T('doc',20,()=>new m.HTMLDocument(a.parse('','text/html'),a,{InputJax:new m.TeX({}),OutputJax:new m.SVG({fontCache:'none'})}));
