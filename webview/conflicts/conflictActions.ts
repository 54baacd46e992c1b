import type { ConflictBar } from './conflictBar';

export function conflictActions(bar: ConflictBar) {
  const when = () => bar.size > 0;
  const isEditable = () => bar.size > 0 && bar.isEditable;
  const hasSeveral = () => isEditable() && bar.ofObject.length > 1;
  return {
    'conflict.next': { run: () => bar.step(1), when },
    'conflict.previous': { run: () => bar.step(-1), when },
    'conflict.ours': { run: () => bar.pick('ours'), when: isEditable },
    'conflict.theirs': { run: () => bar.pick('theirs'), when: isEditable },
    'conflict.oursOfObject': { run: () => bar.pickObject('ours'), when: hasSeveral },
    'conflict.theirsOfObject': { run: () => bar.pickObject('theirs'), when: hasSeveral },
    'conflict.base': { run: () => bar.pick('base'), when: isEditable },
  };
}
