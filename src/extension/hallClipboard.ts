import * as vscode from 'vscode';
import type { Refusal } from '../edits/hallEdit';
import { copyText } from '../edits/insert/clipboard';
import type { HallSession } from './hallSession';
import { inTime } from './inTime';

/**
 * The clipboard as one canvas uses it. What is copied, cut and pasted takes its turn among the edits of the document:
 * what was moved and cut at once is cut where it was moved to, and an undo right after a paste takes the paste back.
 * A browser may ask the person first, and its question stay open: what was done meanwhile does not wait for that.
 */
export class HallClipboard {
  constructor(private readonly session: HallSession) {}

  /** Puts objects onto the clipboard once the edits before are done. @returns why not; undefined when they are there. */
  async copy(ids: readonly string[]): Promise<Refusal | undefined> {
    let refusal: Refusal | undefined;
    await this.session.edits.inTurn(async () => {
      refusal = await this.write(ids);
    });
    return refusal;
  }

  /** What it holds once the edits and copies before are done, or why it cannot be read. */
  async latest(): Promise<string | Refusal> {
    await this.session.edits.settled();
    return this.read();
  }

  /** For whoever has the turn: what it holds, or why it cannot be read. */
  async read(): Promise<string | Refusal> {
    try {
      return await inTime(vscode.env.clipboard.readText());
    } catch {
      return { refused: vscode.l10n.t('The clipboard cannot be read.') };
    }
  }

  /** For whoever has the turn: puts objects onto it as they are. @returns why not; undefined when they are there. */
  async write(ids: readonly string[]): Promise<Refusal | undefined> {
    const { analysis } = this.session.current();
    if (!analysis) return { refused: vscode.l10n.t('The text cannot be read: repair it first.') };
    const text = copyText(ids, analysis);
    if (typeof text !== 'string') return text;
    try {
      await inTime(vscode.env.clipboard.writeText(text));
      return undefined;
    } catch {
      return { refused: vscode.l10n.t('The clipboard cannot be written.') };
    }
  }
}
