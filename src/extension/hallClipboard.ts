import * as vscode from 'vscode';
import type { Refusal } from '../edits/hallEdit';
import { copyText } from '../edits/insert/clipboard';
import type { HallSession } from './hallSession';

/** The clipboard as one canvas uses it: what is pasted right after a copy is what was copied. */
export class HallClipboard {
  private copying: Promise<unknown> = Promise.resolve();

  constructor(private readonly session: HallSession) {}

  /**
   * Puts objects onto the clipboard as they are once the edits before are done: what was moved and cut at once is cut
   * where it was moved to. @returns why not; undefined when they are there.
   */
  copy(ids: readonly string[]): Promise<Refusal | undefined> {
    const copying = this.write(ids);
    this.copying = copying;
    return copying;
  }

  /** What it holds, or why it cannot be read. */
  async text(): Promise<string | Refusal> {
    await this.copying;
    try {
      return await vscode.env.clipboard.readText();
    } catch {
      return { refused: vscode.l10n.t('The clipboard cannot be read.') };
    }
  }

  private async write(ids: readonly string[]): Promise<Refusal | undefined> {
    await this.session.edits.settled();
    const { analysis } = this.session.current();
    if (!analysis) return { refused: vscode.l10n.t('The text cannot be read: repair it first.') };
    const text = copyText(ids, analysis);
    if (typeof text !== 'string') return text;
    try {
      await vscode.env.clipboard.writeText(text);
      return undefined;
    } catch {
      return { refused: vscode.l10n.t('The clipboard cannot be written.') };
    }
  }
}
