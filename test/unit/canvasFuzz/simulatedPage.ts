/** A canvas's page without its drawing: what it knows, what it shows before it is answered, and its messages. */
import type { FixGesture, Gesture } from '../../../src/edits/gesture';
import type { PastePlace } from '../../../src/edits/insert/gestures';
import type { FindingsView, FromWebview, ToWebview } from '../../../src/protocol/messages';
import type { SceneFinding } from '../../../src/scene/scene';
import { HallDirectory } from '../../../webview/hallDirectory';
import { Optimism } from '../../../webview/optimism';
import { SceneStore } from '../../../webview/sceneStore';
import { messageOf, type OtherEdit } from './otherEdits';
import type { Seen } from './randomGestures';

export class SimulatedPage implements Seen {
  readonly store = new SceneStore();
  readonly directory = new HallDirectory();
  readonly optimism = new Optimism(this.store, () => 0);
  version = 0;
  isBroken = false;
  hasScene = false;
  view: FindingsView = { errors: 0, warnings: 0, infos: 0, list: [], titles: {} };
  offers: readonly FixGesture[] = [];
  /** Keys of what a merge has left to decide. */
  conflicts: readonly string[] = [];

  constructor(private readonly post: (message: FromWebview) => void) {
    post({ type: 'ready' });
  }

  receive(message: ToWebview): void {
    switch (message.type) {
      case 'scene':
        this.optimism.replaceAll(message.scene, message.answered);
        this.view = message.findings;
        this.isBroken = false;
        this.hasScene = true;
        break;
      case 'patch':
        this.optimism.patch(message.upsert, message.remove, message.answered);
        if (message.room) this.store.room = message.room;
        if (message.totals) this.store.totals = message.totals;
        if (message.findings) this.view = message.findings;
        this.isBroken = false;
        break;
      case 'broken':
        this.optimism.revert();
        this.isBroken = true;
        break;
      case 'rejected':
        this.optimism.settle(message.answered);
        return;
      case 'areYouThere':
        this.post({ type: 'stillHere' });
        return;
      case 'outline':
      case 'outlinePatch':
        this.directory.receive(message);
        return;
      case 'conflicts':
        this.conflicts = message.list.map(({ key }) => key);
        return;
      case 'fixes': {
        const { rule, objects } = message.finding;
        this.offers = message.fixes.map(({ title }) => ({ kind: 'fix', rule, objects, title }));
        return;
      }
      default:
        return;
    }
    this.version = message.version;
  }

  get canEdit(): boolean {
    return this.hasScene && !this.isBroken;
  }

  get drawn() {
    return [...this.store.ids()].flatMap((id) => this.store.get(id) ?? []);
  }

  get entries() {
    return [...this.directory.entries()];
  }

  get room() {
    return this.store.room?.outline ?? [];
  }

  get findings(): readonly SceneFinding[] {
    return this.view.list;
  }

  edit(gesture: Gesture): void {
    const serial = this.optimism.show(gesture);
    this.post({ type: 'edit', serial, baseVersion: this.version, gesture });
  }

  copy(ids: readonly string[]): void {
    this.post({ type: 'copy', ids });
  }

  cut(ids: readonly string[]): void {
    this.post({ type: 'copy', ids, cut: true, serial: this.optimism.show({ kind: 'remove', ids }) });
  }

  paste(place: PastePlace): void {
    this.post({ type: 'paste', place, serial: this.optimism.hold() });
  }

  write(edit: OtherEdit): void {
    this.post(messageOf(edit, this.optimism.hold()));
  }

  /** As the canvas does while an edit is on its way. */
  stepInHistory(step: 'undo' | 'redo'): void {
    this.post({ type: 'history', step, serial: this.optimism.hold() });
  }

  askFixes(finding: SceneFinding): void {
    this.post({ type: 'listFixes', finding });
  }
}
