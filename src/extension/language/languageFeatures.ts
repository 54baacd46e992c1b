/** What the plain text of a hall can do beside what its JSON Schema gives. */
import { Disposables } from '../disposables';
import type { HallSessions } from '../hallSessions';
import { CampusLinks } from './campusLinks';
import { HallCompletions } from './hallCompletions';
import { HallFormat } from './hallFormat';
import { HallHover } from './hallHover';
import { HallInlayHints } from './hallInlayHints';
import { HallNavigation } from './hallNavigation';
import { HallSymbols } from './hallSymbols';
import { TypePages } from './typePages';

export class LanguageFeatures extends Disposables {
  constructor(sessions: HallSessions) {
    super();
    const types = this.add(new TypePages());
    this.add(new HallCompletions(sessions));
    this.add(new HallHover(sessions));
    this.add(new HallNavigation(sessions, types));
    this.add(new HallSymbols(sessions));
    this.add(new HallInlayHints(sessions));
    this.add(new HallFormat());
    this.add(new CampusLinks());
  }
}
