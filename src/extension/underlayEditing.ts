/** The drawing under a plan, as far as a canvas asks for it: shown, chosen, moved, taken away. */
import * as vscode from 'vscode';
import { isRefusal, type Refusal } from '../edits/hallEdit';
import { underlayEdits } from '../edits/underlayEdits';
import type { Underlay } from '../model/types';
import type { FromWebviewUnderlay, UnderlayImageMessage } from '../protocol/underlayMessages';
import type { HallSession } from './hallSession';
import { drawingsBeside, drawingUri, underlayImage } from './underlayImages';

/** Width of a drawing [mm] in a hall whose outline cannot be read, until it is calibrated. */
const usualWidthMm = 30_000;

/** @returns why nothing was changed, to be shown; undefined where it was, or the person gave up. */
export async function answerUnderlay(
  message: FromWebviewUnderlay,
  session: HallSession,
  editable: boolean,
  send: (message: UnderlayImageMessage) => void,
): Promise<Refusal | undefined> {
  if (message.type === 'underlayImage') {
    const { file } = message;
    // Only what the hall itself names is read for its canvas.
    if (underlayOf(session)?.file !== file) return undefined;
    await sendImage(file, session, send);
    return undefined;
  }
  if (!editable) return { refused: vscode.l10n.t('This document is read-only.') };
  if (message.type === 'setUnderlay') return change(session, () => message.underlay);
  const drawings = await drawingsBeside(session.document.uri);
  if (drawings.length === 0) {
    const refused = vscode.l10n.t(
      'There is no PNG or SVG in the folder of the hall or below. Put the drawing there first.',
    );
    return { refused };
  }
  const file = await vscode.window.showQuickPick(drawings, {
    placeHolder: vscode.l10n.t('Drawing to lay under the plan'),
  });
  if (file === undefined) return undefined;
  return change(session, () => placed(file, session));
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

async function change(session: HallSession, to: () => Underlay | undefined): Promise<Refusal | undefined> {
  const outcome = await session.edits.run(() => underlayEdits(to(), session.current(), session.text));
  return typeof outcome === 'object' && isRefusal(outcome) ? outcome : undefined;
}

/** Another drawing takes the place of the one before; the first one the width of the room. */
function placed(file: string, session: HallSession): Underlay {
  const before = underlayOf(session);
  if (before) return { ...before, file };
  const outline = session.current().analysis?.outline ?? [];
  if (outline.length === 0) return { file, at: [0, 0], widthMm: usualWidthMm };
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const minX = Math.min(...xs);
  return { file, at: [minX, Math.min(...ys)], widthMm: Math.max(1, Math.max(...xs) - minX) };
}
