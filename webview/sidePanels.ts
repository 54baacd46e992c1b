/** The side panel: its views, what they are told and what they ask. */
import type { ToWebview } from '../src/protocol/messages';
import type { PanelToWebview } from '../src/protocol/panelMessages';
import type { CommandRegistry } from './commands/registry';
import type { Editor } from './editor';
import { findActions } from './commands/actions/find';
import { findCommands } from './commands/findCommands';
import { EquipmentView } from './equipment/equipmentView';
import { FindingsList } from './findings/findingsList';
import { SearchBox } from './search/searchBox';
import { Inspector } from './panel/inspector';
import { PanelViews } from './panel/views';
import { OutlineView } from './outline/outlineView';
import type { KeptState } from './state';
import type { SnapOptions } from './tools/snapOptions';

export interface SidePanelPage {
  readonly panel: HTMLElement;
  /** Makes the panel visible. */
  readonly openPanel: () => void;
  /** Does what a key of the canvas says; false where it says nothing. */
  readonly pressKey: (event: KeyboardEvent) => boolean;
}

/** What the views of the panel are told beside the picture. */
type PanelMessage = PanelToWebview | Extract<ToWebview, { type: 'inspected' | 'reveal' }>;

export class SidePanels {
  readonly views: PanelViews;
  readonly inspector: Inspector;
  readonly search: SearchBox;
  readonly #findings: FindingsList;
  readonly #equipment: EquipmentView;
  readonly #editor: Editor;
  /** What was selected in an earlier life of the page; objects without a place come after the picture. */
  #kept: readonly string[];

  constructor(
    editor: Editor,
    kept: KeptState,
    snap: SnapOptions,
    commands: CommandRegistry,
    { panel, openPanel, pressKey }: SidePanelPage,
  ) {
    this.#editor = editor;
    this.#kept = kept.value.selection;
    this.views = new PanelViews(
      panel,
      kept.value.views,
      (views) => kept.update({ views }),
      openPanel,
      () => editor.canvas.focus({ preventScroll: true }),
    );
    this.inspector = new Inspector(editor);
    this.views.add(this.inspector);
    this.#equipment = new EquipmentView(editor, snap, kept.value.recentTypes, (recentTypes) =>
      kept.update({ recentTypes }),
    );
    this.views.add(this.#equipment);
    this.views.add(
      new OutlineView(editor, {
        openFields: () => this.views.focus(this.inspector.id),
        pressKey,
      }),
    );
    this.#findings = new FindingsList(editor);
    this.views.setLower(this.#findings);
    this.search = new SearchBox(editor);
    commands.add(findCommands, findActions(this.search, this.views, this.#findings));
  }

  /** True where the message was for a view of the panel. */
  receive(message: ToWebview): message is PanelMessage {
    switch (message.type) {
      case 'inspected':
        this.inspector.receive(message);
        return true;
      case 'reveal':
        this.inspector.reveal(message);
        return true;
      case 'outline':
      case 'outlinePatch':
        this.#editor.directory.receive(message);
        this.#restoreSelection();
        return true;
      case 'catalog':
        this.#equipment.receive(message.types);
        return true;
      case 'fixes':
        this.#findings.receive(message.finding, message.fixes);
        return true;
      default:
        return false;
    }
  }

  #restoreSelection(): void {
    const { selection } = this.#editor;
    const undrawn = this.#kept.filter((id) => this.#editor.directory.hasUndrawn(id));
    this.#kept = [];
    if (undrawn.length) selection.set([...selection.ids, ...undrawn]);
  }
}
