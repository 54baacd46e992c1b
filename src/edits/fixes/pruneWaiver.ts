import type { Fixer } from './quickFix';

/** Takes a waiver away that is for nothing, or whose last day is past. */
export const pruneWaiver: Fixer = {
  rules: ['waiver/unused', 'waiver/expired'],
  propose(_, { rule, place }) {
    if (place.collection !== 'waivers') return [];
    const { collection, index } = place;
    return [
      {
        title: rule === 'waiver/unused' ? 'Remove the unused waiver' : 'Remove the expired waiver',
        // An expired waiver is a decision that somebody has to renew or drop.
        safety: rule === 'waiver/unused' ? 'safe' : 'suggestion',
        changes: [{ kind: 'remove', place: { collection, index } }],
      },
    ];
  },
};
