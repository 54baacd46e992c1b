/** A colour theme of VS Code: its name in the settings, and the class that its webviews' bodies carry. */
export interface Theme {
  readonly setting: string;
  readonly bodyClass: string;
}

export const themes = {
  light: { setting: 'Default Light Modern', bodyClass: 'vscode-light' },
  dark: { setting: 'Default Dark Modern', bodyClass: 'vscode-dark' },
  'high-contrast': { setting: 'Default High Contrast', bodyClass: 'vscode-high-contrast' },
  'high-contrast-light': { setting: 'Default High Contrast Light', bodyClass: 'vscode-high-contrast-light' },
} as const satisfies Record<string, Theme>;
