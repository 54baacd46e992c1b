import { said } from '../../words/said';
import { failed, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/unreadable',
  title: 'The end and the bound of a waiver can be held against something',
  severity: 'error',
  options: {},
  source: 'The hall format, datahall/1: an end that cannot be read has passed.',
  check({ waiver, standing, unmeasured }) {
    const name = waiverName(waiver);
    const objects = waiverObjects(waiver);
    if (standing === 'unreadable') {
      const message = said(
        '{0}: {1} is no day of the calendar; the waiver does not hold.',
        name,
        waiver.expires ?? '',
      );
      return failed({ message, objects, path: ['expires'] });
    }
    if (standing === 'in-force' && unmeasured > 0) {
      const message = said(
        '{0}: what {1} finds here has no measure to hold against upTo; the waiver does not hold.',
        name,
        waiver.rule,
      );
      return failed({ message, objects, path: ['upTo'] });
    }
    return passed;
  },
});
