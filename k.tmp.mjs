import {createMathJax} from './plugins/remark-obsidian-vault/lib/math/mathjax-engine.js';
const T=(name,n,f)=>{const c0=process.cpuUsage();const t=performance.now();for(let i=0;i<n;i++)f(i);const c=process.cpuUsage(c0);console.log(name,((performance.now()-t)/n).toFixed(2),'cpu',((c.user+c.system)/1000/n).toFixed(2))};
let M; T('load',1,()=>{M=createMathJax()});
T('note',50,()=>M.createNote());
const n=M.createNote();
T('draw',50,(i)=>n.draw('\\mbox{a}+x_'+i,false,0));
T('draw',200,(i)=>n.draw('\\mbox{a}+x_'+i,false,0));
T('eqnarray',200,(i)=>n.draw('\\begin{eqnarray} a &=& b\\\\ c&=&\\frac{1}{'+i+'} \\end{eqnarray}',true,0));
