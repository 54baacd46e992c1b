import * as vscode from 'vscode';
import { fixesFor, type OfferedFix } from '../edits/fixes/fixesFor';
import { fixText } from '../edits/fixes/fixText';
import type { LoadLimits } from '../analysis/scenario/elementLoads';
import type { Catalog, CatalogOrigin } from '../catalog/catalog';
import type { EquipmentType } from '../model/types';
import type { Finding } from '../rules/finding';
import { LiveHall, type HallChange } from '../rules/liveHall';
import { loadLimits } from '../rules/loadLimits';
import type { RuleSet } from '../rules/ruleSet';
import { shownFindings, type ShownFinding } from '../rules/shownFindings';
import { Disposables } from './disposables';
import { replacementOf, type TextEdit } from '../text/source';
import { applyToDocument, DocumentText } from './documentText';
import { EditQueue } from './editQueue';
import { fileNameOf } from './fileText';
import type { HallContext } from './hallContexts';

/** What an update of a session's hall was: some elements, or anything. */
export type HallUpdate =
  { readonly kind: 'elements'; readonly change: HallChange } | { readonly kind: 'whole' };

/** Reading this many characters takes about a millisecond. */
const charactersPerMs = 20_000;
/** Longest pause before a changed text is read again [ms]. */
const longestPauseMs = 250;

/**
 * One open document and what is known about its hall, shared by diagnostics and all canvases of it, so that
 * split editors cannot differ. The document is the only truth: the session reads it and never holds a change
 * that the document does not have.
 */
export class HallSession implements vscode.Disposable {
  readonly text: DocumentText;
  readonly edits: EditQueue;
  private readonly owned = new Disposables();
  private readonly updates = this.owned.add(new vscode.EventEmitter<HallUpdate>());
  readonly onDidUpdate = this.updates.event;
  private readonly drawings = this.owned.add(new vscode.EventEmitter<vscode.Uri>());
  /** A drawing of the workspace was written, or has come or gone: it may be the one under this hall. */
  readonly onDidChangeDrawing = this.drawings.event;
  private live: LiveHall;
  private versionRead: number;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private shownOf:
    { readonly findings: readonly Finding[]; readonly list: readonly ShownFinding<Finding>[] } | undefined;

  constructor(
    readonly document: vscode.TextDocument,
    private context: HallContext,
  ) {
    this.text = new DocumentText(document);
    this.edits = new EditQueue(
      (edits) => applyToDocument(document, edits),
      () => vscode.l10n.t('VS Code refused the edit.'),
    );
    this.live = new LiveHall(document.getText(), context);
    this.versionRead = document.version;
  }

  /** Version of the document that the hall stands for. */
  get version(): number {
    return this.versionRead;
  }

  /** By which catalogue and rules it is judged. */
  get judgedBy(): HallContext {
    return this.context;
  }

  /** The hall as last read; `current` where it has to be that of the document as it is. */
  get hall(): LiveHall {
    return this.live;
  }

  /** The hall of the document as it is now. */
  current(): LiveHall {
    if (this.versionRead !== this.document.version) this.load();
    return this.live;
  }

  /** What of the findings is to be shown; of those the same list as long as nothing changes. */
  get shown(): readonly ShownFinding<Finding>[] {
    const { findings } = this.live;
    if (this.shownOf?.findings !== findings) {
      const list = shownFindings(findings, fileNameOf(this.document.uri), this.context.known);
      this.shownOf = { findings, list };
    }
    return this.shownOf.list;
  }

  /** What may be carried, by the limits of the rules that ask the same. */
  get limits(): LoadLimits {
    const { analysis } = this.live;
    return analysis ? loadLimits(analysis, this.context.rules) : { derate: 1, powerFactor: 1 };
  }

  /** The catalogue with the hall's own types on top. */
  catalog(): Catalog {
    const own = this.live.analysis?.model.elements('types').filter((type) => type !== undefined) ?? [];
    return this.context.catalog.withHallTypes(own);
  }

  /** The equipment types that the hall can name: its own over the workspace's over the built-in ones. */
  types(): readonly EquipmentType[] {
    return this.catalog().all();
  }

  /** Where a type comes from; undefined where nobody has it. */
  typeOrigin(id: string): CatalogOrigin | undefined {
    return this.catalog().origin(id);
  }

  /** By which the hall is judged. */
  get rules(): RuleSet {
    return this.context.rules;
  }

  /** Follows a change of the document: of elements at once, otherwise after a pause in the typing. */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (changes.length === 0) return;
    const change =
      this.pause === undefined
        ? this.live.change(
            changes.map((c) => ({ offset: c.rangeOffset, length: c.rangeLength, text: c.text })),
            this.text,
          )
        : undefined;
    // A document whose line ends were changed has other offsets everywhere.
    if (!change || this.live.index?.textLength !== this.text.length) {
      this.loadSoon();
      return;
    }
    this.versionRead = this.document.version;
    // A picture of elements by place is drawn anew when they stand at other places.
    this.updates.fire(change.isRenumbered ? { kind: 'whole' } : { kind: 'elements', change });
  }

  /** Repairs of a finding of `current()`; each has been tried on a copy. */
  fixesFor(finding: Finding): readonly OfferedFix[] {
    return fixesFor(finding, this.current(), this.document.getText(), this.context);
  }

  /** What all safe repairs together change, as one replacement; nothing where there is none. */
  safeFixes(): readonly TextEdit[] {
    const before = this.document.getText();
    const { text, applied } = fixText(before, this.context, ['safe']);
    return applied.length > 0 ? [replacementOf(before, text)] : [];
  }

  /** Judges the hall by another catalogue or other rules. */
  useContext(context: HallContext): void {
    this.context = context;
    this.live = new LiveHall(this.document.getText(), context, this.live);
    this.loaded();
  }

  drawingChanged(drawing: vscode.Uri): void {
    this.drawings.fire(drawing);
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.owned.dispose();
  }

  private loadSoon(): void {
    clearTimeout(this.pause);
    const ms = Math.min(longestPauseMs, this.text.length / charactersPerMs);
    this.pause = setTimeout(() => this.load(), ms);
  }

  private load(): void {
    this.live.load(this.document.getText());
    this.loaded();
  }

  private loaded(): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    this.versionRead = this.document.version;
    this.updates.fire({ kind: 'whole' });
  }
}
