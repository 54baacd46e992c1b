import type { Gesture } from '../../../src/edits/gesture';
import type { Point } from '../../../src/model/types';
import { toMmX, toMmY } from '../../camera';
import type { Editor } from '../../editor';
import { fieldName } from '../../panel/formatNames';
import { numberIn, wholeNumber, type Sheet } from '../../panel/sheet';
import { say } from '../../strings';
import { named } from '../../told';
import { freeSide, tryOut } from '../../tools/tryOut';

const FURTHEST_MM = 1_000_000;
/** More entries than these are a number. */
const LISTED = 12;

/**
 * @param pressedAt where the context menu was opened by the mouse, in mm; undefined where it was not
 * @param use takes a tool
 */
export function editActions(
  editor: Editor,
  sheet: Sheet,
  pressedAt: () => Point | undefined,
  use: (tool: string) => void,
) {
  const { selection, store } = editor;
  const hasSelection = () => selection.size > 0;
  const canEdit = () => editor.editable && selection.size > 0;

  /** Names what would be left pointing at nothing before anything is removed; where nothing would be, removes. */
  async function remove(): Promise<void> {
    const { ids } = selection;
    const { list, more } = await editor.questions.references(ids);
    if (list.length + more === 0) {
      editor.remove();
      return;
    }
    const entries = list
      .slice(0, LISTED)
      .map(({ id, collection, key, names }) =>
        say('referenceEntry', id ?? collection, fieldName(key.split('.')), names),
      );
    const beyond = list.length - entries.length + more;
    sheet.ask({
      title: say('removeTitle', ids.length === 1 ? (ids[0] ?? '') : say('several', ids.length)),
      text: say('removeText', list.length + more),
      side: freeSide(editor),
      list: [...entries, ...(beyond > 0 ? [say('referencesMore', beyond)] : [])],
      answers: [
        { label: say('removeWithReferences'), run: () => finish('drop') },
        { label: say('removeLeavingReferences'), run: () => finish('keep') },
      ],
    });
    const finish = (references: 'keep' | 'drop') => {
      if (editor.edit({ kind: 'remove', ids, references })) {
        editor.announcer.announce(say('announceRemoved', named(ids)));
      }
    };
  }

  const duplicate = (): Gesture => {
    const step = store.room?.gridMm ?? 1000;
    return { kind: 'duplicate', ids: selection.ids, dx: step, dy: step };
  };

  return {
    copy: {
      run: () => {
        editor.copy();
        editor.announcer.announce(say('announceObjectsCopied', selection.size));
      },
      when: hasSelection,
    },
    cut: {
      run: () => {
        const { size } = selection;
        editor.copy(true);
        editor.announcer.announce(say('announceCut', size));
      },
      when: canEdit,
    },
    paste: {
      run: () => {
        const { camera, view } = editor.stage;
        const grid = store.room?.gridMm ?? 1;
        const on = (mm: number) => Math.round(mm / grid) * grid;
        const [x, y] = pressedAt() ?? [toMmX(camera, view.width / 2), toMmY(camera, view.height / 2)];
        editor.paste({ centre: [on(x), on(y)] });
      },
      when: () => editor.editable,
    },
    pasteHere: { run: () => use('paste'), when: () => editor.editable },
    duplicate: {
      run: () => {
        const { size } = selection;
        if (editor.edit(duplicate())) editor.announcer.announce(say('announceDuplicated', size));
      },
      when: canEdit,
      gesture: duplicate,
    },
    remove: { run: () => void remove(), when: canEdit },
    moveBy: {
      run: () => {
        const whole = wholeNumber(-FURTHEST_MM, FURTHEST_MM);
        sheet.ask({
          title: say('cmdMoveBy'),
          fields: [
            { key: 'dx', label: say('moveEast'), unit: 'mm', value: '0', check: whole },
            { key: 'dy', label: say('moveSouth'), unit: 'mm', value: '0', check: whole },
          ],
          side: freeSide(editor),
          onValues: (values) =>
            tryOut(
              editor,
              values && {
                kind: 'move',
                ids: selection.ids,
                dx: numberIn(values['dx']),
                dy: numberIn(values['dy']),
              },
            ),
          answers: [{ label: say('moveDo'), run: ({ dx, dy }) => editor.move(numberIn(dx), numberIn(dy)) }],
        });
      },
      when: canEdit,
    },
    rename: {
      run: () => {
        const [id = ''] = selection.ids;
        sheet.ask({
          title: say('renameTitle', id),
          text: say('renameText'),
          side: freeSide(editor),
          fields: [
            {
              key: 'to',
              label: say('renameTo'),
              value: id,
              check: (text) => (text === '' ? say('renameEmpty') : undefined),
            },
          ],
          answers: [
            {
              label: say('renameDo'),
              run: ({ to }) => {
                if (to === undefined || to === id) return;
                if (editor.edit({ kind: 'rename', id, to }))
                  editor.announcer.announce(say('announceRenamed', id, to));
              },
            },
          ],
        });
      },
      when: () => editor.editable && selection.size === 1,
    },
  };
}
