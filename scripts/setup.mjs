// Installs the development dependencies when they are missing or not the ones of the lock file.
// Runs on a bare clone, so it may use nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

/** The packages a lock file names, by folder; none when the file is missing. */
function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(`${root}${lockFile}`, 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * Whether node_modules holds the locked versions. npm writes the second file at the end of a successful
 * install only. Contents are compared, not times: a checkout changes times and an install may write the two
 * files in either order.
 */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    // The empty name is the project itself; an optional package may be left out on this platform.
    ([folder, locked]) => folder === '' || locked.optional || installed[folder]?.version === locked.version,
  );
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  console.error(`Node ${oldestNode} or newer is needed; this is ${process.version}.`);
  process.exit(2);
}

if (isInstalled()) {
  console.log('Dependencies are up to date.');
} else {
  console.log('Installing dependencies (npm ci) ...');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed; see its messages above.');
    process.exit(1);
  }
}
