/** What can be drawn by points, with what a person chooses for each. */
import type { Gesture } from '../../src/edits/gesture';
import type { CollectionKey } from '../../src/model/types';
import type { Editor } from '../editor';
import { wordChoices } from '../panel/formatNames';
import { say } from '../strings';
import type { DrawKind } from './drawTool';
import type { OptionValues } from './tool';

/** Kinds of zones as the format has them; a word that it does not know would be refused with a reason. */
const ZONE_KINDS = [
  'hot-aisle',
  'cold-aisle',
  'contained-hot',
  'contained-cold',
  'pod',
  'fire',
  'leak',
  'keep-out',
  'work-space',
] as const;

const SIDES = ['A', 'B', 'C', 'D', 'R'] as const;

const insert = (collection: CollectionKey, element: Readonly<Record<string, unknown>>): Gesture => ({
  kind: 'insert',
  elements: [{ collection, element }],
});

/** A positive number as typed; `otherwise` where it is none. */
const numberOf = (values: OptionValues, key: string, otherwise: number): number => {
  const value = Number(values[key]);
  return Number.isFinite(value) && value > 0 ? value : otherwise;
};

/** Loops of this hall. */
export const loopsOf = (editor: Editor): readonly string[] =>
  [...editor.directory.entries()].flatMap(({ id, collection }) => (collection === 'loops' ? [id] : []));

export function drawKinds(editor: Editor): readonly DrawKind[] {
  return [
    {
      id: 'room',
      title: 'toolRoom',
      isOutline: true,
      fields: () => [],
      initial: {},
      gesture: (outline) => ({ kind: 'room', outline }),
    },
    {
      id: 'zone',
      title: 'toolZone',
      isOutline: true,
      fields: () => [{ key: 'kind', label: say('optionKind'), choices: wordChoices(ZONE_KINDS) }],
      initial: { kind: 'cold-aisle' },
      gesture: (outline, { kind }) => insert('zones', { kind, outline }),
    },
    {
      id: 'tray',
      title: 'toolTray',
      isOutline: false,
      fields: () => [{ key: 'widthMm', label: say('optionWidth'), unit: 'mm' }],
      initial: { widthMm: '300' },
      widthMm: (values) => numberOf(values, 'widthMm', 300),
      gesture: (path, values) =>
        insert('trays', { path, widthMm: Math.round(numberOf(values, 'widthMm', 300)) }),
    },
    {
      id: 'pipe',
      title: 'toolPipe',
      isOutline: false,
      fields: () => [
        { key: 'diameterMm', label: say('optionDiameter'), unit: 'mm' },
        {
          key: 'loop',
          label: say('optionLoop'),
          choices: [['', say('optionNone')], ...loopsOf(editor).map((loop) => [loop, loop] as const)],
        },
        {
          key: 'service',
          label: say('optionService'),
          choices: [['', say('optionNone')], ...wordChoices(['supply', 'return', 'manifold'])],
        },
      ],
      initial: { diameterMm: '150', loop: '', service: '' },
      widthMm: (values) => numberOf(values, 'diameterMm', 150),
      gesture: (path, values) => {
        const { loop, service } = values;
        return insert('pipes', {
          path,
          diameterMm: Math.round(numberOf(values, 'diameterMm', 150)),
          ...(loop ? { loop } : {}),
          ...(service ? { service } : {}),
        });
      },
    },
    {
      id: 'busway',
      title: 'toolBusway',
      isOutline: false,
      fields: () => [
        { key: 'side', label: say('optionSide'), choices: wordChoices(SIDES) },
        { key: 'ratingA', label: say('optionRating'), unit: 'A' },
        { key: 'voltageV', label: say('optionVoltage'), unit: 'V' },
      ],
      initial: { side: 'A', ratingA: '1600', voltageV: '415' },
      widthMm: () => 200,
      gesture: (path, values) =>
        insert('feeds', {
          kind: 'busway',
          side: values['side'],
          path,
          ratingA: numberOf(values, 'ratingA', 1600),
          voltageV: numberOf(values, 'voltageV', 415),
        }),
    },
  ];
}
