import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/short-circuit-unchecked',
  title: 'Switchboards state what they withstand and what a short circuit would drive',
  severity: 'info',
  subjects: ['hall'],
  reads: ['power'],
  options: {
    use: {
      default: 1,
      unit: '1',
      description: 'Share of the withstand current that the prospective current may reach.',
      source: 'IEC practice: Icw ≥ Ik',
    },
  },
  source:
    'Icw ≥ Ik at each board. The currents themselves are an engineer’s study: no impedance is modelled.',
  check(hall, _index, { use }) {
    const boards = hall.model.elements('power').filter((node) => node?.kind === 'switchboard');
    if (boards.length === 0) return notApplicable('It has no switchboard.');
    const failures: Failure[] = [];
    const unchecked: string[] = [];
    for (const board of boards) {
      if (board?.icwKa === undefined || board.ikKa === undefined) {
        if (board) unchecked.push(board.id);
        continue;
      }
      const limit = board.icwKa * use;
      if (!exceeds(board.ikKa, limit)) continue;
      failures.push({
        message: said(
          'A short circuit at {0} drives {1} kA; it withstands {2} kA ({3}).',
          board.id,
          figure(board.ikKa),
          figure(limit),
          percent(board.ikKa, limit),
        ),
        objects: [board.id],
        path: ['ikKa'],
        measured: board.ikKa,
        limit,
        unit: 'kA',
      });
    }
    if (unchecked.length > 0) {
      failures.push({
        message: said(
          'Short circuits are not checked at {0} {0?switchboard|switchboards}: {1}. State icwKa and ikKa of the engineer’s study.',
          unchecked.length,
          unchecked,
        ),
        objects: unchecked,
      });
    }
    return failures.length ? failed(...failures) : passed;
  },
});
