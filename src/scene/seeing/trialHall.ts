/**
 * A second hall on which gestures are tried that the hall of the document cannot follow, such as the first object of its
 * kind, so that it is never read anew for a movement of the hand. From one try to the next it follows what differs, where that lies inside elements:
 * a ghost that is pushed about is read once.
 */
import { collectionKeys } from '../../model/generated/words';
import { LiveHall, type LiveHallContext } from '../../rules/liveHall';
import { differences } from './textDifferences';

/** Elements of a hall that is read in the time for which a hand rests; a larger one is not tried. */
const mostElements = 5000;

export class TrialHall {
  private tried: { readonly live: LiveHall; text: string } | undefined;

  constructor(private readonly context: LiveHallContext) {}

  /** Whether a hall is small enough to be read again within a gesture. */
  takes({ analysis }: LiveHall): boolean {
    if (!analysis) return false;
    const { model } = analysis;
    return collectionKeys.reduce((sum, key) => sum + model.size(key), 0) <= mostElements;
  }

  /** The hall of a text, until the next one is read. */
  read(text: string): LiveHall {
    const { tried } = this;
    if (!tried) {
      this.tried = { live: new LiveHall(text, this.context), text };
      return this.tried.live;
    }
    const { live } = tried;
    if (text !== tried.text && !live.change(differences(tried.text, text), text)) live.load(text);
    tried.text = text;
    return live;
  }

  /** Lets the copy go: the gesture is over. */
  forget(): void {
    this.tried = undefined;
  }
}
