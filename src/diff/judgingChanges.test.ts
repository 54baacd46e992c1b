/** What changed of that by which a hall is judged, as the list beside a comparison tells it. */
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { toldGroup } from '../formats/diff/changeWords';
import type { EquipmentType, Settings } from '../model/types';
import { RuleSet } from '../rules/ruleSet';
import { judgingChanges } from './judgingChanges';

const rack = (widthMm: number): EquipmentType => ({ id: 'own-rack', kind: 'rack', widthMm, depthMm: 1200 });
const hall = { racks: [{ id: 'R1', type: 'own-rack' }] };

interface Side {
  settings?: Settings;
  types?: EquipmentType[];
  value?: unknown;
}
const side = ({ settings = {}, types = [], value = hall }: Side) => ({
  value,
  rules: new RuleSet({ settings }),
  catalog: builtinCatalog().withWorkspaceTypes(types),
});
const told = (before: Side, after: Side) =>
  judgingChanges(side(before), side(after))
    .map((group) => toldGroup(group))
    .map(({ kinds, subject, detail }) => `${kinds.join()} ${subject}: ${detail}`);

describe('what judges a hall', () => {
  it('has not changed where it comes from elsewhere and says the same', () => {
    const named: Settings = { rules: { 'space/cold-aisle-width': { options: { minMm: 1200 } } } };
    expect(told({ types: [rack(600)] }, { settings: named, types: [rack(600)] })).toEqual([]);
  });

  it('is told rule by rule: severity, limits with their unit, on and off', () => {
    const settings: Settings = {
      rules: {
        'space/cold-aisle-width': { severity: 'warning', options: { minMm: 1400 } },
        'space/overlap': 'off',
      },
    };
    expect(told({}, { settings })).toEqual([
      'edited rule space/cold-aisle-width: severity error → warning; minMm 1200 → 1400 mm',
      'edited rule space/overlap: severity error → off',
    ]);
    expect(told({ settings }, {})).toContain('edited rule space/overlap: severity off → error');
  });

  it('names every limit of another profile, and none where the hall names its own', () => {
    const settings: Settings = { profile: 'us' };
    const changed = told({}, { settings });
    const own = { ...hall, design: { profile: 'eu' } };
    const differing = new RuleSet({ settings })
      .active()
      .filter(({ rule, options }) =>
        Object.entries(options).some(
          ([name, value]) => (rule.options[name]?.byProfile?.eu ?? rule.options[name]?.default) !== value,
        ),
      );
    expect(differing.length).toBeGreaterThan(0);
    expect(changed.join('\n')).toContain(differing[0]?.rule.id);
    expect(told({ value: own }, { settings, value: own })).toEqual([]);
  });

  it('leaves out rules about campuses alone', () => {
    expect(told({}, { settings: { rules: { 'campus/grid-capacity': 'off' } } })).toEqual([]);
  });

  it('is told type by type, of the types that the hall names', () => {
    expect(told({ types: [rack(600)] }, { types: [rack(750)] })).toEqual([
      'edited type own-rack: widthMm 600 → 750 mm',
    ]);
    expect(told({}, { types: [rack(600)] })).toEqual(['added type own-rack: rack']);
    expect(told({}, { types: [{ ...rack(600), id: 'other-rack' }] })).toEqual([]);
    const own = { ...hall, types: [rack(600)] };
    expect(told({ value: own }, { types: [rack(750)], value: own })).toEqual([]);
  });
});
