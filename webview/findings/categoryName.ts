/** What the first part of a rule's name is called. */
import { say, type StringKey } from '../strings';

const NAMES: Readonly<Record<string, StringKey>> = {
  campus: 'rules_campus',
  cooling: 'rules_cooling',
  data: 'rules_data',
  density: 'rules_density',
  network: 'rules_network',
  power: 'rules_power',
  redundancy: 'rules_redundancy',
  safety: 'rules_safety',
  space: 'rules_space',
  structure: 'rules_structure',
  test: 'rules_test',
  waiver: 'rules_waiver',
};

export function categoryName(category: string): string {
  const key = NAMES[category];
  return key === undefined ? category : say(key);
}
