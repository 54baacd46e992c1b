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
    const what = isForAll
      ? `names no object, and ${waiver.rule} finds nothing on the whole`
      : `is for more than one rule (${waiver.rule})`;
    return failed({
      message: `${waiverName(waiver)} ${what}; it covers nothing.`,
      objects: waiverObjects(waiver),
      path: [isForAll ? 'on' : 'rule'],
    });
  },
});
