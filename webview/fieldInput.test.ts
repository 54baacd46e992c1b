import { describe, expect, it } from 'vitest';
import type { InspectorField } from '../src/edits/gesture';
import { englishNumbers, numbersOf } from '../src/words/numberWords';
import { gestureOf, readInput, shownInField } from './fieldInput';

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

describe('where the decimal sign is a comma', () => {
  const french = numbersOf('fr');
  const either = (whole: string, fraction: string) => ({ kind: 'readsEitherWay', whole, fraction });
  const precise: InspectorField = { path: ['share'], kind: 'number', value: 1.234 };

  it.each([
    ['140,5', power, value(140.5)],
    ['140.5', power, value(140.5)],
    ['140,5 kW', power, value(140.5)],
    ['+1,5', power, value(133.5)],
    ['*0,5', power, value(66)],
    ['=-1,5', power, value(-1.5)],
    ['1\u202f350,5', power, value(1350.5)],
    ['12 345,678', power, value(12345.678)],
    ['0,985', plain, value(0.985)],
    ['1,2345', plain, value(1.2345)],
    ['1234,567', power, value(1234.567)],
    ['10,5', x, { kind: 'notWhole' }],
    ['12\u202f000', x, value(12000)],
    // A thousand times too much or too little: never guessed.
    ['1,234', power, either('1234', '1.234')],
    ['12,000', x, either('12000', '12.000')],
    ['+1,500 kW', power, either('+1500 kW', '+1.500 kW')],
    ['1.234', power, value(1.234)],
    // The field itself says how it is meant.
    ['1,235', precise, value(1.235)],
    ['1,234', precise, { kind: 'unchanged' }],
    ['1,234,567', power, { kind: 'notANumber' }],
    ['1.234,5', power, { kind: 'notANumber' }],
    ['1,234.5', power, { kind: 'notANumber' }],
    ['1,', power, { kind: 'notANumber' }],
    ['P1,5', phase, value('P1,5')],
  ])('%j', (text, field, expected) => {
    expect(readInput(text, field, french)).toEqual(expected);
  });

  it('a comma is no decimal sign elsewhere, and a thousand is not guessed there either', () => {
    for (const numbers of [englishNumbers, numbersOf('ja')]) {
      expect(readInput('1,5', power, numbers)).toEqual({ kind: 'notANumber' });
      expect(readInput('1,234', power, numbers)).toEqual(either('1234', '1.234'));
    }
  });

  it('what a field shows is the value that it reads, whatever the value', () => {
    for (const n of [0, 5, 0.1, 1.234, 132.5, 0.985, 12_000, 1_234_567.891, 1e-7, 1e21])
      for (const numbers of [englishNumbers, french, numbersOf('ja')]) {
        const shown = shownInField(n, precise, numbers);
        expect(readInput(shown, precise, numbers), shown).toEqual(
          n === precise.value ? { kind: 'unchanged' } : value(n),
        );
      }
  });

  it('words of the format stay what they are', () => {
    expect(shownInField('P1.5', phase, french)).toBe('P1.5');
    expect(shownInField(22.5, { kind: 'choice' }, french)).toBe('22.5');
    expect(shownInField(132.5, power, french)).toBe('132,5');
    expect(shownInField(12_000, x, french)).toBe('12000');
  });
});
