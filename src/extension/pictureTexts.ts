/** The words on exported pictures in the language of VS Code, as far as the letters of the format can be drawn. */
import * as vscode from 'vscode';
import { canDraw } from '../formats/pictures/png/letters';
import { englishTexts, type PictureTexts, type ShownTexts } from '../formats/pictures/texts';
import { numeral, shownNumbers } from './shownNumbers';
import type { Layer } from '../scene/layers';

/** @param path of the file that is written: by its ending. */
export function pictureTexts(path: string): PictureTexts {
  const own = translated();
  // A PNG brings letters of its own, which are Latin ones; those of the others the reader's machine has.
  if (!/[.]png$/i.test(path)) return own;
  return textsIn(own).every((text) => [...text].every(canDraw)) ? own : englishTexts;
}

/** Every text; what is filled in is Latin: a severity where one is asked for, a number, an id. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value('error', 2, 2, 2))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function translated(): PictureTexts {
  const { l10n } = vscode;
  const many = {
    error: (n: number) => (n === 1 ? l10n.t('{0} error', numeral(n)) : l10n.t('{0} errors', numeral(n))),
    warning: (n: number) =>
      n === 1 ? l10n.t('{0} warning', numeral(n)) : l10n.t('{0} warnings', numeral(n)),
    info: (n: number) => (n === 1 ? l10n.t('{0} note', numeral(n)) : l10n.t('{0} notes', numeral(n))),
  };
  const numbers = shownNumbers();
  return {
    numbers,
    kind: {
      compute: l10n.t('Compute rack'),
      network: l10n.t('Network rack'),
      storage: l10n.t('Storage rack'),
      management: l10n.t('Management rack'),
      cdu: l10n.t('CDU'),
      air: l10n.t('Air unit'),
      panel: l10n.t('RPP or PDU'),
      column: l10n.t('Column'),
      busway: l10n.t('Busway'),
      tray: l10n.t('Tray'),
      pipe: l10n.t('Pipe'),
    },
    severity: { error: l10n.t('Error'), warning: l10n.t('Warning'), info: l10n.t('Note') },
    side: (side) => l10n.t('Busway, side {0}', side),
    zone: (kind) => onCanvas(`word_${kind}`) ?? englishTexts.zone(kind),
    counted: (severity, count) => many[severity](count),
    front: l10n.t('Thick edge: front (cold side)'),
    assumed: l10n.t('Dashed: size assumed'),
    legend: l10n.t('Legend'),
    totals: l10n.t('Totals'),
    racks: l10n.t('Racks'),
    itLoad: l10n.t('IT load'),
    liquid: l10n.t('Heat to liquid'),
    air: l10n.t('Heat to air'),
    findings: l10n.t('Findings'),
    file: l10n.t('File'),
    scale: l10n.t('Scale'),
    date: l10n.t('Date'),
    sheet: l10n.t('Sheet'),
    north: l10n.t('N'),
    unnamed: l10n.t('Hall without a name'),
    planOf: (name) => l10n.t('Plan of {0}', name),
    grid: l10n.t('Grid'),
    seen: {
      numbers,
      overlay: {
        density: l10n.t('Load of each rack'),
        'density-area': l10n.t('Load of each rack over its floor'),
        power: l10n.t('Load of feeds against their rating'),
        'power-failover': l10n.t('Load of feeds after the worst single loss'),
        liquid: l10n.t('Heat of liquid loops against their CDUs'),
        flow: l10n.t('Flow of liquid loops against their CDUs'),
        air: l10n.t('Heat to air against the air units'),
        phase: l10n.t('Phase of the build-out'),
        floor: l10n.t('Load on the floor'),
        findings: l10n.t('Gravest finding'),
      },
      over: l10n.t('over the limit'),
      near: l10n.t('close to the limit'),
      unknown: l10n.t('not known'),
      noPhase: l10n.t('no phase'),
      noFinding: l10n.t('no finding'),
      loss: {
        lost: l10n.t('Lost'),
        dark: l10n.t('Dark'),
        hot: l10n.t('Hot'),
        unprotected: l10n.t('Without its UPS'),
        stopped: l10n.t('Does not run'),
        overloaded: l10n.t('Overloaded'),
      },
      asOf: (phase) => l10n.t('As of phase {0}', phase),
      losing: (ids) => l10n.t('Losing {0}', ids),
      lossSums: (dark, hot, unprotected, overloaded) =>
        l10n.t(
          '{0} dark, {1} hot, {2} without UPS, {3} overloaded',
          numeral(dark),
          numeral(hot),
          numeral(unprotected),
          numeral(overloaded),
        ),
    },
    shown: {
      part: l10n.t('Part of the plan'),
      layer: layerNames(),
      objects: (count) => (count === 1 ? l10n.t('1 object') : l10n.t('{0} objects', numeral(count))),
      hidden: (list) => l10n.t('Hidden: {0}', list),
    },
  };
}

/** A text of the canvas; the bundle that it is in is there in other languages than English only. */
const onCanvas = (key: string): string | undefined => vscode.l10n.bundle?.[`canvas/${key}`];

function layerNames(): ShownTexts['layer'] {
  const name = (layer: Layer) => onCanvas(`layer_${layer}`) ?? englishTexts.shown.layer[layer];
  return {
    it: name('it'),
    power: name('power'),
    liquid: name('liquid'),
    air: name('air'),
    network: name('network'),
    structure: name('structure'),
    zones: name('zones'),
    findings: name('findings'),
  };
}
