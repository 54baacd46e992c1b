import type { AlignEdge, Arrangement } from '../../../src/edits/arrange/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { Editor } from '../../editor';
import { wholeNumber, type Sheet } from '../../panel/sheet';
import { say } from '../../strings';

const FURTHEST_MM = 1_000_000;

export function arrangeActions(editor: Editor, sheet: Sheet) {
  const { selection, store } = editor;
  const has = (least: number) => () => editor.editable && selection.size >= least;
  const edit = (gesture: Gesture) => {
    if (editor.edit(gesture)) editor.announcer.announce(say('announceArranged'));
  };
  const turn = (quarters: 1 | 3) =>
    edit({ kind: 'rotate', ids: selection.ids, quarters, about: 'selection' });
  const arrange = (how: Arrangement) => edit({ kind: 'arrange', ids: selection.ids, how });
  const align = (edge: AlignEdge) => ({ run: () => arrange({ kind: 'align', edge }), when: has(2) });
  const flip = (axis: 'horizontal' | 'vertical') => ({
    run: () => edit({ kind: 'flip', ids: selection.ids, axis }),
    when: has(1),
  });
  const pack = (axis: 'x' | 'y') => ({
    run: () =>
      sheet.ask({
        title: say(axis === 'x' ? 'cmdPackX' : 'cmdPackY'),
        text: say('packText'),
        fields: [
          { key: 'gapMm', label: say('packGap'), unit: 'mm', value: '0', check: wholeNumber(0, FURTHEST_MM) },
        ],
        answers: [
          { label: say('packDo'), run: ({ gapMm }) => arrange({ kind: 'pack', axis, gapMm: Number(gapMm) }) },
        ],
      }),
    when: has(2),
  });
  return {
    rotateRight: { run: () => editor.rotate(1), when: has(1) },
    rotateLeft: { run: () => editor.rotate(3), when: has(1) },
    rotateTogetherRight: { run: () => turn(1), when: has(1) },
    rotateTogetherLeft: { run: () => turn(3), when: has(1) },
    flipHorizontal: flip('horizontal'),
    flipVertical: flip('vertical'),
    alignLeft: align('left'),
    alignCentre: align('centre'),
    alignRight: align('right'),
    alignTop: align('top'),
    alignMiddle: align('middle'),
    alignBottom: align('bottom'),
    distributeX: { run: () => arrange({ kind: 'distribute', axis: 'x' }), when: has(3) },
    distributeY: { run: () => arrange({ kind: 'distribute', axis: 'y' }), when: has(3) },
    packX: pack('x'),
    packY: pack('y'),
    array: {
      run: () => {
        const { ids } = selection;
        const bounds = store.boundsOfIds(ids);
        if (!bounds) return;
        const whole = wholeNumber(-FURTHEST_MM, FURTHEST_MM);
        const count = wholeNumber(1, 200);
        sheet.ask({
          title: say('cmdArray'),
          text: say('arrayText'),
          fields: [
            { key: 'columns', label: say('arrayColumns'), value: '3', check: count },
            { key: 'rows', label: say('arrayRows'), value: '1', check: count },
            {
              key: 'columnPitchMm',
              label: say('arrayColumnPitch'),
              unit: 'mm',
              value: String(Math.round(bounds.maxX - bounds.minX)),
              check: whole,
            },
            {
              key: 'rowPitchMm',
              label: say('arrayRowPitch'),
              unit: 'mm',
              value: String(Math.round(bounds.maxY - bounds.minY)),
              check: whole,
            },
          ],
          answers: [
            {
              label: say('arrayDo'),
              run: ({ columns, rows, columnPitchMm, rowPitchMm }) =>
                editor.edit({
                  kind: 'array',
                  ids,
                  columns: Number(columns),
                  rows: Number(rows),
                  columnPitchMm: Number(columnPitchMm),
                  rowPitchMm: Number(rowPitchMm),
                }),
            },
          ],
        });
      },
      when: has(1),
    },
  };
}
