import { said } from '../../words/said';
import { failed, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/blanket',
  title: 'A waiver names one rule and the objects that it is for',
  severity: 'error',
  options: {},
  source: 'House rule: what is accepted for everything is a setting, and belongs into `.datahall.json`',
  check({ waiver, standing }) {
    if (standing !== 'blanket') return passed;
    const isForAll = waiver.on.length === 0;
    return failed({
      message: isForAll
        ? said(
            '{0} names no object, and {1} finds nothing on the whole; it covers nothing.',
            waiverName(waiver),
            waiver.rule,
          )
        : said('{0} is for more than one rule ({1}); it covers nothing.', waiverName(waiver), waiver.rule),
      objects: waiverObjects(waiver),
      path: [isForAll ? 'on' : 'rule'],
    });
  },
});
