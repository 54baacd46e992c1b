/** The pictures of the halls and campuses that differ, made while each is compared, so that no more than one is held as a model. */
import { campusChangeLook, campusSidePictures, type CampusSides } from '../../formats/diff/campusSides';
import { changePicture } from '../../formats/diff/changePicture';
import { diffHtml } from '../../formats/diff/diffHtml';
import type { DiffReport } from '../../formats/diff/diffReport';
import type { FileDiff } from '../../formats/diff/fileDiff';
import { PageColours } from '../../formats/diff/pageColours';
import { sidePictures, type SidePictures } from '../../formats/diff/sidePictures';
import { campusPicture } from '../../formats/pictures/campusPicture';
import type { Picture } from '../../formats/pictures/picture';
import { stackedSvg } from '../../formats/pictures/stackedSvg';
import { UsageError } from '../usageError';
import type { ComparedHall } from './compareHall';
import { pageAssets } from './page/pageAssets';

export class DrawnHalls {
  private readonly sheets = new Map<FileDiff, Picture>();
  private readonly sides = new Map<FileDiff, SidePictures>();
  private readonly colours = new PageColours();

  constructor(
    private readonly formats: readonly string[],
    private readonly before: string,
    private readonly after: string,
  ) {}

  get isWanted(): boolean {
    return this.formats.includes('svg') || this.formats.includes('html');
  }

  add({ diff, halls }: ComparedHall): void {
    const analyses = { before: halls.before?.live.finished, after: halls.after?.live.finished };
    if (!analyses.before && !analyses.after) return;
    if (this.formats.includes('svg')) {
      const subtitles = [`Changes: ${this.before} → ${this.after}`];
      const sheet = changePicture(diff.groups, analyses, { file: diff.path, subtitles });
      if (sheet) this.sheets.set(diff, sheet);
    }
    if (this.formats.includes('html')) {
      const sides = sidePictures(diff.groups, analyses, this.colours, `s${this.sides.size}-`);
      if (sides) this.sides.set(diff, sides);
    }
  }

  addCampus(diff: FileDiff, sides: CampusSides): void {
    if (this.formats.includes('svg')) {
      const sheet = campusPicture(sides.after.scene, {
        ...campusChangeLook(sides, 'light'),
        withFindings: false,
        file: diff.path,
        subtitles: [`Changes: ${this.before} → ${this.after}`],
      });
      this.sheets.set(diff, sheet);
    }
    if (this.formats.includes('html')) {
      this.sides.set(diff, campusSidePictures(diff.groups, sides, this.colours, `s${this.sides.size}-`));
    }
  }

  /** @throws UsageError where no hall differs: there is nothing to draw. */
  svg({ files, before, after }: DiffReport): string {
    const sheets = files.flatMap((file) => this.sheets.get(file) ?? []);
    if (sheets.length === 0)
      throw new UsageError('No hall differs that could be drawn: there is no picture.');
    return stackedSvg(sheets, `Layout changes: ${before} → ${after}`);
  }

  html(report: DiffReport): string {
    return diffHtml(report, this.sides, this.colours, pageAssets);
  }
}
