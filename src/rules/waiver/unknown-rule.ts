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
      const message = `${name}: there is no rule ${waiver.rule}; the waiver covers nothing.`;
      return failed({ message, objects, path: ['rule'] });
    }
    if (standing === 'not-waivable') {
      const message = `${name}: what ${waiver.rule} finds is a fault of the file and cannot be accepted; correct it.`;
      return failed({ message, objects, path: ['rule'] });
    }
    return passed;
  },
});
