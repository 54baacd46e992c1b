// The program unpacked, and what V8 has compiled of it, kept from one start to the next: a third of the time of a small
// check is compiling. Node keeps it for modules that are files (module.enableCompileCache, from 22.1 on), which the
// packed program is not. The same variables say where, and whether at all: NODE_COMPILE_CACHE, NODE_DISABLE_COMPILE_CACHE.
//
// It is code, and runs as whoever starts the program. So it stands in a folder of the user's own, which nobody else
// may write to, and nothing is kept where there is none. Every failure here means a slower start, and nothing else.
const fs = require('node:fs');
const { join } = require('node:path');

/** What other versions left is taken away after this time [ms]. */
const unusedFor = 30 * 24 * 3600 * 1000;

/**
 * @param {string} key of the program's text: V8 compares no more than the length of it
 * @param {string} command
 * @returns undefined where nothing can be kept; `text` and `compiled` undefined where nothing has been kept yet
 */
exports.keptProgram = (key, command) => {
  const { env, platform, version, arch } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE || !/^[a-z-]{1,20}$/.test(command)) return undefined;
  const home = env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const caches =
    env.NODE_COMPILE_CACHE || env.XDG_CACHE_HOME || (platform === 'win32' ? env.LOCALAPPDATA : home);
  if (!caches) return undefined;
  const folder = join(caches, 'datahall');
  const textFile = join(folder, `program-${key}.js`);
  const compiledFile = join(folder, `${command}-${key}-${version}-${arch}.bin`);
  const ours = isOurs(folder);
  return {
    text: ours ? read(textFile)?.toString('latin1') : undefined,
    compiled: ours ? read(compiledFile) : undefined,
    keepText: (text) => keep(folder, textFile, () => Buffer.from(text, 'latin1')),
    /** @param {import('node:vm').Script} script that has run: what it did not call is not compiled */
    keepCompiled: (script) => keep(folder, compiledFile, () => script.createCachedData()),
  };
};

function isOurs(folder) {
  try {
    const stat = fs.lstatSync(folder);
    if (!stat.isDirectory()) return false;
    // Windows has neither: there the folder is in the user's own profile.
    return process.getuid === undefined || (stat.uid === process.getuid() && (stat.mode & 0o022) === 0);
  } catch {
    return false;
  }
}

function read(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** @param {() => Buffer} content */
function keep(folder, file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return;
    for (const name of fs.readdirSync(folder)) {
      const other = join(folder, name);
      if (Date.now() - fs.statSync(other).mtimeMs > unusedFor) fs.rmSync(other, { force: true });
    }
    // Whole or not at all: V8 would run what is left of a file that was cut.
    fs.writeFileSync(temporary, content(), { flag: 'wx', mode: 0o600, flush: true });
    fs.renameSync(temporary, file);
  } catch {
    try {
      fs.rmSync(temporary, { force: true });
    } catch {
      // The disk is full or read-only: the next start compiles again.
    }
  }
}
