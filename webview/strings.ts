/**
 * Every text a person reads in the webview, in English. {0}, {1} … are filled in by `say`. The extension may
 * put translations over them as JSON in the body's data-strings; a key that does not exist is a type error.
 */
import { panelStrings } from './panelStrings';

const english = {
  ...panelStrings,
  canvasLabel:
    'Plan of the hall. Arrow keys move the selection, N and P walk through the objects, ? shows all keys.',
  canvasReadOnlyLabel: 'Plan of the hall, read-only. N and P walk through the objects, ? shows all keys.',
  toolbar: 'Canvas tools',
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
  several: '{0} objects',
  mixedValues: 'different values',
  inheritedValue: '{0} (inherited)',
  noOwnValue: 'not set',
  ownValueTakenAway: 'inherited: {0}',
  notANumber: '“{0}” is not a number. Examples: 132, +600, -100, *2, =-5.',
  notWhole: '{0} is not a whole number.',
  noCurrentValue: 'There is no one value to calculate from: give the value itself.',
  unitExpected: 'Give the value in {0}.',
  fieldHint:
    'Own value; empty to inherit. +600, -100 and *2 calculate from the current value, =-5 sets a negative one.',

  findings: 'Findings',
  noFindings: 'No findings.',
  noneOfThese: 'No findings of the chosen severities.',
  errors: '{0} errors',
  warnings: '{0} warnings',
  infos: '{0} notes',
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

  statusRacks: '{0} racks',
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
  announceMoved: 'Moved by {0} east, {1} south',
  announceTurned: 'Turned',
  announceRemoved: 'Removed {0}',
  announceNone: 'Nothing selected',
  announceCancelled: 'Move cancelled',
  and: '{0} and {1}',

  helpTitle: 'Keys and mouse',
  helpClick: 'Click',
  helpClickDoes: 'select; Shift or Ctrl adds and takes away; Alt takes what lies beneath',
  helpMarquee: 'Drag on empty floor',
  helpMarqueeDoes: 'select everything the frame touches',
  helpDrag: 'Drag an object',
  helpDragDoes:
    'move the selection; it snaps to the grid and to neighbours. Alt: no snapping; Shift: along one axis; Escape: cancel',
  helpPan: 'Middle button, or Space and drag',
  helpPanDoes: 'pan; Shift and wheel pans sideways, two fingers on a touchpad pan too',
  helpWheel: 'Wheel, pinch, + and -',
  helpWheelDoes: 'zoom to the pointer; 0 or F fits the hall, Shift+F the selection',
  helpArrows: 'Arrow keys',
  helpArrowsDoes: 'move the selection by the grid; Shift: 10 mm; Ctrl: 1 mm. Without a selection they pan',
  helpCrosshair: 'Arrow keys and Enter in a tool',
  helpCrosshairDoes: 'move a crosshair as above, and press there: every tool works without a mouse',
  helpEscape: 'Escape',
  helpEscapeDoes: 'give up what is under way; back to Select; select nothing',
  helpMouse: 'Mouse and touchpad',
  helpKeys: 'Keys',

  // Commands: their titles stand in the toolbar, the menus, the help and VS Code's command palette.
  groupTools: 'Tools',
  groupSelect: 'Select',
  groupEdit: 'Edit',
  groupView: 'View',
  cmdToolSelect: 'Select and Move',
  cmdToolPan: 'Pan',
  cmdSelectAll: 'Select All',
  cmdSelectNext: 'Next Object',
  cmdSelectPrevious: 'Previous Object',
  cmdRotateRight: 'Turn Clockwise',
  cmdRotateLeft: 'Turn Counter-Clockwise',
  cmdRemove: 'Remove',
  cmdZoomIn: 'Zoom In',
  cmdZoomOut: 'Zoom Out',
  cmdFitAll: 'Fit the Hall',
  cmdFitSelection: 'Fit the Selection',
  cmdToggleLegend: 'Show or Hide the Legend',
  cmdTogglePanel: 'Show or Hide the Side Panel',
  cmdFocusInspector: 'Go to the Fields of the Selection',
  cmdHelp: 'Keys and Mouse',

  // Tools
  toolSelect: 'Select',
  toolSelectHint: 'Click selects, a drag moves, a frame selects several.',
  toolPan: 'Pan',
  toolPanHint: 'Drag the plan. Escape goes back to Select.',

  groupPicture: 'Around the plan',
  cmdViewMenu: 'Labels and View…',
  cmdToggleMinimap: 'Minimap',
  cmdToggleRulers: 'Rulers',
  cmdToggleUnderlay: 'Background Drawing',
  cmdChooseUnderlay: 'Place a Background Drawing…',
  cmdCalibrateUnderlay: 'Calibrate the Background Drawing by Two Points',
  cmdRemoveUnderlay: 'Take the Background Drawing Away',
  viewMenu: 'Labels and view',
  labelsOfRacks: 'In racks',
  labelsOfUnits: 'In CDUs and air units',
  labelLine: '{0}, line {1}',
  labelNone: '–',
  label_id: 'Id',
  label_name: 'Name',
  label_model: 'Model',
  label_type: 'Type',
  label_load: 'Load or capacity',
  label_peak: 'Peak load',
  label_liquid: 'Heat to liquid',
  label_flow: 'Flow',
  label_mass: 'Mass',
  label_feeds: 'Feeds',
  label_loop: 'Loop',
  label_plant: 'Plant',
  label_row: 'Row',
  label_zone: 'Zone',
  label_phase: 'Phase',
  label_status: 'Status',
  minimap: 'Minimap of the hall; with keys: arrows pan, 0 fits the hall',
  underlayBroken: 'The drawing {0} cannot be shown: it is no picture.',
  toolCalibrate: 'Calibrate the drawing',
  calibrateFirst: 'Press on a point of the drawing whose place you know, such as a column. Escape: leave',
  calibrateSecond: 'Press on another point, far from the first. Escape: start again',
  calibrateThen: 'Give the distance between the two points. Escape: leave',
  calibrateDistance: 'Distance between the points, in mm, or such as 12.5 m',
  calibrateNow: 'now {0} mm',
  calibrateApply: 'Scale the drawing',
  calibrateCancel: 'Cancel',
  calibrateNoDistance: 'Give a distance greater than nothing. Examples: 12500, 12.5 m.',
  announceCalibrated: 'The drawing is now {0} mm wide',
  announceUnderlayRemoved: 'Background drawing taken away',
} as const;

export type StringKey = keyof typeof english;

let translated: Partial<Record<StringKey, string>> = {};

const isKey = (key: string): key is StringKey => Object.hasOwn(english, key);

/** Puts translations over the English texts; keys that do not exist and values that are no text are left out. */
export function translate(json: string | undefined): void {
  if (!json) return;
  const given: unknown = JSON.parse(json);
  if (typeof given !== 'object' || given === null) return;
  const result: Partial<Record<StringKey, string>> = {};
  for (const [key, value] of Object.entries(given)) {
    if (isKey(key) && typeof value === 'string') result[key] = value;
  }
  translated = result;
}

/** The text with its placeholders filled in. */
export function say(key: StringKey, ...values: readonly (string | number)[]): string {
  const text = translated[key] ?? english[key];
  return text.replace(/\{(\d)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
