/**
 * What one canvas writes into its document, in whatever way: each in its turn among the edits of the document, and
 * answered by the serial that the page gave it. So an undo right after takes back just that.
 */
import * as vscode from 'vscode';
import { isRefusal, type Refusal } from '../edits/hallEdit';
import { resolveConflicts } from '../edits/resolveConflicts';
import { gestureText, type GestureText } from '../edits/textEdits';
import { underlayEdits } from '../edits/underlayEdits';
import type { Gesture } from '../edits/gesture';
import type { Underlay } from '../model/types';
import type { FromWebview, ToWebview } from '../protocol/messages';
import type { TextEdit } from '../text/source';
import type { AnsweredMessages, Settle } from './answeredMessages';
import { editableHall } from './editQuestions';
import type { EditOutcome } from './editQueue';
import type { HallClipboard } from './hallClipboard';
import type { HallSession } from './hallSession';
import { mergeByObjectsCommand } from './mergeByObjects';
import { chosenDrawing, placedDrawing } from './underlayEditing';
import { becauseInWords } from './inPersonsLanguage';

const writing = [
  'edit',
  'copy',
  'paste',
  'history',
  'chooseUnderlay',
  'setUnderlay',
  'resolve',
  'mergeByObjects',
] as const;

export type WritingMessage = Extract<FromWebview, { readonly type: (typeof writing)[number] }>;

export const isWriting = (message: FromWebview): message is WritingMessage =>
  writing.some((type) => type === message.type);

/** The change of the text, and where it is a gesture's what there is to say of it. */
type Written = Pick<GestureText, 'edits'> & Partial<GestureText>;

/** What is asked for. */
type Message<T extends WritingMessage['type']> = Extract<WritingMessage, { readonly type: T }>;

export class CanvasEdits {
  constructor(
    private readonly session: HallSession,
    private readonly panel: vscode.WebviewPanel,
    private readonly messages: AnsweredMessages,
    private readonly clipboard: HallClipboard,
    private readonly editable: boolean,
    /** Tells the canvas why something was not done; a no-op while nobody listens. */
    private readonly reject: (refusal: Refusal) => void,
  ) {}

  async answer(message: WritingMessage): Promise<void> {
    switch (message.type) {
      case 'edit':
        return this.gesture(message.serial, () => Promise.resolve(message.gesture));
      case 'copy':
        return this.copy(message);
      case 'paste':
        return this.paste(message);
      case 'history':
        return this.stepInHistory(message);
      case 'chooseUnderlay':
        return this.chooseUnderlay(message);
      case 'setUnderlay':
        return this.write(this.messages.edit(message.serial), atOnce, () => this.underlay(message.underlay));
      case 'resolve':
        return this.resolve(message);
      case 'mergeByObjects':
        return this.other(message.serial, () =>
          vscode.commands.executeCommand(mergeByObjectsCommand, this.session.document.uri),
        );
    }
  }

  private async copy({ ids, cut, serial }: Message<'copy'>): Promise<void> {
    if (cut && serial !== undefined) {
      // What is not on the clipboard stays in the hall.
      return this.gesture(serial, async () => (await this.clipboard.write(ids)) ?? { kind: 'remove', ids });
    }
    const refusal = await this.clipboard.copy(ids);
    if (refusal) this.reject(refusal);
  }

  private async paste({ serial, place }: Message<'paste'>): Promise<void> {
    return this.gesture(serial, async () => {
      const text = await this.clipboard.read();
      return typeof text === 'string' ? { kind: 'paste', text, place } : text;
    });
  }

  /** VS Code's own history, once the edits that were made before are part of it. */
  private async stepInHistory({ step, serial }: Message<'history'>): Promise<void> {
    const { session, panel } = this;
    await this.other(serial, () =>
      session.edits.inTurn(async () => {
        // The command goes to the editor that has the focus: this one, though of two VS Code may tell so late.
        if (!panel.active) panel.reveal(panel.viewColumn);
        await vscode.commands.executeCommand(step);
      }),
    );
  }

  /** Nothing waits for the person's choice; what was chosen is an edit like any other. */
  private async chooseUnderlay({ serial }: Message<'chooseUnderlay'>): Promise<void> {
    const { session } = this;
    const begin = this.messages.later(serial);
    let file: string | Refusal | undefined;
    try {
      file = this.editable ? await chosenDrawing(session.document.uri) : readOnly();
    } catch (error) {
      begin()(0, []);
      throw error;
    }
    await this.write(begin(), atOnce, () => {
      if (file === undefined) return { edits: [] };
      return typeof file === 'string' ? this.underlay(placedDrawing(file, session)) : file;
    });
  }

  private underlay(underlay: Underlay | undefined): Written | Refusal {
    return written(underlayEdits(underlay, this.session.current(), this.session.text));
  }

  /** Conflicts are found by their keys in the text as it is: what is no longer there is refused. */
  private async resolve({ serial, keys, side }: Message<'resolve'>): Promise<void> {
    const { session } = this;
    await this.write(this.messages.edit(serial), atOnce, () =>
      // What was read last is kept while the text is broken: it says nothing of the text as it is.
      session.current().syntax.length === 0
        ? written(resolveConflicts(session.document.getText(), 'hall', { keys, side }))
        : { refused: vscode.l10n.t('The text cannot be read: repair it first.') },
    );
  }

  /** @param ask when its turn comes: which gesture it is, or why it cannot even be made. */
  private async gesture(serial: number, ask: () => Promise<Gesture | Refusal>): Promise<void> {
    const { session } = this;
    await this.write(this.messages.edit(serial), ask, (gesture) =>
      isRefusal(gesture) ? gesture : gestureText(gesture, editableHall(session), session.text),
    );
  }

  /** @param build when its turn comes, from the document as it is then. */
  private async write<T>(
    settle: Settle,
    ask: () => Promise<T>,
    build: (answer: T) => Written | Refusal,
  ): Promise<void> {
    const { session } = this;
    // What is made from the text of `base` becomes the version after it, or is refused by VS Code.
    let base = 0;
    let made: Written | undefined;
    try {
      const outcome = await session.edits.runWith(ask, (answer) => {
        if (!this.editable) return readOnly();
        const text = build(answer);
        base = session.version;
        if (isRefusal(text)) return text;
        made = text;
        return text.edits;
      });
      // At once, where a pause would follow: the person waits for the picture.
      if (outcome === 'applied') session.current();
      settle(outcome === 'applied' ? base + 1 : 0, this.outcomeMessages(outcome, made));
    } catch (error) {
      settle(0, []);
      throw error;
    }
  }

  /** Something that makes its edits itself; what it leaves is told when it is done. */
  private async other(serial: number, work: () => PromiseLike<unknown>): Promise<void> {
    const { session } = this;
    const settle = this.messages.edit(serial);
    try {
      await work();
    } finally {
      session.current();
      settle(0, [unchanged(session.version)]);
    }
  }

  /** What a canvas is told of an edit beside the state that holds it. */
  private outcomeMessages(outcome: EditOutcome, made: Written | undefined): readonly ToWebview[] {
    const { version } = this.session;
    const told: ToWebview[] = [];
    if (typeof outcome === 'object') told.push(rejected(outcome, version));
    else {
      if (outcome === 'unchanged') told.push(unchanged(version));
      const { made: ids = [], notes = [] } = made ?? {};
      if (ids.length > 0 || notes.length > 0) told.push({ type: 'edited', version, ids, notes });
    }
    return told;
  }
}

const atOnce = () => Promise.resolve();

const readOnly = (): Refusal => ({ refused: vscode.l10n.t('This document is read-only.') });

const written = (edits: readonly TextEdit[] | Refusal): Written | Refusal =>
  isRefusal(edits) ? edits : { edits };

/** A state that says which edits are answered: of one that changed nothing no other will come. */
const unchanged = (version: number): ToWebview => ({ type: 'patch', version, upsert: [], remove: [] });

/** The canvas says it in the person's language, where it is a sentence of a gesture. */
export const rejected = ({ refused, because }: Refusal, version: number): ToWebview => ({
  type: 'rejected',
  version,
  reason: refused,
  ...(because ? { because: becauseInWords(because) } : {}),
});
