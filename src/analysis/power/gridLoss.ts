/** The power chain on its generators: every utility supply is out, and then any one component more. */
import { derived } from '../derived';
import { sweepLosses, type LossSweep } from './lossSweep';
import { powerGraph } from './powerGraph';

/** Nodes that are utility supplies. */
export const utilityNodes = derived(['power'], (hall): readonly number[] =>
  hall.get(powerGraph).nodes.flatMap(({ kind }, node) => (kind === 'utility' ? [node] : [])),
);

export const gridLossSweep = derived(['power'], (hall): LossSweep =>
  sweepLosses(hall.get(powerGraph), 'auto', hall.get(utilityNodes)),
);
