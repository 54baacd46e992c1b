/** The power chain on its generators: every utility supply is out, and then any one component more. */
import { derived, outlives } from '../derived';
import { lossSweep, LossSweeper, type LossSweep } from './lossSweep';
import { ofChain, powerGraph } from './powerGraph';

const utilitiesOf = ofChain(({ nodes }): readonly number[] =>
  nodes.flatMap(({ kind }, node) => (kind === 'utility' ? [node] : [])),
);

/** Nodes that are utility supplies. */
export const utilityNodes = derived(['power'], (hall) => utilitiesOf(hall.get(powerGraph)));

/** Reads no aspect: what it keeps is held against the graph as it is. */
const onGenerators = derived([], () => new LossSweeper('auto'), undefined, outlives);

export const gridLossSweep = derived(['power'], (hall): LossSweep => {
  const utilities = hall.get(utilityNodes);
  return utilities.length === 0
    ? hall.get(lossSweep)
    : hall.get(onGenerators).sweep(hall.get(powerGraph), utilities);
});
