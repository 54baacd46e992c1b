import path from 'node:path';

/** The repository. Scripts start every test with it as the working directory. */
export const projectRoot = path.resolve(process.cwd());
