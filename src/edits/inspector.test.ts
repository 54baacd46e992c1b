import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import type { InspectorField } from './gesture';
import { inspectorFields } from './inspector';

const hall = new LiveHall(
  JSON.stringify({
    format: 'datahall/1',
    room: { outline: [[0, 0], [9000, 0], [9000, 9000]] }, // prettier-ignore
    types: [{ id: 'rack-a', kind: 'rack', widthMm: 600, depthMm: 1200, powerKw: 40, massKg: 900 }],
    loops: [{ id: 'L10' }, { id: 'L2' }],
    cdus: [{ id: 'CDU-1', type: 'no-such', at: [100, 200] }],
    racks: [
      { id: 'R1', type: 'rack-a', at: [3000, 3000], facing: 30, loop: 'L2', powerKw: 55 },
      { id: 'R2', type: 'rack-a', at: [6000, 3000], feeds: ['A1'] },
      { id: 'R3', type: 'rack-a', at: [6000, 'x'] },
    ],
  }),
  { catalog: builtinCatalog(), rules: new RuleSet() },
);

function fieldOf(ids: readonly string[], path: string): InspectorField | undefined {
  if (!hall.analysis) throw new Error('the hall is not readable');
  return inspectorFields(hall.analysis, ids).find((field) => field.path.join('.') === path);
}

describe('the fields of one object', () => {
  it('have the unit and the meaning that the schema gives them', () => {
    expect(fieldOf(['R1'], 'powerKw')).toEqual({
      path: ['powerKw'],
      section: 'power',
      unit: 'kW',
      kind: 'number',
      value: 55,
      inherited: 40,
      description: 'Nominal load; overrides the type',
    });
  });

  it('show what the type says where the object says nothing', () => {
    expect(fieldOf(['R2'], 'powerKw')).toMatchObject({ inherited: 40 });
    expect(fieldOf(['R2'], 'powerKw')).not.toHaveProperty('value');
  });

  it('show the default of the format where the type says nothing', () => {
    expect(fieldOf(['R2'], 'facing')).toMatchObject({ kind: 'choice', hasWords: true, inherited: 'north' });
    expect(fieldOf(['R2'], 'serves')).toMatchObject({ inherited: 'compute' });
  });

  it('offer an angle beside the words that a facing may have', () => {
    expect(fieldOf(['R1'], 'facing')).toMatchObject({
      value: 30,
      choices: ['30', 'north', 'east', 'south', 'west'],
    });
  });

  it('offer the ids of the hall for a reference, in natural order', () => {
    expect(fieldOf(['R1'], 'loop')).toMatchObject({ kind: 'choice', value: 'L2', choices: ['L2', 'L10'] });
    // A loop that somebody called "north" keeps its name in every language.
    expect(fieldOf(['R1'], 'loop')).not.toHaveProperty('hasWords');
  });

  it('have the two numbers of a place', () => {
    expect(fieldOf(['R1'], 'at.0')).toMatchObject({ unit: 'mm', kind: 'integer', value: 3000 });
    expect(fieldOf(['R1'], 'at.1')).toMatchObject({ value: 3000 });
  });

  it('show what can be read of an object that breaks the format', () => {
    expect(fieldOf(['R3'], 'at.0')).toMatchObject({ value: 6000 });
  });

  it('leave out lists, and show the id, which is renamed with all that names it', () => {
    expect(fieldOf(['R2'], 'feeds')).toBeUndefined();
    expect(fieldOf(['R2'], 'id')).toMatchObject({ value: 'R2' });
    expect(fieldOf(['R2'], 'id')).not.toHaveProperty('readOnly');
  });
});

describe('the fields of several objects', () => {
  it('say where values differ', () => {
    expect(fieldOf(['R1', 'R2'], 'at.0')).toMatchObject({ mixed: true });
    expect(fieldOf(['R1', 'R2'], 'at.0')).not.toHaveProperty('value');
    expect(fieldOf(['R1', 'R2'], 'at.1')).toMatchObject({ value: 3000 });
    expect(fieldOf(['R1', 'R2'], 'at.1')).not.toHaveProperty('mixed');
  });

  it('are those that all of them have', () => {
    expect(fieldOf(['R1', 'CDU-1'], 'at.0')).toMatchObject({ mixed: true });
    expect(fieldOf(['R1', 'CDU-1'], 'liquidFraction')).toBeUndefined();
    expect(fieldOf(['R1', 'CDU-1'], 'id')).toBeUndefined();
  });

  it('pass over an object that is gone', () => {
    expect(fieldOf(['R1', 'R9'], 'at.0')).toMatchObject({ value: 3000 });
    expect(fieldOf(['R9'], 'at.0')).toBeUndefined();
  });
});
