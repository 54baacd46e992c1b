import { describe, expect, it } from 'vitest';
import { readFromWebview } from './readFromWebview';

const bounds = { minX: -10.5, minY: 0, maxX: 9000, maxY: 4000 };
const shown = { bounds, hiddenLayers: ['air', 'findings'], hidden: ['R1'] };
const message = { type: 'shown', serial: 1, shown };

describe('the message of what a canvas shows', () => {
  it('is read, and nothing else with it', () => {
    expect(readFromWebview(message)).toEqual(message);
    expect(readFromWebview({ ...message, more: 1, shown: { ...shown, more: 1 } })).toEqual(message);
  });

  it.each([
    { ...message, serial: '1' },
    { ...message, shown: undefined },
    { ...message, shown: { ...shown, bounds: undefined } },
    { ...message, shown: { ...shown, bounds: { ...bounds, maxX: -10.5 } } },
    { ...message, shown: { ...shown, bounds: { ...bounds, minY: 4001 } } },
    { ...message, shown: { ...shown, bounds: { ...bounds, maxX: Infinity } } },
    { ...message, shown: { ...shown, bounds: { ...bounds, maxX: 1e11 } } },
    { ...message, shown: { ...shown, bounds: { ...bounds, minX: NaN } } },
    { ...message, shown: { ...shown, bounds: { ...bounds, minX: '0' } } },
    { ...message, shown: { ...shown, hiddenLayers: ['__proto__'] } },
    { ...message, shown: { ...shown, hiddenLayers: ['air', 'air'] } },
    { ...message, shown: { ...shown, hiddenLayers: Array(100).fill('air') } },
    { ...message, shown: { ...shown, hidden: [1] } },
    { ...message, shown: { ...shown, hidden: Array(200_001).fill('R1') } },
  ])('case %# is none', (value) => expect(readFromWebview(value)).toBeUndefined());
});
