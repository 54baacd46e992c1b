const nothing = {
  /** Programs for commands that are files of their own: there are none. */
  'commander node:child_process': 'module.exports = {};',
  /** picomatch, wherever it is found: tinyglobby brings its own. */
  'fdir module': `exports.createRequire = () => ({ resolve() { throw new Error('There is none.'); } });`,
};

/** What libraries load when they are loaded themselves, and never use here, is left out: a start is short. */
const unneeded = {
  name: 'unneeded',
  setup(build) {
    const filter = new RegExp(
      `^(${Object.keys(nothing)
        .map((key) => key.split(' ')[1])
        .join('|')})$`,
    );
    build.onResolve({ filter }, ({ path, importer }) => {
      const library = /node_modules[\\/](commander|fdir)[\\/]/.exec(importer)?.[1];
      const key = `${library} ${path}`;
      return key in nothing ? { path: key, namespace: 'unneeded' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'unneeded' }, ({ path }) => ({ contents: nothing[path] }));
  },
};

/** How the command line is bundled, for the repository's own use and for its npm package. */
export const cliBuild = (version, production) => ({
  entryPoints: ['src/cli/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's `main` is a UMD module whose inner requires esbuild cannot follow: it would build and then fail
  // at run time with "Cannot find module './impl/format'".
  mainFields: ['module', 'main'],
  plugins: [unneeded],
  banner: { js: '#!/usr/bin/env node' },
  define: {
    __VERSION__: JSON.stringify(version),
    // fdir (under tinyglobby) asks for it when it is loaded, and a CommonJS bundle has none.
    'import.meta.url': '""',
    'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development'),
  },
  // The style and the script of the page of `datahall diff --format html`, which go into it as they are.
  loader: { '.svg': 'text', '.page.css': 'text', '.page.js': 'text' },
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
});
