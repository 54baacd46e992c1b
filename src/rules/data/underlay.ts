import { drawingSentence } from '../../model/drawing';
import { defineRule, failed, notApplicable, passed } from '../rule';

export const rule = defineRule({
  id: 'data/underlay',
  title: 'The drawing under the plan is there and can be shown',
  severity: 'warning',
  subjects: ['hall'],
  options: {},
  source:
    'The hall format, datahall/1: `underlay.file` names a PNG or an SVG in the folder of the hall or below.',
  check({ model }) {
    const { underlay } = model.head;
    if (!underlay || !model.headIsSound('underlay')) return notApplicable('The hall names no drawing.');
    const found = model.drawings?.(underlay.file);
    if (found === undefined) return notApplicable('Nobody has looked for the drawing here.');
    if (found === 'sound') return passed;
    return failed({
      message: drawingSentence(underlay.file, found),
      objects: [],
      path: ['underlay', 'file'],
    });
  },
});
