import { describe, expect, it } from 'vitest';
import { isUnderlayFile } from './underlayFile';

describe('the name of a drawing under the plan', () => {
  it.each(['plan.png', 'drawings/ground floor.svg', './plan.SVG', 'a..b.png', 'Grundriß/été.Png'])(
    '%j is one',
    (file) => expect(isUnderlayFile(file)).toBe(true),
  );

  it.each([
    '',
    '.png/..',
    '/etc/plan.png',
    '../plan.png',
    'a/../../plan.png',
    'a/..',
    'C:/plan.png',
    'C:plan.png',
    'https://example.org/plan.png',
    'data:image/png',
    '\\\\server\\plan.png',
    'a\\plan.png',
    'plan.png\n',
    'plan.png\u0000.svg',
    'plan.jpg',
    'plan',
  ])('%j is none', (file) => expect(isUnderlayFile(file)).toBe(false));
});
