#!/usr/bin/env node
// Starts the program beside it, which is packed: minified and compressed, to be small in node_modules.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');
const { brotliDecompressSync } = require('node:zlib');
const { keptCode } = require('./codeCache.js');

const code = brotliDecompressSync(readFileSync(join(__dirname, 'program.js.br'))).toString('utf8');
// Commands compile different parts of the program: each has its own.
const kept = keptCode('__PROGRAM_KEY__', process.argv[2] ?? '');
const script = new Script(
  `(function (exports, require, module, __filename, __dirname) {${code.replace(/^#!.*/, '')}\n})`,
  { filename: join(dirname(__filename), 'program.js'), cachedData: kept?.data },
);
if (isMainThread && kept && (!kept.data || script.cachedDataRejected)) {
  process.on('exit', (exitCode) => {
    // Not after a mistyped command, or a crash.
    if (exitCode === 0 || exitCode === 1) kept.keep(script);
  });
}
script.runInThisContext()(exports, require, module, __filename, __dirname);
