// Checks every TypeScript project of the repository. Each room has its own, so that the core compiles
// without the DOM, Node and VS Code in scope.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const projects = ['.', 'src/cli', 'src/extension', 'webview', 'test'].filter((p) =>
  existsSync(`${root}/${p}/tsconfig.json`),
);
let failed = 0;
for (const project of projects) {
  // What an earlier run found is kept in out/: only what has changed since then is looked at again.
  const known = `out/types/${project === '.' ? 'core' : project.replaceAll('/', '-')}.tsbuildinfo`;
  const run = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', project, '--incremental', '--tsBuildInfoFile', known],
    { cwd: root, stdio: 'inherit' },
  );
  if (run.status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
