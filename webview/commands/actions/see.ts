import type { OverlayId } from '../../../src/scene/overlays/overlay';
import type { Editor } from '../../editor';
import { canFail } from '../../overlays/canFail';
import type { Seeing } from '../../overlays/seeing';
import type { TotalsBar } from '../../overlays/totalsBar';
import type { WhatIf } from '../../overlays/whatIf';
import { overlayName } from '../../overlays/overlayNames';
import { say } from '../../strings';
import { done, named } from '../../told';

export function seeActions(editor: Editor, seeing: Seeing, whatIf: WhatIf, totals: TotalsBar) {
  const showOverlay = (id: OverlayId | undefined) => {
    seeing.showOverlay(id);
    editor.announcer.announce(say('overlayLegend', overlayName(id)));
  };
  const overlay = (id: OverlayId | undefined) => ({
    // The same key again takes it away.
    run: () => showOverlay(seeing.wish.overlay === id ? undefined : id),
    isOn: () => seeing.wish.overlay === id,
  });
  const lose = () => {
    const { ids } = editor.selection;
    const failing = ids.filter((id) => canFail(editor.store.get(id)));
    const [first] = ids;
    if (failing.length === 0 && first !== undefined)
      editor.announcer.announce(say('whatIfNotLosable', first));
    const isBack = failing.length > 0 && failing.every((id) => seeing.wish.lost.includes(id));
    whatIf.show();
    if (isBack) seeing.setLost(seeing.wish.lost.filter((id) => !failing.includes(id)));
    else if (failing.length > 0) seeing.lose(failing);
  };
  return {
    'overlay.none': {
      run: () => showOverlay(undefined),
      isOn: () => seeing.wish.overlay === undefined,
    },
    'overlay.density': overlay('density'),
    'overlay.areaDensity': overlay('density-area'),
    'overlay.power': overlay('power'),
    'overlay.failover': overlay('power-failover'),
    'overlay.liquid': overlay('liquid'),
    'overlay.flow': overlay('flow'),
    'overlay.air': overlay('air'),
    'overlay.phase': overlay('phase'),
    'overlay.floor': overlay('floor'),
    'overlay.findings': overlay('findings'),
    loseSelection: {
      run: lose,
      when: () => editor.selection.ids.some((id) => canFail(editor.store.get(id))),
    },
    whatIf: {
      run: () => {
        whatIf.open();
      },
    },
    worstLoss: {
      run: () => {
        whatIf.show();
        seeing.findWorst();
      },
    },
    restoreAll: {
      run: () => {
        const { lost } = seeing.wish;
        seeing.setLost([]);
        editor.announcer.announce(done('cmdRestoreAll', named(lost)));
      },
      when: () => seeing.wish.lost.length > 0,
    },
    phaseNext: { run: () => totals.step(1), when: () => totals.hasPhases },
    phasePrevious: { run: () => totals.step(-1), when: () => totals.hasPhases },
  };
}
