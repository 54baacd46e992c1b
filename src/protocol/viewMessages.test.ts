import { describe, expect, it } from 'vitest';
import { readFromWebview } from './readFromWebview';

const underlay = { file: 'a/plan.png', at: [0, -5], widthMm: 100 };

describe('messages of how the canvas is looked at', () => {
  it.each([
    { type: 'labels', labels: { racks: ['id', 'mass', 'feeds'], units: [] } },
    { type: 'underlayImage', file: 'plan.svg' },
    { type: 'chooseUnderlay', serial: 1 },
    { type: 'setUnderlay', serial: 2 },
    { type: 'setUnderlay', serial: 3, underlay },
    { type: 'setUnderlay', serial: 4, underlay: { ...underlay, rotation: -90, opacity: 1 } },
  ])('%j is read', (message) => expect(readFromWebview(message)).toEqual(message));

  it.each([
    { type: 'labels' },
    { type: 'labels', labels: { racks: ['id', 'id'], units: [] } },
    { type: 'labels', labels: { racks: ['id', 'mass', 'feeds', 'loop'], units: [] } },
    { type: 'labels', labels: { racks: ['__proto__'], units: [] } },
    { type: 'underlayImage', file: '../secret.png' },
    { type: 'underlayImage', file: 'https://example.org/a.png' },
    { type: 'chooseUnderlay' },
    { type: 'setUnderlay', underlay },
    { type: 'setUnderlay', serial: 0.5, underlay },
    { type: 'setUnderlay', serial: 1, underlay: null },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, file: '/etc/a.png' } },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, at: [0] } },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, widthMm: 0 } },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, widthMm: 1.5 } },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, opacity: 2 } },
    { type: 'setUnderlay', serial: 1, underlay: { ...underlay, rotation: Infinity } },
  ])('%j is none', (message) => expect(readFromWebview(message)).toBeUndefined());
});
