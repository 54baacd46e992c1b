import { said } from '../../words/said';
import { failed, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/reason',
  title: 'A waiver says why',
  severity: 'warning',
  options: {
    minCharacters: {
      default: 10,
      unit: '1',
      description: 'Fewer characters than these, without the spaces around them, are no reason.',
      source: 'House rule: "ok" tells nobody in a year what was weighed',
    },
  },
  source: 'House rule: whoever reviews a waiver must be able to judge it',
  check({ waiver }, { minCharacters }) {
    const length = [...waiver.reason.trim()].length;
    if (length >= minCharacters) return passed;
    return failed({
      message: said(
        '{0} gives a reason of {1} of {2} characters.',
        waiverName(waiver),
        length,
        minCharacters,
      ),
      objects: waiverObjects(waiver),
      path: ['reason'],
      measured: length,
      limit: minCharacters,
      unit: 'characters',
    });
  },
});
