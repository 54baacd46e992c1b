// What the recorded pictures show: every overlay, tool, panel, what-if and comparison, each with the steps that a
// person takes to see it, and with selectors of what must be seen before the picture is taken (`shows`). A step has
// the page, and hands for its canvas.
import { changedHall, conflictedHall, drawingSvg, exampleHall, halfTypedHall } from './halls.mjs';

/** Middles of things in the two small example halls [mm]. */
const at = {
  rack: [4500, 2900],
  otherRack: [5100, 2900],
  floor: [9700, 13200],
};

/** By the names of their scenes: command, and what the canvas calls it. */
const overlays = {
  density: ['overlay.density', 'density'],
  'area-density': ['overlay.areaDensity', 'density-area'],
  power: ['overlay.power', 'power'],
  failover: ['overlay.failover', 'power-failover'],
  liquid: ['overlay.liquid', 'liquid'],
  flow: ['overlay.flow', 'flow'],
  air: ['overlay.air', 'air'],
  phases: ['overlay.phase', 'phase'],
  floor: ['overlay.floor', 'floor'],
  findings: ['overlay.findings', 'findings'],
};

/** Selectors of the canvas in a state: attributes without `data-`, as test/README.md lists them. */
const canvas = (state) =>
  `#canvas${Object.entries(state)
    .map(([name, value]) => `[data-${name}="${value}"]`)
    .join('')}`;
/** The same, drawing something of a kind beside the pointer or for a tool. */
const drawing = (kind, state = {}) => `${canvas(state)}[data-pointer~="${kind}"]`;
const fieldsOf = (...ids) => `#inspector[data-of="${ids.join(' ')}"] [data-field]`;

const overlayScenes = (prefix, file) =>
  Object.entries(overlays).map(([name, [command, overlay]]) => ({
    name: `${prefix}-${name}`,
    hall: exampleHall(file),
    steps: (hands) => hands.command(command),
    shows: [canvas({ overlay }), `#overlay-legend[data-overlay="${overlay}"]`],
  }));

/** A tool in the middle of its work, which draws something of a kind. */
const tool = (name, command, kind, steps = async () => undefined) => ({
  name: `tool-${name}`,
  hall: exampleHall('clean'),
  steps: async (hands) => {
    await hands.command(command);
    await steps(hands);
  },
  shows: [drawing(kind, { tool: name }), '#tool-strip'],
});

export const scenes = [
  { name: 'plan-clean', hall: exampleHall('clean'), shows: [canvas({ overlay: '', painting: false })] },
  { name: 'plan-faults', hall: exampleHall('faults'), shows: ['#findings .finding'] },
  {
    name: 'plan-campus',
    hall: exampleHall('campus/halls/h01'),
    shows: [canvas({ overlay: '', painting: false })],
  },
  ...[0.01, 0.02, 0.035, 0.06, 0.1, 0.2, 0.4].map((scale) => ({
    name: `zoom-${String(scale).replace('.', '_')}`,
    hall: exampleHall('campus/halls/h01'),
    steps: (hands) => hands.zoomTo(scale, [9000, 8400]),
    shows: [canvas({ painting: false })],
  })),
  ...overlayScenes('overlay', 'faults'),
  ...overlayScenes('overlay-campus', 'campus/halls/h01'),

  {
    name: 'what-if-choose',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.command('whatIf');
    },
    shows: ['.whatif-choices li'],
  },
  {
    name: 'what-if-feed',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.select(['A1', 'CDU-4']);
      await hands.command('loseSelection');
    },
    shows: [canvas({ lost: 'A1 CDU-4' }), '.whatif-result > *'],
  },
  {
    name: 'what-if-worst',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.command('worstLoss');
      await hands.page.waitForSelector('.whatif-result > *', { timeout: 30_000 });
    },
    shows: ['#canvas:not([data-lost=""])', '.whatif-result > *'],
  },

  tool('row', 'tool.row', 'ghosts', async (hands) => {
    await hands.press([4200, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('zone', 'tool.zone', 'path', async (hands) => {
    await hands.press([2700, 12400]);
    await hands.moveTo([9000, 14000]);
  }),
  tool('busway', 'tool.busway', 'path', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.click([9000, 12600]);
    await hands.moveTo([9000, 13900]);
  }),
  tool('pipe', 'tool.pipe', 'path', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('tray', 'tool.tray', 'path', async (hands) => {
    await hands.click([2700, 12600]);
    await hands.moveTo([9000, 12600]);
  }),
  tool('door', 'tool.door', 'path', (hands) => hands.moveTo([6000, 16700])),
  tool('column', 'tool.column', 'path', (hands) => hands.moveTo([3000, 13200])),
  {
    name: 'tool-room',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('editRoom'),
    shows: [drawing('handle')],
  },
  tool('measure', 'tool.measure', 'dimension', async (hands) => {
    await hands.press([4200, 3468]);
    await hands.moveTo([9000, 6036]);
  }),
  tool('connect', 'tool.connect', 'path', async (hands) => {
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
    },
    shows: [drawing('drag', { selection: 'R1-1' }), '#drag-readout'],
  },
  {
    name: 'tool-marquee',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.press([10900, 15000]);
      await hands.moveTo([5400, 8200]);
    },
    shows: [drawing('marquee')],
  },
  {
    name: 'tool-points',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['HA-1']);
    },
    shows: [drawing('handle', { selection: 'HA-1' })],
  },

  {
    name: 'inspector-rack',
    hall: exampleHall('faults'),
    steps: (hands) => hands.inspect(['R5-6']),
    shows: [fieldsOf('R5-6')],
  },
  {
    name: 'inspector-many',
    hall: exampleHall('faults'),
    steps: (hands) => hands.inspect(['R1-1', 'R1-2', 'R5-6']),
    shows: [fieldsOf('R1-1', 'R1-2', 'R5-6')],
  },
  ...Object.entries({
    feed: 'A1',
    cdu: 'CDU-4',
    ups: 'UPS-A1',
    loop: 'TCS-2',
    air: 'FW-1',
  }).map(([name, id]) => ({
    name: `inspector-${name}`,
    hall: exampleHall('faults'),
    steps: (hands) => hands.inspect([id]),
    shows: [fieldsOf(id)],
  })),
  {
    name: 'context-menu',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.click(at.rack, { button: 'right' });
    },
    shows: ['#context-menu [role=menuitem]'],
  },
  {
    name: 'sheet-remove',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['A1']);
      await hands.command('remove');
    },
    shows: ['#sheet li'],
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
    shows: ['#sheet .sheet-problem'],
  })),
  {
    name: 'inspector-wrong',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click('.panel-lower-header');
      await hands.inspect(['R5-6']);
      await hands.page.click('#inspector [data-field="powerKw"]');
      await hands.page.keyboard.press('ControlOrMeta+a');
      await hands.page.keyboard.type('1,234');
      await hands.page.keyboard.press('Enter');
    },
    shows: [fieldsOf('R5-6'), '#inspector .field-error:not([hidden])'],
  },
  {
    name: 'sheet-array',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1']);
      await hands.command('array');
    },
    shows: ['#sheet input', drawing('ghosts')],
  },
  {
    name: 'sheet-rename',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1']);
      await hands.command('rename');
    },
    shows: ['#sheet input'],
  },
  {
    name: 'findings-grouped',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.locator('#findings select').last().selectOption({ index: 1 });
    },
    shows: ['#findings .finding-group'],
  },
  {
    name: 'findings-waive',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click('#findings .finding >> nth=0 >> .finding-actions button >> nth=1');
    },
    shows: ['.waive-form textarea'],
  },
  {
    name: 'findings-fixes',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.page.click(
        '#findings .finding[data-rule="space/outside-room"] [aria-label*=epair], #findings .finding >> nth=1 >> .finding-actions button >> nth=0',
      );
    },
    shows: ['.finding-below .finding-fix'],
  },
  {
    name: 'outline',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.select(['R5-6']);
      await hands.command('focusOutline');
    },
    shows: ['#outline [role=treeitem][aria-selected=true]'],
  },
  {
    name: 'finding-next',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.command('nextFinding');
      await hands.command('nextFinding');
    },
    shows: ['#findings .finding.current', '#canvas:not([data-selection=""])'],
  },
  {
    name: 'equipment',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('focusEquipment'),
    shows: ['#equipment [data-type]'],
  },
  {
    name: 'equipment-chosen',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.command('focusEquipment');
      await hands.page.keyboard.type('nvl72');
    },
    shows: ['#equipment [data-type*=nvl72]'],
  },
  {
    name: 'search',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      await hands.command('search');
      await hands.page.keyboard.type('cdu');
      await hands.page.keyboard.press('Enter');
    },
    shows: ['#search-list [aria-selected=true]', '#canvas:not([data-selection=""])'],
  },
  {
    name: 'layers',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('layers'),
    shows: ['#layers [type=checkbox]'],
  },
  {
    name: 'layers-view-legend',
    hall: exampleHall('faults'),
    steps: async (hands) => {
      for (const command of ['overlay.failover', 'layers', 'viewMenu']) await hands.command(command);
    },
    shows: ['#overlay-legend', '#layers', '#view-menu'],
  },
  {
    name: 'view-menu',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('viewMenu'),
    shows: ['#view-menu'],
  },
  {
    name: 'minimap-rulers',
    hall: exampleHall('campus/halls/h01'),
    steps: async (hands) => {
      await hands.command('toggleMinimap');
      await hands.command('toggleRulers');
      await hands.zoomTo(0.06, [9000, 8400]);
      await hands.click([5000, 8400]);
    },
    shows: ['#minimap', '#rulers'],
  },
  {
    name: 'help',
    hall: exampleHall('clean'),
    steps: (hands) => hands.command('help'),
    shows: ['#help .help-groups'],
  },
  {
    name: 'phase',
    hall: exampleHall('clean'),
    // The last phase is the whole hall.
    steps: async (hands) => {
      for (let i = 0; i < 2; i++) await hands.command('phasePrevious');
    },
    shows: [canvas({ phase: 'P1' })],
  },
  {
    name: 'underlay',
    hall: exampleHall('clean').replace(
      '"zones": [',
      '"underlay": { "file": "plan.svg", "at": [0, 0], "widthMm": 13800, "opacity": 0.6 }, "zones": [',
    ),
    files: { 'plan.svg': drawingSvg },
    shows: ['#underlay img'],
  },
  {
    name: 'underlay-missing',
    hall: exampleHall('clean').replace(
      '"zones": [',
      '"underlay": { "file": "plan.svg", "at": [0, 0], "widthMm": 13800 }, "zones": [',
    ),
    shows: ['#notice'],
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
    },
    shows: [
      `#canvas[data-review="${mode}"]`,
      ...(mode === 'live' ? [] : ['#review-bar .review-place', '#canvas[data-change]:not([data-change=""])']),
    ],
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
    },
    shows: ['.placeless .change'],
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
    },
    shows: ['#review-bar', '#timeline-bar'],
  },
  { name: 'conflicts', hall: conflictedHall, shows: ['#conflicts', drawing('sides')] },
  {
    name: 'broken-text',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.page.evaluate((text) => window.sessionHost.replaceText(text), halfTypedHall);
    },
    shows: ['#banner'],
  },
  {
    name: 'empty',
    hall: '{ "format": "datahall/1", "name": "New hall" }\n',
    shows: ['#empty-hall'],
  },
  {
    name: 'empty-room',
    hall: '{ "format": "datahall/1", "room": { "outline": [[0, 0], [9000, 0], [9000, 6000], [0, 6000]] }, "racks": [] }\n',
    shows: ['#empty-hall'],
  },
  { name: 'unread', hall: '', shows: ['#banner'] },
  {
    name: 'read-only',
    hall: exampleHall('clean'),
    editable: false,
    shows: ['body[data-editable=false]'],
  },
  {
    name: 'refusal',
    hall: exampleHall('clean'),
    steps: async (hands) => {
      await hands.select(['R1-1']);
      await hands.command('lock');
      await hands.select(['R1-1']);
      await hands.command('rotateRight');
    },
    shows: ['#notice'],
  },
  {
    name: 'narrow',
    hall: exampleHall('faults'),
    width: 700,
    height: 800,
    steps: (hands) => hands.inspect(['R5-6']),
    shows: [fieldsOf('R5-6')],
  },
  ...['fr', 'ja'].flatMap((language) => {
    const inLanguage = (name, steps, shows) => ({
      name: `language-${language}${name}`,
      hall: exampleHall('faults'),
      language,
      steps,
      shows: [`html[lang="${language}"]`, ...shows],
    });
    // With the whole height for the fields.
    const fields = (name, id) =>
      inLanguage(
        `-fields-${name}`,
        async (hands) => {
          await hands.page.click('.panel-lower-header');
          await hands.inspect([id]);
        },
        [fieldsOf(id)],
      );
    const command = (name, id, shows) => inLanguage(name, (hands) => hands.command(id), shows);
    return [
      inLanguage(
        '',
        async (hands) => {
          await hands.command('overlay.failover');
          await hands.inspect(['R5-6']);
        },
        [canvas({ overlay: 'power-failover' }), fieldsOf('R5-6')],
      ),
      fields('power', 'UPS-A1'),
      fields('cdu', 'CDU-4'),
      fields('door', 'D1'),
      command('-strip-zone', 'tool.zone', [canvas({ tool: 'zone' }), '#tool-options']),
      command('-strip-row', 'tool.row', [canvas({ tool: 'row' }), '#tool-options']),
      command('-equipment', 'focusEquipment', ['#equipment [data-type]']),
      inLanguage(
        '-what-if',
        async (hands) => {
          await hands.select(['A1', 'CDU-4']);
          await hands.command('loseSelection');
        },
        [canvas({ lost: 'A1 CDU-4' }), '.whatif-result > *'],
      ),
    ];
  }),
];
