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
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
