/** A canvas's page without its drawing: the store, what is shown before it is answered, and the messages. */
import type { Gesture } from '../../../src/edits/gesture';
import type { FromWebview, ToWebview } from '../../../src/protocol/messages';
import { Optimism } from '../../../webview/optimism';
import { SceneStore } from '../../../webview/sceneStore';

export class SimulatedPage {
  readonly store = new SceneStore();
  readonly optimism = new Optimism(this.store, () => 0);
  version = 0;
  isBroken = false;
  hasScene = false;

  constructor(private readonly post: (message: FromWebview) => void) {
    post({ type: 'ready' });
  }

  receive(message: ToWebview): void {
    switch (message.type) {
      case 'scene':
        this.optimism.replaceAll(message.scene, message.answered);
        this.isBroken = false;
        this.hasScene = true;
        break;
      case 'patch':
        this.optimism.patch(message.upsert, message.remove, message.answered);
        this.isBroken = false;
        break;
      case 'broken':
        this.optimism.revert();
        this.isBroken = true;
        break;
      case 'rejected':
        this.optimism.settle(message.answered);
        return;
      default:
        return;
    }
    this.version = message.version;
  }

  get canEdit(): boolean {
    return this.hasScene && !this.isBroken;
  }

  edit(gesture: Gesture): void {
    const serial = this.optimism.show(gesture);
    this.post({ type: 'edit', serial, baseVersion: this.version, gesture });
  }
}
