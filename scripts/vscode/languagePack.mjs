// A language pack for the VS Code of the tests: VS Code shows itself in a language for which it knows one, and tells
// extensions so. The marketplace's packs are not to be had without it; this one translates nothing of VS Code, which
// stays English, and so shows an extension's own translations alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Notes the pack where VS Code keeps what it knows of those that are installed.
 * @param {string} language such as `fr`
 * @param {string} dataDir the folder of user data
 */
export function addLanguagePack(language, dataDir) {
  const folder = path.join(dataDir, 'languagePack');
  const translations = path.join(folder, 'main.i18n.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: `datahall-tests-${language}`,
    label: language,
    extensions: [{ extensionIdentifier: { id: `datahall.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
  };
  writeFileSync(path.join(dataDir, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
