/** The drawing under a plan, as far as a canvas asks for it: shown, chosen, moved, taken away. */
import * as vscode from 'vscode';
import type { Refusal } from '../edits/hallEdit';
import type { Underlay } from '../model/types';
import type { UnderlayImageMessage } from '../protocol/underlayMessages';
import type { HallSession } from './hallSession';
import { drawingsBeside, drawingUri, underlayImage } from './underlayImages';

/** Width of a drawing [mm] in a hall whose outline cannot be read, until it is calibrated. */
const usualWidthMm = 30_000;

/** Sends the drawing that a canvas asks for, where the hall itself names it: no other file is read for its canvas. */
export async function answerDrawing(
  file: string,
  session: HallSession,
  send: (message: UnderlayImageMessage) => void,
): Promise<void> {
  if (underlayOf(session)?.file === file) await sendImage(file, session, send);
}

/** Asks the person for a drawing beside a hall. @returns undefined where they gave up, or why there is none. */
export async function chosenDrawing(hall: vscode.Uri): Promise<string | Refusal | undefined> {
  const drawings = await drawingsBeside(hall);
  if (drawings.length === 0) {
    const refused = vscode.l10n.t(
      'There is no PNG or SVG in the folder of the hall or below. Put the drawing there first.',
    );
    return { refused };
  }
  return vscode.window.showQuickPick(drawings, {
    placeHolder: vscode.l10n.t('Drawing to lay under the plan'),
  });
}

/** Sends the drawing of a hall again, where `changed` is its place: it was repaired, replaced, or has gone. */
export async function sendUnderlay(
  changed: vscode.Uri,
  session: HallSession,
  send: (message: UnderlayImageMessage) => void,
): Promise<void> {
  const file = underlayOf(session)?.file;
  if (file === undefined || drawingUri(session.document.uri, file).toString() !== changed.toString()) return;
  await sendImage(file, session, send);
}

async function sendImage(
  file: string,
  session: HallSession,
  send: (message: UnderlayImageMessage) => void,
): Promise<void> {
  const image = await underlayImage(session.document.uri, file);
  send(
    image.ok
      ? { type: 'underlayImage', file, url: image.url }
      : { type: 'underlayImage', file, problem: image.problem },
  );
}

const underlayOf = ({ hall }: HallSession): Underlay | undefined => {
  const model = hall.analysis?.model;
  return model?.headIsSound('underlay') ? model.head.underlay : undefined;
};

/** Another drawing takes the place of the one before; the first one the width of the room. */
export function placedDrawing(file: string, session: HallSession): Underlay {
  session.current();
  const before = underlayOf(session);
  if (before) return { ...before, file };
  const outline = session.hall.analysis?.outline ?? [];
  if (outline.length === 0) return { file, at: [0, 0], widthMm: usualWidthMm };
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const minX = Math.min(...xs);
  return { file, at: [minX, Math.min(...ys)], widthMm: Math.max(1, Math.max(...xs) - minX) };
}
