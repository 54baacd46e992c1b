import { said } from '../../words/said';
import { failed, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/unknown-rule',
  title: 'A waiver names a rule whose findings can be accepted',
  severity: 'error',
  options: {},
  source: 'The hall format, datahall/1: `datahall rules` lists the rules.',
  check({ waiver, standing }) {
    const name = waiverName(waiver);
    const objects = waiverObjects(waiver);
    if (standing === 'unknown-rule') {
      const message = said('{0}: there is no rule {1}; the waiver covers nothing.', name, waiver.rule);
      return failed({ message, objects, path: ['rule'] });
    }
    if (standing === 'not-waivable') {
      const message = said(
        '{0}: what {1} finds is a fault of the file and cannot be accepted; correct it.',
        name,
        waiver.rule,
      );
      return failed({ message, objects, path: ['rule'] });
    }
    return passed;
  },
});
