/** Asks a person what of a hall to export, onto which page, at which scale and as which kind of file. */
import * as vscode from 'vscode';
import { pages } from '../formats/pictures/sheet';
import { exportPages, exportScales, usualWish, type ExportWish } from './exportWish';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/**
 * @param canShow whether a canvas is there whose view can be exported
 * @param isCut whether not all of the plan fits with these choices
 * @returns undefined where the person went away from a question
 */
export async function askExport(
  canShow: boolean,
  isCut: (wish: ExportWish) => boolean,
): Promise<ExportWish | undefined> {
  const of = canShow ? await pick(vscode.l10n.t('What is exported?'), partChoices()) : usualWish.of;
  if (!of) return undefined;
  const page = await pick(vscode.l10n.t('On which page?'), pageChoices());
  if (!page) return undefined;
  const scale = await pick(vscode.l10n.t('At which scale?'), scaleChoices({ of, page }, isCut));
  if (scale === undefined) return undefined;
  return scale === 'fit' ? { of, page } : { of, page, scale };
}

/** Kinds of file, by the ending that says so; the name is the same in every language. */
export const exportEndings = ['svg', 'pdf', 'png', 'dxf'] as const;
export type ExportEnding = (typeof exportEndings)[number];

/**
 * Not left to the dialog for the file: in a browser and on a remote machine it shows no kinds, and nobody would learn
 * that there are others than the one in the name that it offers.
 * @returns undefined where the person went away from the question
 */
export const askEnding = (): Promise<ExportEnding | undefined> =>
  pick(
    vscode.l10n.t('As which kind of file?'),
    exportEndings.map((value) => ({ value, label: value.toUpperCase(), description: useOf(value) })),
  );

function useOf(ending: ExportEnding): string {
  switch (ending) {
    case 'svg':
      return vscode.l10n.t('for browsers and drawing programs');
    case 'pdf':
      return vscode.l10n.t('for printing');
    case 'png':
      return vscode.l10n.t('an image of 150 pixels to the inch');
    case 'dxf':
      return vscode.l10n.t('for CAD');
  }
}

async function pick<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const placeHolder = vscode.l10n.t('Export layout');
  return (await vscode.window.showQuickPick(choices, { title, placeHolder }))?.value;
}

const partChoices = (): readonly Choice<ExportWish['of']>[] => [
  { value: 'hall', label: vscode.l10n.t('Whole hall') },
  {
    value: 'shown',
    label: vscode.l10n.t('What is shown'),
    description: vscode.l10n.t('the part on the screen, without hidden layers and objects'),
  },
];

const pageChoices = (): readonly Choice<ExportWish['page']>[] =>
  exportPages.map((value) => {
    if (value === 'auto') return { value, label: vscode.l10n.t('A page that fits') };
    if (value === 'fit') return { value, label: vscode.l10n.t('As large as the plan') };
    return { value, label: value, description: `${pages[value].join(' × ')} mm` };
  });

function scaleChoices(
  wish: ExportWish,
  isCut: (wish: ExportWish) => boolean,
): readonly Choice<'fit' | number>[] {
  const choices: Choice<'fit' | number>[] = [{ value: 'fit', label: vscode.l10n.t('A scale that fits') }];
  for (const scale of exportScales) {
    const cut = isCut({ ...wish, scale });
    const description = cut ? vscode.l10n.t('only the middle of the plan has room') : '';
    choices.push({ value: scale, label: `1:${scale}`, description });
  }
  return choices;
}
