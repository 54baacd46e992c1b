import { counted } from '../naming';
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
    const back = matched
      ? `; ${counted(matched, 'finding')} that it was for ${matched === 1 ? 'counts' : 'count'} again`
      : '';
    return failed({
      message: `${waiverName(waiver)} held until ${waiver.expires}${back}.`,
      objects: waiverObjects(waiver),
      path: ['expires'],
    });
  },
});
