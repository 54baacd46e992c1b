import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../text/source';
import { EditQueue } from './editQueue';

/** A document as VS Code has it: an edit built from an older version is refused without an exception. */
class FakeDocument {
  version = 1;
  text = '';
  /** Runs before an edit arrives, as another person's typing would. */
  meanwhile: (() => void) | undefined;
  private readVersion = 1;

  append = (what: string) => (): readonly TextEdit[] => {
    this.readVersion = this.version;
    return [{ offset: this.text.length, length: 0, text: what }];
  };

  apply = async (edits: readonly TextEdit[]): Promise<boolean> => {
    const built = this.readVersion;
    await Promise.resolve();
    this.meanwhile?.();
    if (built !== this.version) return false;
    this.change(applyEdits(this.text, edits));
    return true;
  };

  change(text: string): void {
    this.text = text;
    this.version++;
  }
}

function started(): { document: FakeDocument; queue: EditQueue } {
  const document = new FakeDocument();
  return { document, queue: new EditQueue(document.apply, () => 'refused by the document') };
}

describe('the edits of one document', () => {
  it('are applied one after the other, none lost', async () => {
    const { document, queue } = started();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((what) => queue.run(document.append(what))));
    expect(outcomes).toEqual(['applied', 'applied', 'applied']);
    expect(document.text).toBe('abc');
  });

  it('are built again as often as somebody types meanwhile', async () => {
    const { document, queue } = started();
    const typed = ['t', 'y', 'p', 'e', 'd', ' '];
    document.meanwhile = () => {
      const letter = typed.shift();
      if (letter !== undefined) document.change(document.text + letter);
    };
    expect(await queue.run(document.append('dragged'))).toBe('applied');
    expect(document.text).toBe('typed dragged');
  });

  it('let something else take its turn', async () => {
    const { document, queue } = started();
    void queue.run(document.append('a'));
    const undone = queue.inTurn(() => Promise.resolve(document.change('')));
    expect(await queue.run(document.append('b'))).toBe('applied');
    await undone;
    expect(document.text).toBe('b');
  });

  it('wait for what they have to know, and nothing overtakes them', async () => {
    const { document, queue } = started();
    let tell = (_: string) => {};
    const known = new Promise<string>((resolve) => (tell = resolve));
    const pasted = queue.runWith(
      () => known,
      (text) => document.append(text)(),
    );
    const seen: string[] = [];
    const undone = queue.inTurn(() => {
      seen.push(document.text);
      return Promise.resolve(document.change(''));
    });
    await Promise.resolve();
    tell('pasted');
    expect(await pasted).toBe('applied');
    await undone;
    expect(seen).toEqual(['pasted']);
    expect(document.text).toBe('');
  });

  it('are settled once those before are in the document', async () => {
    const { document, queue } = started();
    void queue.run(document.append('a'));
    void queue.run(document.append('b'));
    expect(queue.isBusy).toBe(true);
    await queue.settled();
    expect(document.text).toBe('ab');
    expect(queue.isBusy).toBe(false);
  });

  it('are given up where the document refuses them every time', async () => {
    const { document, queue } = started();
    document.meanwhile = () => document.change(`${document.text}!`);
    expect(await queue.run(document.append('x'))).toEqual({ refused: 'refused by the document' });
    expect(document.text).toMatch(/^!+$/);
  });

  it('leave the document alone where they change nothing or are refused', async () => {
    const { document, queue } = started();
    expect(await queue.run(() => [])).toBe('unchanged');
    expect(await queue.run(() => ({ refused: 'R1 is gone' }))).toEqual({ refused: 'R1 is gone' });
    expect(document.version).toBe(1);
  });

  it('go on after one that threw', async () => {
    const { document, queue } = started();
    const broken = queue.run(() => {
      throw new Error('broken');
    });
    const next = queue.run(document.append('a'));
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('applied');
    await queue.settled();
    expect(queue.isBusy).toBe(false);
    expect(document.text).toBe('a');
  });
});
