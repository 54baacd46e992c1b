/**
 * Every text a person reads in the webview, in English. {0}, {1} … are filled in by `say`. The extension may
 * put translations over them as JSON in the body's data-strings; a key that does not exist is a type error.
 */
import { written, type NumberWords } from '../src/words/numberWords';
import { english as inEnglish, filled, languageOf, type Language } from '../src/words/said';
import { conflictStrings } from './conflicts/conflictStrings';
import { toldStrings } from './toldStrings';
import { panelStrings } from './panelStrings';
import { commandStrings } from './commands/commandStrings';
import { toolStrings } from './tools/toolStrings';
import { questionStrings } from './panel/questionStrings';
import { viewStrings } from './view/viewStrings';
import { seeingStrings } from './overlays/seeingStrings';
import { reviewStrings } from './review/reviewStrings';

export const english = {
  ...panelStrings,
  ...conflictStrings,
  ...commandStrings,
  ...toolStrings,
  ...questionStrings,
  ...viewStrings,
  ...seeingStrings,
  ...reviewStrings,
  ...toldStrings,
  canvasLabel:
    'Plan of the hall. Arrow keys move the selection, N and P walk through the objects, ? shows all keys.',
  canvasReadOnlyLabel: 'Plan of the hall, read-only. N and P walk through the objects, ? shows all keys.',
  close: 'Close',
  readOnly: 'Read-only',
  readOnlyWhy: 'This version cannot be edited here.',
  resizePanel: 'Width of the side panel',
  panel: 'Side panel',

  legend: 'Legend',
  kind_compute: 'Compute rack',
  kind_network: 'Network rack',
  kind_storage: 'Storage rack',
  kind_management: 'Management rack',
  kind_cdu: 'CDU',
  kind_air: 'Air unit',
  kind_panel: 'RPP or PDU',
  kind_column: 'Column',
  kind_busway: 'Busway',
  kind_tray: 'Tray',
  kind_pipe: 'Pipe',
  kind_area: 'Zone',
  kind_door: 'Door',
  legendBusway: 'Busway, side {0}',
  legendFront: 'Thick edge: front (cold side)',
  legendAssumed: 'Dashed: size assumed',

  inspector: 'Selection',
  nothingSelected: 'Nothing is selected. Click an object, or drag a frame around several.',
  several: '{0} {0?object|objects}',
  mixedValues: 'different values',
  inheritedValue: '{0} (inherited)',
  noOwnValue: 'not set',
  ownValueTakenAway: 'inherited: {0}',
  notANumber: '“{0}” is not a number. Examples: 132, +600, -100, *2, =-5.',
  notWhole: '{0} is not a whole number.',
  noCurrentValue: 'There is no one value to calculate from: give the value itself.',
  unitExpected: 'Give the value in {0}.',
  readsEitherWay: '“{0}” can be read in two ways. Give {1} or {2}.',
  fieldHint:
    'Own value; empty to inherit. +600, -100 and *2 calculate from the current value, =-5 sets a negative one.',

  findings: 'Findings',
  noFindings: 'No findings.',
  noneOfThese: 'No finding is left by the filters.',
  notChecked: 'Not checked: the text cannot be read.',
  emptyHall: 'This hall is empty.',
  emptyFirst: 'This hall is empty. Draw its room, or begin with equipment.',
  emptyRoom: 'The room is empty. Draw a row of racks, or place equipment.',
  errors: '{0} {0?error|errors}',
  warnings: '{0} {0?warning|warnings}',
  infos: '{0} {0?note|notes}',
  oneError: 'one error',
  oneWarning: 'one warning',
  oneInfo: 'one note',
  severity_error: 'Error',
  severity_warning: 'Warning',
  severity_info: 'Note',
  explain: 'Explain the rule {0}',
  goToText: 'Go to line {0} of the text',
  showMore: 'Show {0} more',
  lineNumber: 'line {0}',

  broken: 'The text cannot be read at line {0}, column {1}: {2}',
  brokenKeeps: 'The last good picture is shown; editing waits until the text is repaired.',
  openAsText: 'Open as text',
  rejected: 'Not changed: {0}',
  reloadAfterFailure: 'The canvas failed: {0}',

  statusRacks: '{0} {0?rack|racks}',
  statusIt: 'IT {0}',
  statusLiquid: 'liquid {0}',
  statusAir: 'air {0}',
  statusSelected: '{0} selected',
  statusPointer: 'x {0}  y {1} mm',
  statusScale: '1:{0}',
  kilowatts: '{0} kW',
  megawatts: '{0} MW',
  millimetres: '{0} mm',
  metres: '{0} m',

  announceFeeds: 'feeds {0}',
  announceLoop: 'loop {0}',
  announceMoved: '{0} moved by {1}',
  mmEast: '{0} mm east',
  mmWest: '{0} mm west',
  mmSouth: '{0} mm south',
  mmNorth: '{0} mm north',
  announceRemoved: 'Removed {0}',
  announceNone: 'Nothing selected',
  announceCancelled: 'Move cancelled',
  and: '{0} and {1}',
  menuTurn: 'Turn and Flip',
  menuAlign: 'Align and Distribute',
  menuDraw: 'Draw',
  frameFirst:
    'Press at a corner. To the east it takes what it holds whole, to the west what it touches. Shift adds, Ctrl takes away.',
  frameSecond: 'Press at the opposite corner. Escape gives it up.',
  announceDrawn: '{0} drawn',
  announceRow: 'A row of {0} {0?rack|racks}',
  announceConnected: '{0} connected to {1}',
  announcePoint: 'Point {0} of {1}, x {2}, y {3}',
  announcePointRemoved: 'Point {0} taken out, {1} left.',
  announceDone: '{0}: {1}',
  announceOn: '{0}: on',
  announceOff: '{0}: off',
  announceRenamed: '{0} is now {1}',
  announceObjectsCopied: '{0} {0?object|objects} copied',
  announceCut: '{0} {0?object|objects} cut',
  announceDuplicated: '{0} {0?object|objects} duplicated',
  announceHidden: '{0} {0?object|objects} hidden',
  announceLocked: '{0} {0?object|objects} locked',
  announceLayerHidden: '{0} hidden',
  announceLayerShown: '{0} shown',
} as const;

export type StringKey = keyof typeof english;

let translated: Partial<Record<StringKey, string>> = {};

/** Of the translations: how they count and write numbers. */
let language: Language = inEnglish;

const isKey = (key: string): key is StringKey => Object.hasOwn(english, key);

/**
 * Puts translations over the English texts; keys that do not exist and values that are no text are left out.
 * @param tag the language of the translations, as BCP 47 has it
 */
export function translate(json: string | undefined, tag = 'en'): void {
  if (!json) return;
  const given: unknown = JSON.parse(json);
  if (typeof given !== 'object' || given === null) return;
  const result: Partial<Record<StringKey, string>> = {};
  for (const [key, value] of Object.entries(given)) {
    if (isKey(key) && typeof value === 'string') result[key] = value;
  }
  translated = result;
  // Where nothing is translated the person reads English, whatever language VS Code has.
  language = Object.keys(result).length > 0 ? languageOf(tag) : inEnglish;
}

/** How numbers are written on this page. */
export const numberWords = (): NumberWords => language.numbers;

/** A number, or the text of one with a point, as it is written on this page. */
export const numeral = (value: number | string): string => written(value, language.numbers);

/** The text with its places filled in (words/said.ts): a number as the language writes and counts it. */
export function say(key: StringKey, ...values: readonly (string | number)[]): string {
  const own = translated[key];
  return own === undefined ? filled(english[key], inEnglish, values) : filled(own, language, values);
}
