// How V8 compiles the command line. Its limits are those of programs that run for minutes: in a check, which is over
// within a second or two, it spends up to half of the processor time on optimising functions that are hardly called
// any more. So a function must be eight times as hot as usual before that. CPU, one thread, before and after: a hall
// of 40 racks 210 and 165 ms, 10,000 objects 1.8 and 1.1 s, a campus of 44 halls 2.7 and 1.5 s (Node 20); 10,000
// objects 1.4 and 0.96 s (Node 22). From Node 24 on a compiler of V8's own (Maglev) does the like, and nothing is set.
const { isMainThread } = require('node:worker_threads');
// V8 complains of a flag that it does not know: each version has its own.
const flag = {
  20: '--interrupt-budget=1081344',
  22: '--invocation-count-for-turbofan=24000',
}[Number.parseInt(process.versions.node, 10)];
// The threads of a process share it.
if (flag && isMainThread) require('node:v8').setFlagsFromString(flag);
