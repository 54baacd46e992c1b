/** The lines of text in the box of a rack or a unit, by the fields that a person chose. */
import type { HallAnalysis } from '../analysis/hallAnalysis';
import type { AirUnit, Cdu, Cord, Rack } from '../model/types';
import { written, type NumberWords } from '../words/numberWords';
import { figure } from '../rules/limits';
import type { LabelField } from './labelFields';

/** The lines of a rack's label; a field that the rack does not have gives no line. */
export function rackLabels(
  analysis: HallAnalysis,
  rack: Rack,
  fields: readonly LabelField[],
  numbers: NumberWords,
): string[] {
  const { equipment } = analysis;
  const type = equipment.type(rack.type);
  return lines(fields, (field) => {
    switch (field) {
      case 'load':
        return quantity(equipment.rack(rack).powerKw, 'kW', numbers);
      case 'peak':
        return quantity(rack.peakKw ?? type?.peakKw, 'kW', numbers);
      case 'liquid':
        return quantity(equipment.rack(rack).liquidKw, 'kW', numbers);
      case 'flow':
        return quantity(equipment.rackFlow(rack, equipment.rack(rack).liquidKw), 'L/min', numbers);
      case 'row':
        return rack.row;
      case 'mass':
        return quantity(rack.massKg ?? type?.massKg, 'kg', numbers);
      case 'plant':
        return undefined;
      default:
        return common(rack, type?.model, field);
    }
  });
}

/** The lines of a CDU's or an air unit's label. */
export function unitLabels(
  analysis: HallAnalysis,
  unit: Cdu | AirUnit,
  kind: 'cdu' | 'air',
  fields: readonly LabelField[],
  numbers: NumberWords,
): string[] {
  const type = analysis.equipment.type(unit.type);
  return lines(fields, (field) => {
    switch (field) {
      case 'load':
        return quantity(unit.coolingKw ?? type?.coolingKw, 'kW', numbers);
      case 'flow':
        return kind === 'cdu'
          ? quantity(('flowLpm' in unit ? unit.flowLpm : undefined) ?? type?.flowLpm, 'L/min', numbers)
          : quantity(
              ('airflowM3h' in unit ? unit.airflowM3h : undefined) ?? type?.airflowM3h,
              'm³/h',
              numbers,
            );
      case 'mass':
        return quantity(('massKg' in unit ? unit.massKg : undefined) ?? type?.massKg, 'kg', numbers);
      case 'plant':
        return unit.plant;
      case 'peak':
      case 'liquid':
      case 'row':
        return undefined;
      default:
        return common(unit, type?.model, field);
    }
  });
}

/** What racks and units say alike. A type that is not known is named by its id. */
function common(
  element: Rack | Cdu | AirUnit,
  model: string | undefined,
  field: 'id' | 'name' | 'model' | 'type' | 'feeds' | 'loop' | 'zone' | 'phase' | 'status',
): string | undefined {
  switch (field) {
    case 'model':
      return model ?? element.type;
    case 'feeds':
      return cordsText(element.feeds);
    case 'loop':
      return 'loop' in element ? element.loop : undefined;
    case 'zone':
      return 'zone' in element ? element.zone : undefined;
    default:
      return element[field];
  }
}

const lines = (fields: readonly LabelField[], text: (field: LabelField) => string | undefined): string[] =>
  fields.map(text).filter((line): line is string => line !== undefined && line !== '');

export const quantity = (
  value: number | undefined,
  unit: string,
  numbers: NumberWords,
): string | undefined => (value === undefined ? undefined : `${written(figure(value), numbers)} ${unit}`);

const cordsText = (feeds: readonly Cord[] | undefined): string | undefined =>
  feeds?.map((cord) => (typeof cord === 'string' ? cord : cord.feed)).join(' ');
