import { said } from '../../words/said';
import { failed, passed } from '../rule';
import { defineWaiverRule, waiverName, waiverObjects } from '../waiverRule';

export const rule = defineWaiverRule({
  id: 'waiver/expired',
  title: 'No waiver is past its last day',
  severity: 'warning',
  options: {},
  source: 'The hall format, datahall/1: `expires` is the last day on which a waiver holds.',
  check({ waiver, standing, matched }) {
    if (standing !== 'expired') return passed;
    const name = waiverName(waiver);
    const { expires = '' } = waiver;
    return failed({
      message:
        matched > 0
          ? said(
              '{0} held until {1}; {2} {2?finding|findings} that it was for {2?counts|count} again.',
              name,
              expires,
              matched,
            )
          : said('{0} held until {1}.', name, expires),
      objects: waiverObjects(waiver),
      path: ['expires'],
    });
  },
});
