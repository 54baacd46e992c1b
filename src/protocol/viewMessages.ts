/** What a canvas tells of how it is looked at; kept by the canvas, never written to the hall. */
import { isLabelList, type LabelChoice } from '../scene/labelFields';
import { isObject } from '../text/jsonValue';

/** The lines of text in racks and units: the extension answers with the scene. */
export interface LabelsMessage {
  readonly type: 'labels';
  readonly labels: LabelChoice;
}

export function readLabels(value: unknown): LabelsMessage | undefined {
  if (!isObject(value)) return undefined;
  const { racks, units } = value;
  return isLabelList(racks) && isLabelList(units) ? { type: 'labels', labels: { racks, units } } : undefined;
}
