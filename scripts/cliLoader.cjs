#!/usr/bin/env node
// Starts the program beside it, which is packed: minified and compressed, to be small in node_modules.
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { compileFunction } = require('node:vm');
const { brotliDecompressSync } = require('node:zlib');

const code = brotliDecompressSync(readFileSync(join(__dirname, 'program.js.br'))).toString('utf8');
compileFunction(code.replace(/^#!.*/, ''), ['exports', 'require', 'module', '__filename', '__dirname'], {
  filename: join(dirname(__filename), 'program.js'),
})(exports, require, module, __filename, __dirname);
