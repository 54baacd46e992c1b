/** The icons of the tools, drawn as lines in a square of 16 units. */
import type { Severity } from '../../src/model/types';
import { drawing } from '../element';
import { MARKS } from '../../src/scene/severityShape';

const PATHS = {
  toolRow: 'M1.5 4h3v8h-3zM6.5 4h3v8h-3zM11.5 4h3v8h-3z',
  toolConnect:
    'M4.5 11.5a2 2 0 1 1-4 0a2 2 0 0 1 4 0zM15.5 4.5a2 2 0 1 1-4 0a2 2 0 0 1 4 0zM4.2 10.3l7.6-4.6',
  toolMeasure: 'M1.5 10.5l9-9 4 4-9 9zM4 8l1.5 1.5M6.5 5.5L8 7M9 3l1.5 1.5',
  toolZone: 'M2 2h3M8 2h1M12 2h2v2M14 7v2M14 12v2h-3M8 14H7M4 14H2v-3M2 8V7M2 5V4',
  toolBusway: 'M1.5 12.5h8v-9h5M4 12.5v-2.5M7 12.5v-2.5M12 3.5v2.5',
  toolDoor: 'M2 13.5h2.5M13.5 13.5H15M4.5 13.5v-9a9 9 0 0 1 9 9',
  layers: 'M8 2l6 3-6 3-6-3zM2 8.2l6 3 6-3M2 11.2l6 3 6-3',
  snap: 'M3 2.5h3.2v6a1.8 1.8 0 0 0 3.6 0v-6H13v6a5 5 0 0 1-10 0zM3 5h3.2M9.8 5H13',
  toolSelect: 'M4 2v10.5l2.6-2.4 1.7 3.9 1.9-.8-1.7-3.8H12z',
  toolPan: 'M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2',
  zoomIn: 'M6.5 2a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10 10l4 4M4.5 6.5h4M6.5 4.5v4',
  zoomOut: 'M6.5 2a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10 10l4 4M4.5 6.5h4',
  fitAll: 'M2 5.5V2h3.5M10.5 2H14v3.5M14 10.5V14h-3.5M5.5 14H2v-3.5',
  fitSelection: 'M2 5V2h3M11 2h3v3M14 11v3h-3M5 14H2v-3M5.5 5.5h5v5h-5z',
  rotateRight: 'M2.5 7.5h6v6h-6zM6 4.5a5.5 5.5 0 0 1 7 5.5M11 8l2 2.2L15 8',
  rotateLeft: 'M7.5 7.5h6v6h-6zM10 4.5a5.5 5.5 0 0 0-7 5.5M1 8l2 2.2L5 8',
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M6.7 7v4.5M9.3 7v4.5',
  legend: 'M2 3h3v3H2zM7.5 4.5H14M2 10h3v3H2zM7.5 11.5H14',
  viewMenu: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 1 1 0 4a2 2 0 0 1 0-4z',
  panel: 'M2 2.5h12v11H2zM10 2.5v11',
  help: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.3 8.7 8 9.2 8 10.3M8 12.6v1.2',
  close: 'M4 4l8 8M12 4l-8 8',
  explain: 'M3 2.5h7l3 3v8H3zM5.5 7h5M5.5 10h5',
  goToText: 'M6 3H3v10h10v-3M8.5 2.5h5v5M13.2 2.8L7.5 8.5',
  twistie: 'M6 4l4 4l-4 4',
  search: 'M6.5 2a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9zM10 10l4 4',
  next: 'M3 6l5 5l5-5',
  previous: 'M3 10l5-5l5 5',
  selectAll: 'M2 2.5h8v8H2zM5 13.5h8.5V6M4 6.5l1.6 1.8L8.2 5',
  repair: 'M9.5 2.5a3.5 3.5 0 0 0-1 5L2.6 13.4M8.5 7.5a3.5 3.5 0 0 0 5-1l-2.2-.2l-.8-1.6l1-2',
  waive: 'M8 1.8l5 2v4c0 3.2-2.3 5.4-5 6.4c-2.7-1-5-3.2-5-6.4v-4zM5.6 8l1.8 1.8l3-3.4',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  previousChange: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  nextChange: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
  swap: 'M2 5.5h11M10 2.5l3 3l-3 3M14 10.5H3M6 7.5l-3 3l3 3',
  play: 'M4.5 2.5l8 5.5l-8 5.5z',
  changeMarks: 'M3 2v12M7 4h6M7 8h6M7 12h3M1.5 6h3v4h-3z',
} as const;

export type IconName = keyof typeof PATHS;

export const icon = (name: IconName) => drawing([{ d: PATHS[name], className: 'line' }]);

export function severityIcon(severity: Severity): SVGSVGElement {
  const svg = drawing([
    { d: MARKS[severity].body, className: 'body' },
    { d: MARKS[severity].sign, className: 'sign' },
  ]);
  svg.setAttribute('class', `severity ${severity}`);
  return svg;
}
