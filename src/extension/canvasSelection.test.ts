import { describe, expect, it } from 'vitest';
import { CanvasSelection } from './canvasSelection';

/** A reveal that is sent at once. */
function reveal(selection: CanvasSelection, ...ids: string[]): number {
  selection.expect(ids);
  return selection.send();
}

describe('what is selected on a canvas', () => {
  it('is what a person selects there, told once', () => {
    const selection = new CanvasSelection();
    expect(selection.told(['R1'], 0)).toBe(true);
    expect(selection.told(['R1'], 0)).toBe(false);
    expect(selection.told(['R1', 'R2'], 0)).toBe(true);
    expect(selection.ids).toEqual(['R1', 'R2']);
    expect(selection.isOnly('R1')).toBe(false);
  });

  it('is what was revealed, and the answer to that is nothing new', () => {
    const selection = new CanvasSelection();
    const serial = reveal(selection, 'R3');
    expect(selection.isOnly('R3')).toBe(true);
    expect(selection.told(['R3'], serial)).toBe(false);
    expect(selection.told(['R1'], serial)).toBe(true);
  });

  it('is the last that was revealed, whatever answers come late, however often an object came', () => {
    const selection = new CanvasSelection();
    // The cursor goes up and down: every object is revealed more than once before the first answer.
    const ids = ['R3', 'R2', 'R1', 'R2', 'R3', 'R2', 'R3'];
    const serials = ids.map((id) => reveal(selection, id));
    for (const [i, id] of ids.entries()) {
      expect(selection.told([id], serials[i] ?? NaN)).toBe(false);
      expect(selection.ids).toEqual(['R3']);
    }
    // What a person selects on the canvas before it has seen the last reveal is gone with that.
    reveal(selection, 'R2');
    expect(selection.told(['R1'], serials.at(-1) ?? NaN)).toBe(false);
    expect(selection.ids).toEqual(['R2']);
  });

  it('is told by a page that begins anew, which knows of no reveal', () => {
    const selection = new CanvasSelection();
    const before = reveal(selection, 'R1');
    selection.begin();
    expect(selection.told(['R2'], 0)).toBe(true);
    // What is to be revealed waits for the page.
    selection.expect(['R3']);
    selection.begin();
    const after = selection.send();
    expect(selection.told(['R2'], 0)).toBe(false);
    expect(selection.told(['R2'], before)).toBe(false);
    expect(selection.told(['R3'], after)).toBe(false);
    expect(selection.ids).toEqual(['R3']);
  });
});
