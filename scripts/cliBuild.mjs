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
  // fdir (under tinyglobby) asks for import.meta.url when it is loaded, which a CommonJS bundle has not.
  banner: {
    js: "#!/usr/bin/env node\nconst __bundleUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  define: {
    __VERSION__: JSON.stringify(version),
    'import.meta.url': '__bundleUrl',
    'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development'),
  },
  // The style and the script of the page of `datahall diff --format html`, which go into it as they are.
  loader: { '.svg': 'text', '.page.css': 'text', '.page.js': 'text' },
  minify: production,
  legalComments: 'none',
  logLevel: 'warning',
});
