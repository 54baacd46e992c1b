// What the recorded pictures show: every overlay, tool, panel, what-if and comparison, each with the steps that a
// person takes to see it. A step has the page, and hands for its canvas.
import { changedHall, conflictedHall, drawingSvg, exampleHall, halfTypedHall } from './halls.mjs';

/** Middles of things in the two small example halls [mm]. */
const at = {
  rack: [4500, 2900],
  otherRack: [5100, 2900],
  floor: [9700, 13200],
};

const overlays = {
  density: 'overlay.density',
  'area-density': 'overlay.areaDensity',
  power: 'overlay.power',
  failover: 'overlay.failover',
  liquid: 'overlay.liquid',
  flow: 'overlay.flow',
  air: 'overlay.air',
  phases: 'overlay.phase',
  floor: 'overlay.floor',
  findings: 'overlay.findings',
};

const overlayScenes = (prefix, file) =>
  Object.entries(overlays).map(([name, command]) => ({
    name: `${prefix}-${name}`,
    hall: exampleHall(file),
    steps: async (hands) => {
      await hands.command(command);
      await hands.page.waitForSelector('#canvas[data-overlay]:not([data-overlay=""])');
    },
  }));

/** A tool in the middle of its work. */
const tool = (name, command, steps = async () => undefined) => ({
  name: `tool-${name}`,
  hall: exampleHall('clean'),
  steps: async (hands) => {
    await hands.command(command);
    await steps(hands);
  },
});

export const scenes = [
  { name: 'plan-clean', hall: exampleHall('clean') },
  { name: 'plan-faults', hall: exampleHall('faults') },
  { name: 'plan-campus', hall: exampleHall('campus/halls/h01') },
  ...[0.01, 0.02, 0.035, 0.06, 0.1, 0.2, 0.4].map((scale) => ({
    name: `zoom-${String(scale).replace('.', '_')}`,
    hall: exampleHall('campus/halls/h01'),
    steps: (hands) => hands.zoomTo(scale, [9000, 8400]),
  })),
  ...overlayScenes('overlay', 'faults'),
  ...overlayScenes('overlay-campus', 'campus/halls/h01'),

  {
    name: 'what-if-choose',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.command('whatIf');
      await hands.page.waitForSelector('.whatif-choices li');
    },
  },
  {
    name: 'what-if-feed',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.select(['A1', 'CDU-4']);
      await hands.command('loseSelection');
      await hands.page.waitForSelector('.whatif-result > *');
    },
  },
  {
    name: 'what-if-worst',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.command('worstLoss');
      await hands.page.waitForSelector('.whatif-result > *', { timeout: 30_000 });
    },
  },

  tool('row', 'tool.row', async (hands) => {
    await hands.press([4200, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('zone', 'tool.zone', async (hands) => {
    await hands.press([2700, 12400]);
    await hands.moveTo([9000, 14000]);
  }),
  tool('busway', 'tool.busway', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.click([9000, 12600]);
    await hands.moveTo([9000, 13900]);
  }),
  tool('pipe', 'tool.pipe', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('tray', 'tool.tray', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('door', 'tool.door', (hands) => hands.moveTo([6000, 16700])),
  tool('column', 'tool.column', (hands) => hands.moveTo([3000, 13200])),
  tool('room', 'editRoom'),
  tool('measure', 'tool.measure', async (hands) => {
    await hands.press([4200, 3468]);
    await hands.moveTo([9000, 6036]);
  }),
  tool('connect', 'tool.connect', async (hands) => {
    await hands.press(at.rack);
    await hands.moveTo([8000, 5300]);
  }),
  {
    name: 'tool-drag',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.click(at.rack);
      await hands.press(at.rack);
      await hands.moveTo([4500, 4200]);
      await hands.page.waitForSelector('#drag-readout:not([hidden])');
      await hands.settle();
    },
  },
  {
    name: 'tool-marquee',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.press([10900, 15000]);
      await hands.moveTo([5400, 8200]);
    },
  },
  {
    name: 'tool-points',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['HA-1']);
      await hands.settle();
    },
  },

  {
    name: 'inspector-rack',
    hall: exampleHall('faults'),
    steps: (hands) => hands.inspect(['R5-6']),
  },
  {
    name: 'inspector-many',
    hall: exampleHall('faults'),
    steps: (hands) => hands.inspect(['R1-1', 'R1-2', 'R5-6']),
  },
  { name: 'inspector-feed', hall: exampleHall('faults'), steps: (hands) => hands.inspect(['A1']) },
  { name: 'inspector-cdu', hall: exampleHall('faults'), steps: (hands) => hands.inspect(['CDU-4']) },
  { name: 'inspector-ups', hall: exampleHall('faults'), steps: (hands) => hands.inspect(['UPS-A1']) },
  { name: 'inspector-loop', hall: exampleHall('faults'), steps: (hands) => hands.inspect(['TCS-2']) },
  { name: 'inspector-air', hall: exampleHall('faults'), steps: (hands) => hands.inspect(['FW-1']) },
  {
    name: 'context-menu',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.click(at.rack, { button: 'right' });
      await hands.page.waitForSelector('#context-menu:not([hidden])');
    },
  },
  {
    name: 'sheet-remove',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['A1']);
      await hands.command('remove');
      await hands.settle();
    },
  },
  ...['packX', 'moveBy'].map((command) => ({
    name: `sheet-${command}`,
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1', 'R1-2']);
      await hands.command(command);
      await hands.page.locator('#sheet input').first().fill('1,234');
      await hands.page.keyboard.press('Enter');
    },
  })),
  {
    name: 'inspector-wrong',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click('.panel-lower-header');
      await hands.inspect(['R5-6']);
      await hands.page.click('#inspector [data-field="powerKw"]');
      await hands.page.keyboard.type('1,234');
      await hands.page.keyboard.press('Enter');
    },
  },
  {
    name: 'sheet-array',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1']);
      await hands.command('array');
      await hands.settle();
    },
  },
  {
    name: 'sheet-rename',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1']);
      await hands.command('rename');
      await hands.settle();
    },
  },
  {
    name: 'findings-grouped',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.locator('#findings select').last().selectOption({ index: 1 });
      await hands.settle();
    },
  },
  {
    name: 'findings-waive',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click('#findings .finding >> nth=0 >> .finding-actions button >> nth=1');
      await hands.page.waitForSelector('.waive-form');
    },
  },
  {
    name: 'findings-fixes',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click(
        '#findings .finding[data-rule="space/outside-room"] [aria-label*=epair], #findings .finding >> nth=1 >> .finding-actions button >> nth=0',
      );
      await hands.page.waitForSelector('.finding-below:not([hidden])');
    },
  },
  {
    name: 'outline',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.select(['R5-6']);
      await hands.command('focusOutline');
      await hands.page.waitForSelector('#outline [role=treeitem]');
    },
  },
  {
    name: 'equipment',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('focusEquipment'),
  },
  {
    name: 'equipment-chosen',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.command('focusEquipment');
      await hands.page.keyboard.type('nvl72');
      await hands.settle();
    },
  },
  {
    name: 'search',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.command('search');
      await hands.page.keyboard.type('cdu');
      await hands.page.keyboard.press('Enter');
      await hands.settle();
    },
  },
  { name: 'layers', hall: exampleHall('clean'), steps: (hands) => hands.command('layers') },
  {
    name: 'layers-view-legend',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      for (const command of ['overlay.failover', 'layers', 'viewMenu']) await hands.command(command);
    },
  },
  { name: 'view-menu', hall: exampleHall('clean'), steps: (hands) => hands.command('viewMenu') },
  {
    name: 'minimap-rulers',
    hall: exampleHall('campus/halls/h01'),
    steps: async (hands) => {
      await hands.command('toggleMinimap');
      await hands.command('toggleRulers');
      await hands.zoomTo(0.06, [9000, 8400]);
      await hands.click([5000, 8400]);
    },
  },
  { name: 'help', hall: exampleHall('clean'), steps: (hands) => hands.command('help') },
  {
    name: 'phase',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.command('phasePrevious');
      await hands.settle();
    },
  },
  {
    name: 'underlay',
    hall: exampleHall('clean').replace(
      '"zones": [',
      '"underlay": { "file": "plan.svg", "at": [0, 0], "widthMm": 13800, "opacity": 0.6 }, "zones": [',
    ),
    files: { 'plan.svg': drawingSvg },
  },
  {
    name: 'underlay-missing',
    hall: exampleHall('clean').replace(
      '"zones": [',
      '"underlay": { "file": "plan.svg", "at": [0, 0], "widthMm": 13800 }, "zones": [',
    ),
  },
  ...['before', 'after', 'overlay', 'live'].map((mode) => ({
    name: `compare-${mode}`,
    hall: mode === 'before' ? exampleHall('clean') : changedHall,
    steps: async (hands) => {
      const other = mode === 'before' ? changedHall : exampleHall('clean');
      await hands.page.evaluate(([text, m]) => window.sessionHost.compareWith(text, m), [other, mode]);
      if (mode !== 'live') {
        await hands.page.waitForSelector('#review-bar:not([hidden])');
        await hands.command('nextChange');
      }
      await hands.settle();
    },
  })),
  {
    name: 'compare-judging',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      const then = {
        profile: 'us',
        rules: { 'space/cold-aisle-width': { severity: 'warning', options: { minMm: 2000 } } },
      };
      await hands.page.evaluate(
        ([text, settings]) => window.sessionHost.compareWith(text, 'overlay', settings),
        [exampleHall('clean').replace('"profile": "eu", ', ''), then],
      );
      await hands.page.waitForSelector('.placeless .change');
      await hands.settle();
    },
  },
  {
    name: 'compare-history',
    hall: changedHall,
    steps: async (hands) => {
      const subjects = [
        'Rows 1 and 2',
        'A fifth CDU for the hot row, and the doors of the loading bay',
        'Feeds',
      ];
      const steps = subjects.map((subject, i) => ({
        commit: `3f2a91${i}`,
        subject,
        author: 'Camille Roux',
        day: `2030-02-1${i}`,
      }));
      await hands.page.evaluate(
        ([text, timeline]) => window.sessionHost.compareWith(text, 'overlay', undefined, timeline),
        [exampleHall('clean'), { steps, at: 1 }],
      );
      await hands.page.waitForSelector('#review-bar:not([hidden])');
      await hands.settle();
    },
  },
  { name: 'conflicts', hall: conflictedHall, ready: '#conflicts:not([hidden])' },
  {
    name: 'broken-text',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.page.evaluate((text) => window.sessionHost.replaceText(text), halfTypedHall);
      await hands.page.waitForSelector('#banner:not([hidden])');
    },
  },
  { name: 'empty', hall: '{ "format": "datahall/1", "name": "New hall" }\n' },
  {
    name: 'empty-room',
    hall: '{ "format": "datahall/1", "room": { "outline": [[0, 0], [9000, 0], [9000, 6000], [0, 6000]] }, "racks": [] }\n',
  },
  { name: 'unread', hall: '', ready: '#banner:not([hidden])' },
  { name: 'read-only', hall: exampleHall('clean'), editable: false },
  {
    name: 'refusal',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1', 'R2-1']);
      await hands.inspect(['R1-1', 'R2-1']);
      await hands.command('packX');
      await hands.settle();
    },
  },
  {
    name: 'narrow',
    hall: exampleHall('faults'),
    width: 700,
    height: 800,
    steps: (hands) => hands.inspect(['R5-6']),
  },
  ...['fr', 'ja'].flatMap((language) => {
    const inLanguage = (name, steps) => ({
      name: `language-${language}${name}`,
      hall: exampleHall('faults'),
      language,
      steps,
    });
    // With the whole height for the fields.
    const fields = (id) => async (hands) => {
      await hands.page.click('.panel-lower-header');
      await hands.inspect([id]);
    };
    return [
      inLanguage('', async (hands) => {
        await hands.command('overlay.failover');
        await hands.inspect(['R5-6']);
      }),
      inLanguage('-fields-power', fields('UPS-A1')),
      inLanguage('-fields-cdu', fields('CDU-4')),
      inLanguage('-fields-door', fields('D1')),
      inLanguage('-strip-zone', (hands) => hands.command('tool.zone')),
      inLanguage('-strip-row', (hands) => hands.command('tool.row')),
      inLanguage('-equipment', (hands) => hands.command('focusEquipment')),
      inLanguage('-what-if', async (hands) => {
        await hands.select(['A1', 'CDU-4']);
        await hands.command('loseSelection');
        await hands.page.waitForSelector('.whatif-result > *');
      }),
    ];
  }),
];
