import type { AlignEdge, Arrangement } from '../../../src/edits/arrange/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { Editor } from '../../editor';
import type { ArrayGesture } from '../../../src/edits/insert/gestures';
import { numberIn, wholeNumber, type Sheet, type SheetValues } from '../../panel/sheet';
import { say } from '../../strings';
import { freeSide, tryOut } from '../../tools/tryOut';

const FURTHEST_MM = 1_000_000;

export function arrangeActions(editor: Editor, sheet: Sheet) {
  const { selection, store } = editor;
  const has = (least: number) => () => editor.editable && selection.size >= least;
  const edit = (gesture: Gesture) => {
    if (editor.edit(gesture)) editor.announcer.announce(say('announceArranged'));
  };
  const does = (gesture: () => Gesture, least: number) => ({
    run: () => edit(gesture()),
    when: has(least),
    gesture,
  });
  const turn = (quarters: 1 | 3) =>
    does(() => ({ kind: 'rotate', ids: selection.ids, quarters, about: 'selection' }), 1);
  const turnEach = (quarters: 1 | 3) => ({
    run: () => editor.rotate(quarters),
    when: has(1),
    gesture: (): Gesture => ({ kind: 'rotate', ids: selection.ids, quarters }),
  });
  const arrangement = (how: Arrangement): Gesture => ({ kind: 'arrange', ids: selection.ids, how });
  const align = (edge: AlignEdge) => does(() => arrangement({ kind: 'align', edge }), 2);
  const distribute = (axis: 'x' | 'y') => does(() => arrangement({ kind: 'distribute', axis }), 3);
  const flip = (axis: 'horizontal' | 'vertical') =>
    does(() => ({ kind: 'flip', ids: selection.ids, axis }), 1);
  const packed = (axis: 'x' | 'y', { gapMm }: SheetValues) =>
    arrangement({ kind: 'pack', axis, gapMm: Number(gapMm) });
  const pack = (axis: 'x' | 'y') => ({
    run: () =>
      sheet.ask({
        title: say(axis === 'x' ? 'cmdPackX' : 'cmdPackY'),
        text: say('packText'),
        fields: [
          { key: 'gapMm', label: say('packGap'), unit: 'mm', value: '0', check: wholeNumber(0, FURTHEST_MM) },
        ],
        side: freeSide(editor),
        onValues: (values) => tryOut(editor, values && packed(axis, values)),
        answers: [{ label: say('packDo'), run: (values) => edit(packed(axis, values)) }],
      }),
    when: has(2),
  });
  return {
    rotateRight: turnEach(1),
    rotateLeft: turnEach(3),
    rotateTogetherRight: turn(1),
    rotateTogetherLeft: turn(3),
    flipHorizontal: flip('horizontal'),
    flipVertical: flip('vertical'),
    alignLeft: align('left'),
    alignCentre: align('centre'),
    alignRight: align('right'),
    alignTop: align('top'),
    alignMiddle: align('middle'),
    alignBottom: align('bottom'),
    distributeX: distribute('x'),
    distributeY: distribute('y'),
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
          side: freeSide(editor),
          onValues: (values) => tryOut(editor, values && arrayOf(ids, values)),
          answers: [{ label: say('arrayDo'), run: (values) => editor.edit(arrayOf(ids, values)) }],
        });
      },
      when: has(1),
    },
  };
}

const arrayOf = (
  ids: readonly string[],
  { columns, rows, columnPitchMm, rowPitchMm }: SheetValues,
): ArrayGesture => ({
  kind: 'array',
  ids,
  columns: numberIn(columns),
  rows: numberIn(rows),
  columnPitchMm: numberIn(columnPitchMm),
  rowPitchMm: numberIn(rowPitchMm),
});
