import { said } from '../../words/said';
import type { Fixer, QuickFix } from './quickFix';

/** Takes a waiver away that is for nothing, or whose last day is past. */
export const pruneWaiver: Fixer = {
  rules: ['waiver/unused', 'waiver/expired'],
  propose(_, { rule, place }) {
    if (place.collection !== 'waivers') return [];
    const { collection, index } = place;
    return [
      {
        ...waiverRepair(rule),
        changes: [{ kind: 'remove', place: { collection, index } }],
      },
    ];
  },
};

/** What taking it away is called. An expired waiver is a decision that somebody has to renew or drop. */
export const waiverRepair = (rule: string): Pick<QuickFix, 'title' | 'safety'> =>
  rule === 'waiver/unused'
    ? { title: said('Remove the unused waiver'), safety: 'safe' }
    : { title: said('Remove the expired waiver'), safety: 'suggestion' };
