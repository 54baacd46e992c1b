import { describe, expect, it } from 'vitest';
import type { InspectorField } from '../src/edits/gesture';
import { gestureOf, readInput } from './fieldInput';

const power: InspectorField = { path: ['powerKw'], unit: 'kW', kind: 'number', value: 132 };
const inherited: InspectorField = {
  path: ['powerKw'],
  unit: 'kW',
  kind: 'number',
  inherited: 40,
};
const x: InspectorField = { path: ['at', 0], unit: 'mm', kind: 'integer', value: 3000 };
const mixedX: InspectorField = { path: ['at', 0], unit: 'mm', kind: 'integer', mixed: true };
const mixedPower: InspectorField = {
  path: ['powerKw'],
  unit: 'kW',
  kind: 'number',
  mixed: true,
};
const phase: InspectorField = { path: ['phase'], kind: 'text', value: 'P1' };
const plain: InspectorField = { path: ['share'], kind: 'number', value: 0.1 };

const value = (v: number | string | null) => ({ kind: 'value', value: v });

describe('what is typed into a field', () => {
  it.each([
    ['140', power, value(140)],
    [' 140.5 kW ', power, value(140.5)],
    ['1 350', power, value(1350)],
    ['12 000 mm', x, value(12000)],
    ['.5', power, value(0.5)],
    ['1e3', power, value(1000)],
    ['+600', x, value(3600)],
    ['-100', x, value(2900)],
    ['*2', x, value(6000)],
    ['/ 2', power, value(66)],
    ['=-5', x, value(-5)],
    ['+600 mm', x, value(3600)],
    ['+0.2', plain, value(0.3)],
    // From the type's value, where the object has none of its own.
    ['+10', inherited, value(50)],
    ['', power, value(null)],
    ['', mixedPower, value(null)],
    ['', inherited, { kind: 'unchanged' }],
    ['132', power, { kind: 'unchanged' }],
    ['+0', power, { kind: 'unchanged' }],
    ['P2', phase, value('P2')],
    ['+P2', phase, value('+P2')],
    ['P1', phase, { kind: 'unchanged' }],
    ['abc', power, { kind: 'notANumber' }],
    ['1,5', power, { kind: 'notANumber' }],
    ['1.2.3', power, { kind: 'notANumber' }],
    ['/0', power, { kind: 'notANumber' }],
    ['12 W', power, { kind: 'unitExpected' }],
    ['12 kW', plain, { kind: 'notANumber' }],
    ['10.5', x, { kind: 'notWhole' }],
    ['*1.0001', x, { kind: 'notWhole' }],
    ['+600', mixedX, { kind: 'shift', by: 600 }],
    ['-600', mixedX, { kind: 'shift', by: -600 }],
    ['+0.5', mixedX, { kind: 'notWhole' }],
    ['*2', mixedX, { kind: 'adjust', operation: '*', operand: 2 }],
    ['+5', mixedPower, { kind: 'adjust', operation: '+', operand: 5 }],
    ['-2.5 kW', mixedPower, { kind: 'adjust', operation: '-', operand: 2.5 }],
    ['/0', mixedPower, { kind: 'notANumber' }],
    ['+5', { path: ['powerKw'], kind: 'number' } as const, { kind: 'noCurrentValue' }],
  ])('%j', (text, field, expected) => {
    expect(readInput(text, field)).toEqual(expected);
  });

  it('becomes one gesture for all of the selection', () => {
    const ids = ['R1', 'R2'];
    expect(gestureOf({ kind: 'value', value: 7 }, power, ids)).toEqual({
      kind: 'set',
      ids,
      path: ['powerKw'],
      value: 7,
    });
    expect(gestureOf({ kind: 'shift', by: -50 }, mixedX, ids)).toEqual({ kind: 'move', ids, dx: -50, dy: 0 });
    expect(gestureOf({ kind: 'unchanged' }, power, ids)).toBeUndefined();
    expect(gestureOf({ kind: 'shift', by: 0 }, mixedX, ids)).toBeUndefined();
    expect(gestureOf({ kind: 'adjust', operation: '*', operand: 2 }, mixedPower, ids)).toEqual({
      kind: 'adjust',
      ids,
      path: ['powerKw'],
      operation: '*',
      operand: 2,
    });
  });
});
