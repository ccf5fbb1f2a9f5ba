import {createParser} from '../../plugins/remark-obsidian-vault/src/parse.js';
import {inspect} from 'node:util';
const parse = createParser();
const strip = (n: any): any => { const {position, ...r} = n; if (r.children) r.children = r.children.map(strip); return r; };
const short = (n: any): string => n.children ? `${n.type}${n.data?.task!==undefined?`<${n.data.task}>`:''}(${n.children.map(short).join(' ')})` : `${n.type}${n.unclosed?'!':''}:${JSON.stringify(n.value ?? '')}${n.alias?`|${n.alias}`:''}${n.data?.alias?`|${n.data.alias}`:''}`;
it('x', () => {
  for (const t of ['==a==b==c==','==a = b==','==A ==> B==','== x ==','====','===>','# === X ===','\\==x==','**==b==**','==**b** [[x]] `c` $y$==','a ==b\nc== d','==open','**a ==b** c==','==a **b== c**',
   'x %%c%% y','%%\nhid\n\n- b\n%%\n\nend','%% a\nb %% tail *x*\n\nend','a %%open\n\nrest','`%%` a','- [ ] o\n- [x] d\n- [?] m\n1. [/] n\n- [😀] e\n- [ ]\n','[[a|b]] [[#h]] [[|x]] [[]] [[a\nb]] [[a*b*c]] [[__init__]] [[C&D]] [[a|]]','| l |\n| - |\n| [[S3\\|store]] ![[p.png\\|100]] |',
   '![[Images/a.png|text|100]] ![[a#b^c]] ![[]]','#aws/core and #1984 a#b #日本 #☁️/x (#no) #a#b','para ^id-1','2^n and ^[fn [[x]] a\\] b] ^a b','- item ^x\n- b\n\n^list','$5 and $10','$a^2$ and $$x$$ \\$3$ $ x$','$$\nE\n$$','a `$b` $c$','arn:aws:s3:::b :smile: ::: note','~a~ ~~b~~','$a\nb$','x\n%%y%%\nz','^[a ^[b] c]', '[[x %% y]] %%z','==a [[b==c]] d==','a $x==y$ ==z=='])
    console.log(JSON.stringify(t), '\n   ', short(parse(t)));
  for (const u of ['=','[','%','^','>','$','#','![[','^[','==a ','[[a ','$a ','%%a ','![[a ','- [','=== ','*==','[==','`==', '![', '^[a[', '%%\n', '==a==', '<', '&', '_*', '$$a ', '#a', ' ^a', '\\'] ) {
    const time = (n: number) => { const s = u.repeat(Math.ceil(n / u.length)); const t = performance.now(); parse(s); return performance.now() - t; };
    time(1000); const a = time(10000), b = time(20000);
    console.log(JSON.stringify(u), a.toFixed(0), b.toFixed(0), (b/a).toFixed(1));
  }
});
