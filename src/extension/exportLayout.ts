/**
 * Exports the layout of a hall as a drawing to scale, with what its canvas shows beside the plan: overlay, losses,
 * phase and labels. The same drawing as the command line's; works where there is no Node, too.
 */
import * as vscode from 'vscode';
import { dxfOf } from '../formats/pictures/dxf';
import { hallPicture, isPlanCut, type PictureOptions } from '../formats/pictures/hallPicture';
import { pdfOf } from '../formats/pictures/pdf';
import type { Picture } from '../formats/pictures/picture';
import { pngParts } from '../formats/pictures/png/png';
import { seenPicture } from '../formats/pictures/seenPicture';
import { englishTexts, type PictureTexts } from '../formats/pictures/texts';
import { pictureTexts } from './pictureTexts';
import { shownPicture } from '../formats/pictures/shownPicture';
import { svgOf } from '../formats/pictures/svg';
import { buildScene } from '../scene/buildScene';
import type { Scene } from '../scene/scene';
import type { ShownPart } from '../scene/shownPart';
import { askEnding, askExport, exportEndings, type ExportEnding } from './askExport';
import { today } from './calendar';
import { Disposables } from './disposables';
import type { HallEditor } from './hallEditor';
import type { HallEditorProvider } from './hallEditorProvider';
import { readExportWish, usualWish, type ExportWish } from './exportWish';
import { fileNameOf } from './fileText';
import { isHallFile } from './hallFiles';
import type { HallSessions } from './hallSessions';
import { shownNumbers } from './shownNumbers';

/** 150 to the inch: a sheet of A3 has 2480 × 1754. */
const pixelsPerMm = 150 / 25.4;

export class ExportLayout implements vscode.Disposable {
  private readonly owned = new Disposables();

  constructor(
    private readonly sessions: HallSessions,
    private readonly canvases: HallEditorProvider,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.owned.add(
      vscode.commands.registerCommand('dataHallDesigner.exportLayout', (uri, target, wish) =>
        this.exportLayout(
          uri instanceof vscode.Uri ? uri : undefined,
          target instanceof vscode.Uri ? target : undefined,
          readExportWish(wish),
        ),
      ),
    );
  }

  dispose(): void {
    this.owned.dispose();
  }

  /**
   * @param target where to; without one the person is asked
   * @param wish what of it and onto which sheet; without one the person is asked, too, where they are asked anything
   */
  private async exportLayout(
    uri: vscode.Uri | undefined,
    target: vscode.Uri | undefined,
    wish: ExportWish | undefined,
  ): Promise<void> {
    const canvas = uri ? this.canvases.editorsOf(uri)[0] : this.canvases.active;
    const source = uri ?? canvas?.session.document.uri ?? vscode.window.activeTextEditor?.document.uri;
    if (!source || !isHallFile(source)) return;
    try {
      const plan = await this.planOf(source, canvas);
      if (!plan) {
        void vscode.window.showErrorMessage(vscode.l10n.t('There is no readable hall to export.'));
        return;
      }
      const chosen = wish ?? (target ? usualWish : await askChoice(plan));
      if (!chosen) return;
      if (chosen.of === 'shown' && !plan.shown) {
        void vscode.window.showErrorMessage(vscode.l10n.t('No canvas shows this hall.'));
        return;
      }
      const to = target ?? (await askWhere(source));
      if (!to) return;
      const picture = hallPicture(plan.scene, optionsOf(plan, chosen, pictureTexts(to.path)));
      await vscode.workspace.fs.writeFile(to, await encoded(picture, to.path));
      const open = vscode.l10n.t('Open');
      void vscode.window
        .showInformationMessage(vscode.l10n.t('The layout is in {0}.', fileNameOf(to)), open)
        .then((answer) => (answer === open ? vscode.env.openExternal(to) : undefined));
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The layout cannot be written: {0}', reason));
    }
  }

  /** As the canvas shows it now: what a person does while they are asked is not waited for. */
  private async planOf(source: vscode.Uri, canvas: HallEditor | undefined): Promise<Plan | undefined> {
    const session = canvas?.session ?? this.sessions.of(await vscode.workspace.openTextDocument(source));
    const live = session.current();
    if (!live.finished) return undefined;
    const wish = canvas?.seen ?? { lost: [] };
    const hall = (wish.phase === undefined ? undefined : live.stateUpTo(wish.phase)) ?? live.finished;
    const scene = buildScene(hall, canvas?.shownLabels, shownNumbers());
    const holds = new Set(wish.phase === undefined ? live.findings : live.findingsUpTo(wish.phase));
    const findings = session.shown
      .filter(({ finding }) => holds.has(finding))
      .map(({ finding, severity }) => ({ severity, objects: finding.objects }));
    const seen = (texts: PictureTexts) => ({
      file: vscode.workspace.asRelativePath(source),
      date: today(),
      ...seenPicture(hall, scene, wish, session.rules, findings, 'light', texts),
    });
    return { scene, seen, shown: await canvas?.shownPart() };
  }
}

/** A hall that is about to be drawn. */
interface Plan {
  readonly scene: Scene;
  readonly seen: (texts: PictureTexts) => PictureOptions;
  /** Where a canvas shows it. */
  readonly shown: ShownPart | undefined;
}

function optionsOf(
  { scene, seen, shown }: Plan,
  { of, page, scale }: ExportWish,
  texts: PictureTexts = englishTexts,
): PictureOptions {
  const whole = seen(texts);
  return {
    ...(of === 'shown' && shown ? shownPicture(scene, shown, whole) : whole),
    page,
    ...(scale === undefined ? {} : { scale }),
  };
}

const askChoice = (plan: Plan): Promise<ExportWish | undefined> =>
  askExport(plan.shown !== undefined, (wish) => isPlanCut(plan.scene, optionsOf(plan, wish)));

async function askWhere(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const ending = await askEnding();
  if (!ending) return undefined;
  return vscode.window.showSaveDialog({
    defaultUri: source.with({ path: source.path.replace(/\.hall\.json$/, `.${ending}`) }),
    filters: filtersFrom(ending),
    saveLabel: vscode.l10n.t('Export'),
    title: vscode.l10n.t('Export layout'),
  });
}

/** The kind that was chosen first: the dialog takes its ending for a name without one. */
const filtersFrom = (first: ExportEnding): Record<string, string[]> =>
  Object.fromEntries(
    [first, ...exportEndings.filter((other) => other !== first)].map((kind) => [kind.toUpperCase(), [kind]]),
  );

/** By the ending of the file; SVG where it says nothing. */
async function encoded(picture: Picture, path: string): Promise<Uint8Array> {
  switch (/\.(\w+)$/.exec(path)?.[1]?.toLowerCase()) {
    case 'pdf':
      return pdfOf(picture);
    case 'dxf':
      return new TextEncoder().encode(dxfOf(picture));
    case 'png': {
      const { data, file } = pngParts(picture, pixelsPerMm);
      return file(await deflated(data));
    }
    default:
      return new TextEncoder().encode(svgOf(picture));
  }
}

/** By the platform's own stream: there is no zlib in a browser. */
async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
