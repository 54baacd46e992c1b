/** Drawing a large hall on a sheet, as `datahall render` does. */
import { deflateSync } from 'node:zlib';
import { dxfOf } from '../../src/formats/pictures/dxf';
import { hallPicture } from '../../src/formats/pictures/hallPicture';
import { pdfOf } from '../../src/formats/pictures/pdf';
import { pngOf } from '../../src/formats/pictures/png/png';
import { svgOf } from '../../src/formats/pictures/svg';
import { LiveHall } from '../../src/rules/liveHall';
import { buildScene } from '../../src/scene/buildScene';
import { context } from './checking';
import { hallWithObjects } from './halls';
import { digits, times, type Section } from './report';
import { median, takeTurns } from './samples';

const objects = 10_000;
const pixelsPerMm = 150 / 25.4;

export function benchPictures(quick: boolean): Section[] {
  const text = hallWithObjects(objects);
  const hall = new LiveHall(text, context).finished;
  if (!hall) throw new Error('The hall cannot be read.');
  const deflate = (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes));
  const scene = buildScene(hall);
  const picture = hallPicture(scene);
  const contenders = [
    { name: 'JSON.parse', run: () => JSON.parse(text) as unknown },
    { name: 'picture from the scene', run: () => hallPicture(scene) },
    { name: 'SVG', run: () => svgOf(picture) },
    { name: 'PDF', run: () => pdfOf(picture, { deflate }) },
    { name: 'DXF', run: () => dxfOf(picture) },
    { name: 'PNG, 150 dpi', run: () => pngOf(picture, { pixelsPerMm, deflate }) },
  ];
  const taken = takeTurns(contenders, { warmUp: 1, runs: quick ? 2 : 5 });
  const ms = (name: string) => median(taken.get(name)?.cpu ?? []);
  const parse = ms('JSON.parse');
  return [
    {
      title: `Pictures of ${objects.toLocaleString('en')} objects`,
      method: [
        'CPU of this process, median.',
        `The sheet is ${picture.width} × ${picture.height} mm at 1:${picture.place.scale}.`,
      ],
      columns: ['', 'ms', '× JSON.parse'],
      rows: contenders.map(({ name }) => [name, digits(ms(name)), times(ms(name) / parse)]),
      goals: [],
    },
  ];
}
