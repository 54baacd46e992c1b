/** The text of a hall, by its session. */
import { hallElements, hallWords, referringHall } from '../../edits/references/referringText';
import type { BesideText } from '../../formats/campusFacts';
import { objectFacts } from '../../formats/objectFacts';
import { isCollection } from '../../model/validateElement';
import { figure, percent } from '../../rules/limits';
import type { HallSession } from '../hallSession';
import type { IdText } from './idText';

export function hallIdText(session: HallSession): IdText {
  const hall = session.current();
  const { analysis } = hall;
  return {
    kind: 'hall',
    document: session.document,
    source: session.text,
    words: hallWords,
    read: referringHall(hall),
    known: analysis && hallElements(analysis),
    get findings() {
      return session.shown;
    },
    facts: ({ list, index }) =>
      analysis && isCollection(list)
        ? objectFacts(analysis, { collection: list, index }, session.limits)
        : undefined,
    beside: ({ list, index }) => beside(session, list, index),
    types: () => session.types(),
    typeOrigin: (id) => session.typeOrigin(id),
  };
}

/** The load of a rack by its type, what a feed carries at worst, what a loop carries away. */
function beside(session: HallSession, list: string, index: number): BesideText | undefined {
  const { analysis } = session.current();
  if (!analysis) return undefined;
  switch (list) {
    case 'racks': {
      const rack = analysis.model.element('racks', index);
      const { powerKw } = analysis.equipment.rackAt(index);
      // What stands in the text is not said twice.
      return rack && rack.powerKw === undefined && powerKw !== undefined
        ? { field: 'type', text: `${figure(powerKw)} kW` }
        : undefined;
    }
    case 'feeds': {
      const feed = analysis.model.element('feeds', index);
      const rating = feed && analysis.equipment.feedRating(feed);
      const { worstKw } = analysis.feeds.load(index);
      if (!rating) return undefined;
      const { powerFactor, derate } = session.limits;
      const limit = rating.kva * (rating.dc ? 1 : powerFactor) * derate;
      const text = `${figure(worstKw)} of ${figure(limit)} kW (${percent(worstKw, limit)})`;
      return { field: 'id', text };
    }
    case 'loops': {
      const { heatKw, flowLpm } = analysis.loops.balance(index);
      return { field: 'id', text: `${figure(heatKw)} kW, ${figure(flowLpm)} L/min` };
    }
    default:
      return undefined;
  }
}
