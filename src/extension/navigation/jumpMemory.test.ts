import { describe, expect, it } from 'vitest';
import { JumpMemory, type SeenText, type TextPlace } from './jumpMemory';

const file = 'file:///a.hall.json';
const other = 'file:///b.hall.json';
const place = (line: number, character: number, of = file): TextPlace => ({ file: of, line, character });
const text = (line: number, character: number, of = file): SeenText => ({
  ...place(line, character, of),
  column: 1,
});
const inList = (line: number, character: number, of = file): SeenText => ({
  ...place(line, character, of),
  column: undefined,
});

/** A memory with a clock that stands until it is put on, and the text at [18, 90]. */
function reading() {
  let ms = 0;
  const memory = new JumpMemory(() => ms);
  memory.at(text(18, 90));
  return { memory, wait: (more: number) => (ms += more) };
}

/** The list of references of [13, 16] is open at its second entry. */
function listed() {
  const { memory, wait } = reading();
  memory.at(text(13, 16));
  memory.answered(place(13, 16), [place(13, 12), place(16, 88), place(17, 88)]);
  wait(200);
  memory.visible([text(13, 16), inList(0, 0)]);
  memory.at(inList(13, 12));
  wait(20_000);
  memory.at(inList(17, 88));
  wait(20_000);
  return { memory, wait };
}

describe('a canvas that is opened', () => {
  it('for the definition of what the cursor is at is a jump in the text, once', () => {
    const { memory, wait } = reading();
    memory.answered(place(18, 90), [place(13, 12)]);
    wait(2000);
    memory.canvasShown(file);
    expect(memory.take(other)).toBeUndefined();
    expect(memory.take(file)).toEqual({ to: place(13, 12), column: 1 });
    expect(memory.take(file)).toBeUndefined();
    memory.canvasShown(file);
    expect(memory.take(file)).toBeUndefined();
  });

  it('of another file leads to the text of that', () => {
    const { memory } = reading();
    memory.answered(place(18, 90), [place(3, 4, other)]);
    memory.canvasShown(other);
    expect(memory.take(other)).toEqual({ to: place(3, 4, other), column: 1 });
  });

  it.each([
    ['the pointer only passed', place(10, 70), [place(13, 12)]],
    ['there are several', place(18, 90), [place(13, 12), place(14, 12)]],
    ['there is none', place(18, 90), []],
    ['it stands elsewhere', place(18, 90), [place(1, 1, 'datahall-type:/x.json')]],
  ] as const)('is none where %s', (_, of, to) => {
    const { memory } = reading();
    memory.answered(of, to);
    memory.canvasShown(file);
    expect(memory.take(file)).toBeUndefined();
  });

  it('is none after a while, after the cursor has moved, and on purpose', () => {
    const late = reading();
    late.memory.answered(place(18, 90), [place(13, 12)]);
    late.wait(10_001);
    late.memory.canvasShown(file);
    expect(late.memory.take(file)).toBeUndefined();

    const moved = reading();
    moved.memory.answered(place(18, 90), [place(13, 12)]);
    moved.memory.at(text(18, 91));
    moved.memory.canvasShown(file);
    expect(moved.memory.take(file)).toBeUndefined();

    const meant = reading();
    meant.memory.answered(place(18, 90), [place(13, 12)]);
    meant.memory.forget();
    meant.memory.canvasShown(file);
    expect(meant.memory.take(file)).toBeUndefined();
  });

  it('for what was picked in a list is a jump to it, however long the list was read', () => {
    const { memory, wait } = listed();
    memory.visible([text(13, 16)]);
    wait(20);
    memory.canvasShown(file);
    memory.visible([]);
    expect(memory.take(file)).toEqual({ to: place(17, 88), column: 1 });
  });

  it('for the next entry of a list is a jump to it', () => {
    const { memory, wait } = listed();
    memory.at(inList(16, 88));
    wait(20);
    memory.canvasShown(file);
    expect(memory.take(file)).toEqual({ to: place(16, 88), column: 1 });
  });

  it('for what was picked in the text of another file is a jump there', () => {
    const { memory } = listed();
    memory.visible([text(13, 16), inList(0, 0, other)]);
    memory.at(inList(5, 6, other));
    memory.visible([text(13, 16)]);
    memory.canvasShown(other);
    expect(memory.take(other)).toEqual({ to: place(5, 6, other), column: 1 });
  });

  it('while a list is open, or after it was closed, is none', () => {
    const open = listed();
    open.memory.canvasShown(file);
    open.memory.visible([inList(17, 88)]);
    open.memory.visible([]);
    expect(open.memory.take(file)).toBeUndefined();

    const closed = listed();
    closed.memory.visible([text(13, 16)]);
    closed.wait(600);
    closed.memory.canvasShown(file);
    expect(closed.memory.take(file)).toBeUndefined();
  });

  it('beside a text within another that no answer led to, such as a change in git, is none', () => {
    const { memory, wait } = reading();
    memory.visible([text(18, 90), inList(18, 0)]);
    wait(1000);
    memory.visible([text(18, 90)]);
    memory.canvasShown(file);
    expect(memory.take(file)).toBeUndefined();
  });
});
