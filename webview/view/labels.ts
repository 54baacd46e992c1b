/** Which lines of text racks and units carry: chosen by the person, kept by the page, written by the extension. */
import { isLabelList, usualLabels, type LabelChoice } from '../../src/scene/labelFields';
import type { FromWebview } from '../../src/protocol/messages';
import type { KeptPart } from '../state';

export function readLabelChoice(stored: Readonly<Record<string, unknown>>): LabelChoice {
  const { racks, units } = stored;
  return {
    racks: isLabelList(racks) ? racks : usualLabels.racks,
    units: isLabelList(units) ? units : usualLabels.units,
  };
}

const isUsual = ({ racks, units }: LabelChoice): boolean =>
  racks.join() === usualLabels.racks.join() && units.join() === usualLabels.units.join();

export class Labels {
  /** To be made before the page says that it is ready: the first scene then has the labels of its choice. */
  constructor(
    private readonly kept: KeptPart<LabelChoice>,
    private readonly post: (message: FromWebview) => void,
  ) {
    if (!isUsual(kept.value)) this.#tell();
  }

  get choice(): LabelChoice {
    return this.kept.value;
  }

  choose(change: Partial<LabelChoice>): void {
    this.kept.update(change);
    this.#tell();
  }

  #tell(): void {
    this.post({ type: 'labels', labels: this.kept.value });
  }
}
