/** What the plain text of a hall or campus can do beside what its JSON Schema gives. */
import type { CampusTexts } from '../campusTexts';
import { Disposables } from '../disposables';
import type { HallSessions } from '../hallSessions';
import type { TextJumps } from '../navigation/textJumps';
import { CampusLinks } from './campusLinks';
import { DefinitionInText } from './definitionInText';
import { HallFormat } from './hallFormat';
import { IdCompletions } from './idCompletions';
import { IdHover } from './idHover';
import { IdInlayHints } from './idInlayHints';
import { IdNavigation } from './idNavigation';
import { IdSymbols } from './idSymbols';
import { IdTexts } from './idTexts';
import { TypePages } from './typePages';

export class LanguageFeatures extends Disposables {
  constructor(sessions: HallSessions, campuses: CampusTexts, jumps: TextJumps) {
    super();
    const texts = this.add(new IdTexts(sessions, campuses));
    const types = this.add(new TypePages());
    this.add(new IdCompletions(texts));
    this.add(new IdHover(texts));
    this.add(new IdNavigation(texts, types, jumps));
    this.add(new DefinitionInText(jumps));
    this.add(new IdSymbols(texts));
    this.add(new IdInlayHints(texts));
    this.add(new HallFormat(sessions));
    this.add(new CampusLinks());
  }
}
