import { said } from '../../words/said';
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
    const name = waiverName(waiver);
    return failed({
      message:
        on.length > 1
          ? said(
              '{0} is for nothing: {1} finds nothing on {2} together: a waiver is for one finding, about all of its objects.',
              name,
              rule,
              on,
            )
          : said('{0} is for nothing: {1} finds nothing on {2}.', name, rule, on),
      objects: waiverObjects(waiver),
    });
  },
});
