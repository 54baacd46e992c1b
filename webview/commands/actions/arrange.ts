import type { AlignEdge, Arrangement } from '../../../src/edits/arrange/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { Editor } from '../../editor';
import type { ArrayGesture } from '../../../src/edits/insert/gestures';
import { numberIn, wholeNumber, type Sheet, type SheetValues } from '../../panel/sheet';
import { numeral, say, type StringKey } from '../../strings';
import { done, named } from '../../told';
import { freeSide, tryOut } from '../../tools/tryOut';

const FURTHEST_MM = 1_000_000;

export function arrangeActions(editor: Editor, sheet: Sheet) {
  const { selection, store } = editor;
  const has = (least: number) => () => editor.editable && selection.size >= least;
  const edit = (title: StringKey, gesture: Gesture, ...how: readonly string[]) => {
    const { ids } = selection;
    if (editor.edit(gesture)) editor.announcer.announce(done(title, named(ids), ...how));
  };
  const does = (title: StringKey, gesture: () => Gesture, least: number) => ({
    run: () => edit(title, gesture()),
    when: has(least),
    gesture,
  });
  const turn = (title: StringKey, quarters: 1 | 3) =>
    does(title, () => ({ kind: 'rotate', ids: selection.ids, quarters, about: 'selection' }), 1);
  const turnEach = (quarters: 1 | 3) => ({
    run: () => editor.rotate(quarters),
    when: has(1),
    gesture: (): Gesture => ({ kind: 'rotate', ids: selection.ids, quarters }),
  });
  const arrangement = (how: Arrangement): Gesture => ({ kind: 'arrange', ids: selection.ids, how });
  const align = (title: StringKey, edge: AlignEdge) =>
    does(title, () => arrangement({ kind: 'align', edge }), 2);
  const distribute = (title: StringKey, axis: 'x' | 'y') =>
    does(title, () => arrangement({ kind: 'distribute', axis }), 3);
  const flip = (title: StringKey, axis: 'horizontal' | 'vertical') =>
    does(title, () => ({ kind: 'flip', ids: selection.ids, axis }), 1);
  const packed = (axis: 'x' | 'y', { gapMm }: SheetValues) =>
    arrangement({ kind: 'pack', axis, gapMm: numberIn(gapMm) });
  const pack = (title: StringKey, axis: 'x' | 'y') => ({
    run: () =>
      sheet.ask({
        title: say(title),
        text: say('packText'),
        fields: [
          { key: 'gapMm', label: say('packGap'), unit: 'mm', value: '0', check: wholeNumber(0, FURTHEST_MM) },
        ],
        side: freeSide(editor),
        onValues: (values) => tryOut(editor, values && packed(axis, values)),
        answers: [
          {
            label: say('packDo'),
            run: (values) => edit(title, packed(axis, values), say('millimetres', numberIn(values['gapMm']))),
          },
        ],
      }),
    when: has(2),
  });
  return {
    rotateRight: turnEach(1),
    rotateLeft: turnEach(3),
    rotateTogetherRight: turn('cmdRotateTogetherRight', 1),
    rotateTogetherLeft: turn('cmdRotateTogetherLeft', 3),
    flipHorizontal: flip('cmdFlipHorizontal', 'horizontal'),
    flipVertical: flip('cmdFlipVertical', 'vertical'),
    alignLeft: align('cmdAlignLeft', 'left'),
    alignCentre: align('cmdAlignCentre', 'centre'),
    alignRight: align('cmdAlignRight', 'right'),
    alignTop: align('cmdAlignTop', 'top'),
    alignMiddle: align('cmdAlignMiddle', 'middle'),
    alignBottom: align('cmdAlignBottom', 'bottom'),
    distributeX: distribute('cmdDistributeX', 'x'),
    distributeY: distribute('cmdDistributeY', 'y'),
    packX: pack('cmdPackX', 'x'),
    packY: pack('cmdPackY', 'y'),
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
          answers: [
            {
              label: say('arrayDo'),
              run: (values) => {
                const gesture = arrayOf(ids, values);
                edit('cmdArray', gesture, say('whatIfCount', gesture.columns, numeral(gesture.rows)));
              },
            },
          ],
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
