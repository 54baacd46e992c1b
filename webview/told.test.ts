import { afterEach, expect, it } from 'vitest';
import { CommandRegistry } from './commands/registry';
import { commandGroup } from './commands/command';
import { translate } from './strings';
import { distance, done, named } from './told';

afterEach(() => translate('{}'));

const french = { announceDone: '{0} : {1}', and: '{0} et {1}', mmSouth: '{0} mm vers le sud' };

it('a few objects are named, many are counted', () => {
  expect(named(['R1'])).toBe('R1');
  expect(named(['R1', 'R2', 'R3'])).toBe('R1, R2 and R3');
  expect(named(Array.from({ length: 12 }, (_, i) => `R${i}`))).toBe('12 objects');
});

it('a command says what it did, to what and how', () => {
  expect(done('cmdAlignLeft', named(['R1', 'R2']))).toBe('Align West Edges: R1 and R2');
  expect(done('cmdPackX', 'R1', '300 mm')).toBe('Pack West to East: R1, 300 mm');
  translate(JSON.stringify({ ...french, cmdFlipVertical: 'Retourner du nord au sud' }), 'fr');
  expect(done('cmdFlipVertical', named(['R1', 'R2']))).toBe('Retourner du nord au sud : R1 et R2');
});

it('a distance is told by where it leads, without a sign', () => {
  expect(distance(600, -1200)).toBe('600 mm east and 1200 mm north');
  expect(distance(-50, 0)).toBe('50 mm west');
  translate(JSON.stringify(french), 'fr');
  expect(distance(0, 12_000)).toBe('12\u202f000 mm vers le sud');
});

it('a switch without words of its own is told by its title', () => {
  const heard: string[] = [];
  const announcer = {
    said: 0,
    announce(text: string) {
      this.said++;
      heard.push(text);
    },
  };
  const registry = new CommandRegistry(announcer);
  let rulers = false;
  let legend = false;
  registry.add(
    commandGroup('g', 'groupPicture', {
      rulers: { title: 'cmdToggleRulers', keys: [] },
      legend: { title: 'cmdToggleLegend', keys: [] },
      fit: { title: 'cmdFitAll', keys: [] },
    }),
    {
      rulers: { run: () => (rulers = !rulers), isOn: () => rulers },
      legend: {
        run: () => {
          legend = !legend;
          announcer.announce('own words');
        },
        isOn: () => legend,
      },
      fit: { run: () => undefined },
    },
  );
  for (const id of ['rulers', 'rulers', 'legend', 'fit']) registry.run(id);
  expect(heard).toEqual(['Rulers: on', 'Rulers: off', 'own words']);
});
