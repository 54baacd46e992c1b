import { listed } from '../naming';
import { failed, notApplicable, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/unused',
  title: 'Every waiver still has a finding that it is for',
  severity: 'warning',
  options: {},
  source: 'House rule: a waiver that is left behind would hide the next fault of the same kind',
  check({ waiver, standing, matched, isJudged }) {
    if (standing !== 'in-force') return notApplicable('The waiver is not in force.');
    if (matched > 0) return passed;
    if (!isJudged) return notApplicable('Its rule has not judged its objects.');
    const { rule, on } = waiver;
    const together = on.length > 1 ? ' together: a waiver is for one finding, about all of its objects' : '';
    return failed({
      message: `${waiverName(waiver)} is for nothing: ${rule} finds nothing on ${listed(on)}${together}.`,
      objects: waiverObjects(waiver),
    });
  },
});
