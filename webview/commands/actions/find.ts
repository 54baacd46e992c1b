import type { FindingsList } from '../../findings/findingsList';
import type { PanelViews } from '../../panel/views';
import type { SearchBox } from '../../search/searchBox';

export function findActions(search: SearchBox, views: PanelViews, findings: FindingsList) {
  return {
    search: { run: () => search.open() },
    searchNext: { run: () => search.step(1) },
    searchPrevious: { run: () => search.step(-1) },
    nextFinding: {
      run: () => {
        views.show('findings');
        findings.step(1);
      },
    },
    previousFinding: {
      run: () => {
        views.show('findings');
        findings.step(-1);
      },
    },
    focusOutline: { run: () => views.focus('outline') },
    focusFindings: { run: () => views.focus('findings') },
    focusEquipment: { run: () => views.focus('equipment') },
  };
}
