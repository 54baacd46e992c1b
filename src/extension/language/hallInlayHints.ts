/** Figures beside the text that says nothing of them: the load of a rack by its type, what a feed or loop carries. */
import * as vscode from 'vscode';
import type { CollectionKey } from '../../model/types';
import { objectFacts } from '../../formats/objectFacts';
import { figure, percent } from '../../rules/limits';
import { valueRangeAt } from '../../text/tolerantTree';
import { Disposables } from '../disposables';
import type { HallSession } from '../hallSession';
import type { HallSessions } from '../hallSessions';
import { hallTextSelector } from './hallText';

/** Collections with a hint, and the field behind which it stands. */
const behind = { racks: 'type', feeds: 'id', loops: 'id' } as const satisfies Partial<
  Record<CollectionKey, string>
>;
type Hinted = keyof typeof behind;

export class HallInlayHints extends Disposables implements vscode.InlayHintsProvider {
  private readonly changed = this.add(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.changed.event;

  constructor(private readonly sessions: HallSessions) {
    super();
    this.add(vscode.languages.registerInlayHintsProvider(hallTextSelector, this));
    // A load may change by an edit far from it, or in a catalogue.
    this.add(sessions.onDidOpen((session) => session.onDidUpdate(() => this.changed.fire())));
  }

  provideInlayHints(document: vscode.TextDocument, range: vscode.Range): vscode.InlayHint[] {
    const session = this.sessions.find(document.uri);
    const { analysis, index } = session?.current() ?? {};
    if (!session || !analysis || !index) return [];
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    const hints: vscode.InlayHint[] = [];
    for (const collection of ['racks', 'feeds', 'loops'] as const) {
      for (let i = 0; i < analysis.model.size(collection); i++) {
        const start = index.start(collection, i);
        if (start < from || start > to) continue;
        const text = hintOf(session, collection, i);
        if (text === undefined) continue;
        const slice = session.text.slice(start, index.end(collection, i));
        const value = valueRangeAt(slice, [behind[collection]]);
        if (!value) continue;
        const hint = new vscode.InlayHint(document.positionAt(start + value.end), text);
        hint.paddingLeft = true;
        const facts = objectFacts(analysis, { collection, index: i }, session.limits);
        hint.tooltip = facts?.facts.join('\n') ?? '';
        hints.push(hint);
      }
    }
    return hints;
  }
}

function hintOf(session: HallSession, collection: Hinted, index: number): string | undefined {
  const { analysis } = session.current();
  if (!analysis) return undefined;
  switch (collection) {
    case 'racks': {
      const rack = analysis.model.element('racks', index);
      const { powerKw } = analysis.equipment.rackAt(index);
      // What stands in the text is not said twice.
      return rack && rack.powerKw === undefined && powerKw !== undefined
        ? `${figure(powerKw)} kW`
        : undefined;
    }
    case 'feeds': {
      const feed = analysis.model.element('feeds', index);
      const rating = feed && analysis.equipment.feedRating(feed);
      const { worstKw } = analysis.feeds.load(index);
      if (!rating) return undefined;
      const { powerFactor, derate } = session.limits;
      const limit = rating.kva * (rating.dc ? 1 : powerFactor) * derate;
      return `${figure(worstKw)} of ${figure(limit)} kW (${percent(worstKw, limit)})`;
    }
    case 'loops': {
      const { heatKw, flowLpm } = analysis.loops.balance(index);
      return `${figure(heatKw)} kW, ${figure(flowLpm)} L/min`;
    }
  }
}
