#!/usr/bin/env node
// Starts the program beside it, which is packed: minified and compressed, to be small in node_modules.
require('./engine.js');
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { isMainThread } = require('node:worker_threads');
const { keptProgram } = require('./codeCache.js');

// Commands compile different parts of the program: each has its own.
const kept = keptProgram('__PROGRAM_KEY__', process.argv[2] ?? '');
const text = kept?.text ?? unpacked();
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, {
  filename: join(dirname(__filename), 'program.js'),
  cachedData: kept?.compiled,
});
if (isMainThread && kept) {
  process.on('exit', (exitCode) => {
    // Not after a mistyped command, or a crash.
    if (exitCode !== 0 && exitCode !== 1) return;
    if (kept.text === undefined) kept.keepText(text);
    if (!kept.compiled || script.cachedDataRejected) kept.keepCompiled(script);
  });
}
script.runInThisContext()(exports, require, module, __filename, __dirname);

/** It is ASCII: a byte a character, which is half the memory and quicker to read. */
function unpacked() {
  const { brotliDecompressSync } = require('node:zlib');
  const bytes = brotliDecompressSync(readFileSync(join(__dirname, 'program.js.br')));
  return bytes.toString('latin1').replace(/^#!.*/, '');
}
