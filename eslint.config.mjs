import tseslint from 'typescript-eslint';
import prettier from 'eslint-config-prettier';

// The rooms of the house in the order of their arrows: a room may import itself and what stands before it.
const core = [
  'words',
  'text',
  'model',
  'catalog',
  'analysis',
  'rules',
  'diff',
  'edits',
  'scene',
  'formats',
  'protocol',
];
const shells = ['cli', 'extension'];

/** Forbids imports of the named rooms, from whatever depth the importing file stands at. */
function forbid(files, rooms, why, extra = []) {
  return {
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(rooms.length
              ? [{ group: rooms.flatMap((r) => [`**/${r}/**`, `**/${r}`, `!./${r}`]), message: why }]
              : []),
            ...extra,
          ],
        },
      ],
    },
  };
}

const platform = {
  group: ['node:*', 'fs', 'path', 'vscode', 'konva', 'konva/*'],
  message: 'The core runs in a browser too: no Node, no VS Code, no Konva here.',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'coverage/',
      '.vscode-test/',
      'node_modules/',
      'src/model/generated/',
      'test/fixtures/',
      'examples/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './src/cli/tsconfig.json',
          './src/extension/tsconfig.json',
          './webview/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['vitest.config.ts'],
    languageOptions: { parserOptions: { project: null } },
    extends: [tseslint.configs.disableTypeChecked],
  },
  { files: ['scripts/**', 'test/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/**/*.ts', 'webview/**/*.ts'],
    ignores: ['src/model/schema/**', '**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'zod', message: 'Bundles hold compiled validators: zod stays in src/model/schema.' },
          ],
          patterns: [
            {
              group: ['**/schema/*'],
              allowTypeImports: true,
              message: 'Import types only: the schema would pull zod into the bundles.',
            },
          ],
        },
      ],
    },
  },
  ...core.map((room, i) =>
    forbid(
      [`src/${room}/**/*.ts`],
      [...core.slice(i + 1), ...shells, 'webview'],
      `src/${room} may import only what stands before it: ${core.slice(0, i).join(', ') || 'nothing'}.`,
      [platform],
    ),
  ),
  forbid(
    ['src/cli/**/*.ts'],
    ['extension', 'webview', 'protocol'],
    'A shell imports the core, never another shell.',
  ),
  forbid(['src/extension/**/*.ts'], ['cli', 'webview'], 'A shell imports the core, never another shell.', [
    { group: ['node:*', 'fs', 'path'], message: 'The extension runs in a browser too: no Node API.' },
  ]),
  forbid(
    ['webview/**/*.ts'],
    ['text', 'catalog', 'analysis', 'rules', 'diff', 'formats', 'cli', 'extension'],
    'The webview shares model, scene, edits and protocol with the extension and imports nothing else.',
  ),
  prettier,
);
