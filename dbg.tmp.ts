import { isDeepStrictEqual } from 'node:util';
import { LiveHall } from './src/rules/liveHall';
import { context, offsetsOf } from './test/bench/checking';
import { randomEdit, Pastes } from './test/bench/edits';
import { hallWithObjects } from './test/bench/halls';
import { randomFrom } from './test/bench/random';
import { Rope } from './test/bench/rope';
const told=(f:any)=>f.map(({finding:{said,...finding},...r}:any)=>({...r,...finding,said:said.pattern}));
const size=Number(process.argv[2]), pasting=process.argv[3]==='p', N=Number(process.argv[4]), from=Number(process.argv[5]??0), seed=Number(process.argv[6]??7);
const text=hallWithObjects(size); const rope=new Rope(text); const live=new LiveHall(text,context); offsetsOf(live,rope);
const random=randomFrom(seed); const pastes=pasting?new Pastes():undefined;
for(let i=1;i<=N;i++){ const {kind,changes}=pastes?pastes.next(live,rope,random):randomEdit(live,rope,random);
 const before = rope.toString();
 for(const {offset,length,text} of [...changes].sort((a,b)=>b.offset-a.offset)) rope.replace(offset,length,text);
 if(!live.change(changes,rope)) live.load(rope.toString());
 const a=offsetsOf(live,rope);
 if(i<from) continue;
 const now=rope.toString(); const full=new LiveHall(now,context); const b=offsetsOf(full,now);
 if(!isDeepStrictEqual(told(a),told(b))){ console.log('differ after',i,kind,JSON.stringify(changes).slice(0,300));
  const fa=live.findings, fb=full.findings; console.log(fa.length,fb.length,a.length,b.length);
  let n=0; for(let k=0;k<Math.max(fa.length,fb.length)&&n<6;k++){ const x=fa[k],y=fb[k]; const s=(f:any)=>f&&JSON.stringify({rule:f.rule,message:f.message,objects:f.objects,path:f.path,place:f.place}); if(s(x)!==s(y)){n++;console.log(k,'\n live',s(x),'\n full',s(y));} }
  if(n===0) for(let k=0;k<a.length&&n<5;k++) if(!isDeepStrictEqual(told([a[k]]),told([b[k]]))){n++;console.log(k,fa[k].message); (fa[k] as any).said.values.forEach((v:any,i:number)=>{const w=(fb[k] as any).said.values[i]; if(!isDeepStrictEqual(v,w)) console.log('value',i,JSON.stringify(v),'\n  ',JSON.stringify(w));});}
  for (const c of changes) console.log(before.slice(Math.max(0,c.offset-300),c.offset+c.length+100));
  process.exit(1);} }
console.log('same');
