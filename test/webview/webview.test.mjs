// The webview's bundle in a plain browser, driven by mouse and keyboard against a fake host:
//   node scripts/build.mjs --only=webview && node --test test/webview/
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from './page.mjs';

/** Middle of rack R01-03 of the generated hall, which stands at [6000, 4800] and faces south. */
const rack = { id: 'R01-03', x: 6300, y: 5400 };
const floor = { x: 8000, y: 7000 };

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function openHall(options) {
  const { page, problems } = await browser.open(options);
  const canvas = page.locator('#canvas');
  const toPage = async ({ x, y }) => {
    const box = await canvas.boundingBox();
    const data = await canvas.evaluate((element) => ({ ...element.dataset }));
    return [box.x + (x - data.originX) * data.scale, box.y + (y - data.originY) * data.scale];
  };
  const hall = {
    page,
    problems,
    canvas,
    toPage,
    click: async (place, clickOptions) => page.mouse.click(...(await toPage(place)), clickOptions),
    press: async (from) => {
      await page.mouse.move(...(await toPage(from)));
      await page.mouse.down();
    },
    moveTo: async (place) => page.mouse.move(...(await toPage(place)), { steps: 5 }),
    drag: async (from, to) => {
      await hall.press(from);
      await hall.moveTo(to);
      await page.mouse.up();
    },
    key: (key) => canvas.press(key),
    selection: async () => ((await canvas.getAttribute('data-selection')) ?? '').split(' ').filter(Boolean),
    gestures: () =>
      page.evaluate(() => window.fakeHost.sent.filter((m) => m.type === 'edit').map((m) => m.gesture)),
    sent: (type) => page.evaluate((t) => window.fakeHost.sent.filter((m) => m.type === t), type),
    send: (message) => page.evaluate((m) => window.fakeHost.send(m), message),
    /** Waits until nothing more is to be painted. */
    rest: () => page.waitForFunction(() => document.querySelector('#canvas').dataset.painting === 'false'),
    version: () => page.locator('body').getAttribute('data-ready').then(Number),
    // On a busy machine a later version may already be there.
    answered: (version) =>
      page.waitForFunction((least) => Number(document.body.dataset.ready) >= least, version),
    close: () => page.context().close(),
  };
  return hall;
}

/** Looks until it is so. */
async function until(look) {
  for (const deadline = Date.now() + 30_000; !(await look());)
    assert.ok(Date.now() < deadline, `never ${look}`);
}

function test(name, body, options = {}) {
  it(name, async () => {
    const hall = await openHall(options);
    try {
      await body(hall);
      assert.deepEqual(hall.problems, []);
      assert.deepEqual(await hall.sent('failed'), []);
    } finally {
      await hall.close();
    }
  });
}

/**
 * Gives the page `composed()`: what the canvases that are shown hold where they have been pushed, as a PNG in base64,
 * with their transforms. A screenshot comes when the machine has time for it, which may be after the next painting.
 */
const composable = (page) =>
  page.evaluate(() => {
    window.composed = async () => {
      const { clientWidth, clientHeight } = document.querySelector('#canvas');
      const whole = new OffscreenCanvas(clientWidth, clientHeight);
      const context = whole.getContext('2d', { alpha: false });
      const transforms = [];
      for (const stage of document.querySelectorAll('#canvas .stage')) {
        if (stage.style.visibility === 'hidden') continue;
        const { m41: dx, m42: dy } = new DOMMatrix(stage.style.transform || 'none');
        transforms.push(`translate(${dx}px, ${dy}px)`);
        context.save();
        context.translate(parseFloat(stage.style.left || '0') + dx, parseFloat(stage.style.top || '0') + dy);
        // While a picture is handed over, strip by strip, the one before ends where it begins.
        if (stage.style.clip.startsWith('rect(')) {
          const edges = stage.style.clip.slice('rect('.length, -1).split(', ');
          const boxEdges = [0, stage.offsetWidth, stage.offsetHeight, 0];
          const [top, right, bottom, left] = edges.map((edge, i) =>
            edge === 'auto' ? boxEdges[i] : parseFloat(edge),
          );
          context.beginPath();
          context.rect(left, top, right - left, bottom - top);
          context.clip();
        }
        for (const canvas of stage.querySelectorAll('canvas')) {
          if (getComputedStyle(canvas).visibility === 'hidden') continue;
          const { left, top, width, height } = getComputedStyle(canvas);
          const [x, y, w, h] = [left, top, width, height].map((px) => parseFloat(px) || 0);
          context.drawImage(canvas, x, y, w, h);
        }
        context.restore();
      }
      const bytes = new Uint8Array(await (await whole.convertToBlob()).arrayBuffer());
      return [btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')), transforms];
    };
  });

/** Whether the plan on the screen reaches out of the view, so that it can be pushed. */
const hasMargin = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#canvas .stage[data-layer="plan"]')].some(
      ({ style }) => style.visibility !== 'hidden' && parseFloat(style.left) < 0,
    ),
  );

/** Moves the pointer on the canvas, and waits until a picture that can be pushed is on the screen. */
async function bringHand(page) {
  await page.evaluate(() => {
    // Far from all that would be marked under it.
    const at = { clientX: -9999, clientY: -9999 };
    document
      .querySelector('#canvas')
      .dispatchEvent(new PointerEvent('pointermove', { ...at, bubbles: true }));
  });
  await until(() => hasMargin(page));
}

/** Where racks are in view [px]: no name lies over them, and names go where a picture has room for them. */
const rackAreas = (page) =>
  page.evaluate(() => {
    const { dataset, clientWidth, clientHeight } = document.querySelector('#canvas');
    const [originX, originY, scale] = [dataset.originX, dataset.originY, dataset.scale].map(Number);
    const areas = [];
    for (let row = 1; row <= 20; row++) {
      for (let place = 1; place <= 20; place++) {
        const id = `R${String(row).padStart(2, '0')}-${String(place).padStart(2, '0')}`;
        const box = window.fakeHost.boxOf(id);
        if (!box) continue;
        const left = Math.max(0, Math.ceil((box.x - originX) * scale));
        const top = Math.max(0, Math.ceil((box.y - originY) * scale));
        const right = Math.min(clientWidth, Math.floor((box.x + box.w - originX) * scale));
        const bottom = Math.min(clientHeight, Math.floor((box.y + box.h - originY) * scale));
        if (left < right && top < bottom) areas.push([left, top, right, bottom]);
      }
    }
    return areas;
  });

/**
 * How many pixels of two pictures (PNG in base64) differ, and by how much of 255 at most.
 * @param areas the only parts that are looked at; all of them without
 */
const difference = (page, before, after, areas) =>
  page.evaluate(
    async ([areas, ...sources]) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      let pixels = 0;
      let most = 0;
      const [width, height] = [a.width, a.height];
      for (const [left, top, right, bottom] of areas ?? [[0, 0, width, height]]) {
        for (let y = top; y < bottom; y++) {
          for (let i = 4 * (y * width + left); i < 4 * (y * width + right); i += 4) {
            const by = Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c])));
            if (by > 0) pixels++;
            most = Math.max(most, by);
          }
        }
      }
      return { pixels, most };
    },
    [areas, before, after],
  );

describe('the canvas', () => {
  test('a press on the handle of a point that does not quite hit it chooses the point, and leaves it where it is', async (hall) => {
    await hall.canvas.focus();
    for (const key of ['d', 'e']) await hall.key(key);
    const [x, y] = await hall.toPage({ x: 0, y: 0 });
    await hall.page.mouse.click(x + 3, y + 4);
    assert.deepEqual(await hall.gestures(), []);
    await hall.key('ArrowRight');
    const [moved] = await hall.gestures();
    assert.equal(moved?.kind, 'point');
    assert.deepEqual([moved.edit.kind, moved.edit.index, moved.edit.was], ['move', 0, [0, 0]]);
    assert.equal(moved.edit.to[1], 0);
  });

  test('Alt and a click takes a point out, Alt and a drag moves it freely, and what came of it is told', async (hall) => {
    const { keyboard, mouse } = hall.page;
    await hall.canvas.focus();
    for (const key of ['d', 'e']) await hall.key(key);
    const hint = hall.page.locator('.tool-strip-hint', { hasText: 'takes a point out' });
    await hint.waitFor();
    const [x, y] = await hall.toPage({ x: 0, y: 0 });
    await keyboard.down('Alt');
    await mouse.click(x, y);
    const [gone] = await hall.gestures();
    assert.deepEqual(gone, { kind: 'point', edit: { kind: 'delete', index: 0, was: [0, 0] } });
    await hall.page.waitForFunction(() => document.body.textContent.includes('Point 1 taken out, 3 left.'));
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 33, y + 27, { steps: 3 });
    await mouse.up();
    await keyboard.up('Alt');
    const [, moved] = await hall.gestures();
    assert.deepEqual([moved.edit.kind, moved.edit.index], ['move', 0]);
  });

  test('sends one whole-millimetre move for a drag, on the grid', async (hall) => {
    await hall.drag(rack, { x: rack.x + 590, y: rack.y + 1790 });
    assert.deepEqual(await hall.gestures(), [{ kind: 'move', ids: [rack.id], dx: 600, dy: 1800 }]);
    await hall.answered(2);
    await hall.click({ x: rack.x + 600, y: rack.y + 1800 + 500 });
    assert.deepEqual(await hall.selection(), [rack.id]);
  });

  test('moves freely with Alt and along one axis with Shift', async (hall) => {
    await hall.press(rack);
    await hall.page.keyboard.down('Alt');
    await hall.moveTo({ x: rack.x + 1000, y: rack.y + 2000 });
    await hall.page.mouse.up();
    await hall.page.keyboard.up('Alt');
    const [free] = await hall.gestures();
    // A pixel is some 50 mm here.
    assert.ok(Math.abs(free.dx - 1000) < 60 && Math.abs(free.dy - 2000) < 60, JSON.stringify(free));
    assert.ok(Number.isInteger(free.dx) && Number.isInteger(free.dy));
    await hall.answered(2);
    const other = { x: rack.x + 2400, y: rack.y };
    await hall.press(other);
    await hall.page.keyboard.down('Shift');
    await hall.moveTo({ x: other.x + 700, y: other.y + 3000 });
    await hall.page.mouse.up();
    assert.deepEqual((await hall.gestures())[1].dx, 0);
  });

  test('drops a drag on Escape and sends nothing', async (hall) => {
    await hall.press(rack);
    await hall.moveTo({ x: rack.x, y: rack.y + 3000 });
    await hall.page.keyboard.press('Escape');
    await hall.page.mouse.up();
    assert.deepEqual(await hall.gestures(), []);
    await hall.click(rack);
    assert.deepEqual(await hall.selection(), [rack.id]);
  });

  test('selects by a frame, adds and takes away, walks and clears', async (hall) => {
    await hall.drag({ x: floor.x + 1200, y: floor.y }, { x: floor.x, y: rack.y });
    assert.deepEqual((await hall.selection()).sort(), ['B1', 'R01-06', 'R01-07', 'R01-08']);
    await hall.click(rack);
    await hall.page.keyboard.down('Shift');
    await hall.click({ x: rack.x + 600, y: rack.y });
    await hall.page.keyboard.up('Shift');
    assert.deepEqual(await hall.selection(), ['R01-03', 'R01-04']);
    await hall.page.keyboard.down('Control');
    await hall.click(rack);
    await hall.page.keyboard.up('Control');
    assert.deepEqual(await hall.selection(), ['R01-04']);
    await hall.key('n');
    assert.deepEqual(await hall.selection(), ['R01-05']);
    const said = await hall.page.locator('[aria-live]').textContent();
    assert.match(said, /^Rack R01-05, 132 kW, GB200 NVL72, feeds A1 and B1, loop TCS-1/);
    await hall.key('Escape');
    assert.deepEqual(await hall.selection(), []);
    await hall.key('Control+a');
    assert.equal((await hall.selection()).length, Number(await hall.canvas.getAttribute('data-objects')));
    assert.deepEqual(await hall.gestures(), []);
  });

  test('keeps quick key presses though the answers are slow', async (hall) => {
    await hall.page.evaluate(() => (window.fakeHost.delay = 300));
    await hall.click(rack);
    for (let i = 0; i < 3; i++) await hall.key('ArrowDown');
    await hall.key('Shift+ArrowRight');
    await hall.key('Control+ArrowRight');
    const moves = (await hall.gestures()).map(({ dx, dy }) => [dx, dy]);
    assert.deepEqual(moves, [
      [0, 600],
      [0, 600],
      [0, 600],
      [10, 0],
      [1, 0],
    ]);
    const where = { x: rack.x, y: rack.y + 1800 };
    await hall.answered(3);
    await hall.click(where);
    assert.deepEqual(await hall.selection(), [rack.id]);
    await hall.answered(6);
    await hall.click(where);
    assert.deepEqual(await hall.selection(), [rack.id]);
  });

  test('a press while the clipboard is still looked at pastes there, turned as it was, once what it holds is told', async (hall) => {
    await hall.click(rack);
    await hall.key('Control+Shift+V');
    await hall.key('r');
    await hall.click(floor);
    await until(async () => (await hall.sent('previewPaste')).length > 0);
    assert.deepEqual(await hall.sent('paste'), []);
    const [{ serial }] = await hall.sent('previewPaste');
    const objects = await hall.page.evaluate(
      (id) => [{ id, shape: 'box', layer: 'it', kind: 'rack', facing: 180, ...window.fakeHost.boxOf(id) }],
      rack.id,
    );
    await hall.send({ type: 'previewed', serial, objects });
    await until(async () => (await hall.sent('paste')).length > 0);
    const [{ place }] = await hall.sent('paste');
    assert.equal(place.quarters, 1);
    // Its corner on the grid of 600, its middle half a rack further: 1200 wide now, 600 deep.
    assert.ok(Math.hypot(place.centre[0] - floor.x, place.centre[1] - floor.y) < 600, String(place.centre));
  });

  test('takes a step in the history behind an edit that is on its way, from the plan, the outline and a field', async (hall) => {
    const { keyboard } = hall.page;
    const steps = async () => (await hall.sent('history')).map(({ step }) => step);
    await hall.click(rack);
    // Nothing is on its way: the step is VS Code's.
    await hall.key('Control+z');
    assert.deepEqual(await steps(), []);
    await hall.page.evaluate(() => (window.fakeHost.delay = 1e6));
    await hall.key('ArrowDown');
    await hall.key('Control+z');
    assert.deepEqual(await steps(), ['undo']);
    await keyboard.press('e');
    await keyboard.press('o');
    await hall.page.locator('#outline [role=treeitem]:focus').waitFor();
    await keyboard.press('Control+z');
    await keyboard.press('Control+Shift+z');
    assert.deepEqual(await steps(), ['undo', 'undo', 'redo']);
    await hall.page.locator('#tab-inspector').click();
    await hall.page.locator('#inspector [data-field="at.0"]').click();
    await keyboard.press('Control+y');
    assert.deepEqual(await steps(), ['undo', 'undo', 'redo', 'redo']);
  });

  test('a step in the history stays behind what is written in another way than by a gesture', async (hall) => {
    const numbered = async () => {
      const sent = await hall.page.evaluate(() => window.fakeHost.sent.filter((m) => 'serial' in m));
      return sent.map(({ type, serial }) => `${type} ${serial}`);
    };
    await hall.page.evaluate(() => {
      const list = [
        {
          key: 'R1',
          title: 'R1 powerKw',
          sentence: 'R1: powerKw is 4 on our side and 6 on theirs.',
          marks: [],
        },
      ];
      window.fakeHost.send({ type: 'conflicts', version: 1, list });
    });
    await hall.page.locator('#conflicts:not([hidden])').waitFor();
    await hall.page.locator('#canvas').focus();
    for (const keys of ['j', 't', 'Control+z', 'u', 'p', 'Control+z']) await hall.key(keys);
    assert.deepEqual(await numbered(), ['resolve 1', 'history 2', 'chooseUnderlay 3', 'history 4']);
  });

  test('turns and removes', async (hall) => {
    await hall.click(rack);
    await hall.key('r');
    await hall.key('Shift+R');
    await hall.key('Delete');
    // What names it is asked for before it goes.
    await hall.page.waitForFunction(() => window.fakeHost.sent.filter((m) => m.type === 'edit').length === 3);
    const ids = [rack.id];
    assert.deepEqual(await hall.gestures(), [
      { kind: 'rotate', ids, quarters: 1 },
      { kind: 'rotate', ids, quarters: 3 },
      { kind: 'remove', ids },
    ]);
    assert.deepEqual(await hall.selection(), []);
  });

  test('shows what was before when an edit is rejected, and says why', async (hall) => {
    await hall.page.evaluate(() => (window.fakeHost.delay = 1e6));
    await hall.drag(rack, { x: rack.x, y: rack.y + 1800 });
    await hall.send({ type: 'rejected', version: 1, answered: 1, reason: 'The file changed on disk.' });
    await hall.page.locator('#notice', { hasText: 'The file changed on disk.' }).waitFor();
    await hall.key('Escape');
    await hall.click({ x: rack.x, y: rack.y - 500 });
    assert.deepEqual(await hall.selection(), [rack.id]);
  });

  test(
    'edits nothing where it is read-only',
    async (hall) => {
      await hall.drag(rack, { x: rack.x, y: rack.y + 1800 });
      await hall.key('Delete');
      await hall.key('r');
      assert.deepEqual(await hall.gestures(), []);
      assert.deepEqual(await hall.selection(), [rack.id]);
      assert.equal(await hall.page.locator('.read-only-mark').isVisible(), true);
      assert.equal(await hall.page.locator('body').getAttribute('data-editable'), 'false');
    },
    { query: 'readonly' },
  );

  test('keeps the picture under a banner while the text is broken', async (hall) => {
    await hall.send({
      type: 'broken',
      version: 5,
      message: 'Comma expected',
      line: 12,
      column: 3,
      editable: true,
    });
    await hall.page.locator('#banner', { hasText: 'line 12' }).waitFor();
    await hall.answered(5);
    await hall.drag(rack, { x: rack.x, y: rack.y + 1800 });
    assert.deepEqual(await hall.gestures(), []);
    assert.deepEqual(await hall.selection(), [rack.id]);
    await hall.page.locator('#banner vscode-button', { hasText: 'Open as text' }).click();
    assert.deepEqual(await hall.sent('openText'), [{ type: 'openText', line: 12 }]);
    await hall.send({ type: 'patch', version: 6, upsert: [], remove: [] });
    await hall.page.locator('#banner').waitFor({ state: 'hidden' });
  });

  test('zooms to the pointer and pans by the middle button', async (hall) => {
    const before = await hall.toPage(rack);
    await hall.page.mouse.move(...before);
    const scale = await hall.canvas.getAttribute('data-scale');
    await hall.page.mouse.wheel(0, -240);
    await hall.page.waitForFunction((s) => document.querySelector('#canvas').dataset.scale !== s, scale);
    await hall.rest();
    const after = await hall.toPage(rack);
    assert.ok(Math.hypot(before[0] - after[0], before[1] - after[1]) < 1);
    await hall.page.mouse.down({ button: 'middle' });
    await hall.page.mouse.move(before[0] + 100, before[1] + 40, { steps: 4 });
    await hall.page.mouse.up({ button: 'middle' });
    await hall.rest();
    const pushed = await hall.toPage(rack);
    assert.ok(Math.hypot(pushed[0] - after[0] - 100, pushed[1] - after[1] - 40) < 1);
  });

  const staysUnderHand = (query) =>
    test(
      `a hand on the canvas has a margin painted around the picture, which stays as it is (${query || 'with findings'})`,
      async (hall) => {
        await composable(hall.page);
        await hall.rest();
        assert.equal(await hasMargin(hall.page), false, 'painted larger than the view without a hand');
        for (let zoom = 0; zoom < 8; zoom++) {
          if (zoom > 0) await hall.key('+');
          await hall.rest();
          const [plain] = await hall.page.evaluate(() => window.composed());
          await bringHand(hall.page);
          const [wide] = await hall.page.evaluate(() => window.composed());
          const { pixels, most } = await difference(hall.page, plain, wide);
          assert.ok(
            pixels < 200 && most <= 64,
            `zoom ${zoom}: ${pixels} pixels differ, by up to ${most} of 255`,
          );
        }
      },
      { query },
    );
  for (const query of ['clean', '']) staysUnderHand(query);

  test(
    'draws the same picture pushed as painted anew',
    async (hall) => {
      await composable(hall.page);
      await hall.rest();
      await bringHand(hall.page);
      const [pushed, transforms] = await hall.page.evaluate(async () => {
        const canvas = document.querySelector('#canvas');
        const { x, y } = canvas.getBoundingClientRect();
        const at = { clientX: x + 200, clientY: y + 200, deltaX: 30, deltaY: 20 };
        canvas.dispatchEvent(new WheelEvent('wheel', { ...at, bubbles: true, cancelable: true }));
        // Drawn within the next frame, long before the camera counts as resting.
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return window.composed();
      });
      assert.ok(!transforms.includes('translate(0px, 0px)'), `${transforms} pushes nothing`);
      await hall.rest();
      const [painted, after] = await hall.page.evaluate(() => window.composed());
      assert.ok(after.includes('translate(0px, 0px)'), `${after} was not painted anew`);
      // Smoothed edges, askew or dashed, fall on another sample now and then: a quarter of a step at most. What is a
      // pixel off is hundreds of whole steps.
      const { pixels, most } = await difference(hall.page, pushed, painted);
      assert.ok(pixels < 800 && most <= 64, `${pixels} pixels differ, by up to ${most} of 255`);
    },
    { query: 'clean' },
  );

  test(
    'a long pan with turns shows racks in every frame where they are painted anew, with a selection over them',
    async (hall) => {
      await composable(hall.page);
      await hall.click(rack);
      await hall.page.mouse.move(5, 5);
      await hall.rest();
      // Recorded while it moves: strips of the next picture are handed over in the middle of it.
      const recorded = await hall.page.evaluate(async () => {
        const canvas = document.querySelector('#canvas');
        const { x, y } = canvas.getBoundingClientRect();
        const seen = [];
        // Of a hand that goes on, turns, and turns aside more quickly.
        const strokes = [
          [60, 6, 3],
          [20, -6, -3],
          [12, 14, -9],
          [8, -20, 2],
          [20, -5, 8],
        ];
        const frames = strokes.flatMap(([count, ...by]) => Array(count).fill(by));
        for (const [i, [deltaX, deltaY]] of frames.entries()) {
          const at = { clientX: x + 200, clientY: y + 200, deltaX, deltaY };
          canvas.dispatchEvent(new WheelEvent('wheel', { ...at, bubbles: true, cancelable: true }));
          await new Promise((drawn) => requestAnimationFrame(drawn));
          const stages = [...document.querySelectorAll('#canvas .stage')];
          const isHandingOver = stages.some(({ style }) => style.clip.startsWith('rect'));
          if (i % 30 !== 29 && (!isHandingOver || i % 5 !== 0)) continue;
          const { originX, originY } = canvas.dataset;
          seen.push({ originX, originY, isHandingOver, picture: (await window.composed())[0] });
        }
        return seen;
      });
      assert.ok(recorded.length >= 4);
      assert.ok(
        recorded.some(({ isHandingOver }) => isHandingOver),
        'no picture was handed over in 120 frames',
      );
      for (const { originX, originY, picture } of recorded.reverse()) {
        const camera = await hall.page.evaluate(
          async ([toX, toY]) => {
            const canvas = document.querySelector('#canvas');
            const { x, y } = canvas.getBoundingClientRect();
            const { originX, originY, scale } = canvas.dataset;
            const [deltaX, deltaY] = [(toX - originX) * scale, (toY - originY) * scale].map(Math.round);
            const at = { clientX: x + 200, clientY: y + 200, deltaX, deltaY };
            canvas.dispatchEvent(new WheelEvent('wheel', { ...at, bubbles: true, cancelable: true }));
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            return [canvas.dataset.originX - toX, canvas.dataset.originY - toY].map((mm) => mm * scale);
          },
          [originX, originY],
        );
        assert.ok(Math.max(...camera.map(Math.abs)) < 0.01, `${camera} pixels from where it was`);
        await hall.rest();
        const [anew] = await hall.page.evaluate(() => window.composed());
        const { pixels, most } = await difference(hall.page, picture, anew, await rackAreas(hall.page));
        assert.ok(pixels < 800 && most <= 64, `${pixels} pixels differ, by up to ${most} of 255`);
      }
    },
    { query: 'clean', theme: 'light' },
  );

  test('a selection lies where its objects are after a zoom by keys, without a hand on the canvas', async (hall) => {
    await composable(hall.page);
    await hall.key('n');
    assert.equal((await hall.selection()).length, 1);
    for (const key of ['f', '+', '+', '-']) {
      await hall.key(key);
      await hall.rest();
      const [zoomed] = await hall.page.evaluate(() => window.composed());
      // New colours are a new picture of all that is shown.
      const [anew] = await hall.page.evaluate(async () => {
        document.body.classList.toggle('vscode-again');
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        return window.composed();
      });
      const { pixels } = await difference(hall.page, zoomed, anew);
      assert.ok(pixels < 20, `${key}: ${pixels} pixels differ`);
    }
  });

  test('shows what is dragged where the pointer has it, pushed as painted anew, however far', async (hall) => {
    await hall.click(rack);
    await hall.press(rack);
    await hall.page.keyboard.down('Alt');
    const dragged = () =>
      hall.page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const shown = [...document.querySelectorAll('#canvas .stage')].filter(
          ({ style }) => style.visibility !== 'hidden',
        );
        const stage = shown.find(({ dataset }) => dataset.layer === 'dragged');
        const canvas = stage.querySelector('canvas');
        const { m41: left, m42: top } = new DOMMatrix(stage.style.transform);
        const { width, height } = canvas;
        const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
        const bounds = [Infinity, Infinity, -Infinity, -Infinity];
        for (let i = 0; i < width * height; i++) {
          if (data[4 * i + 3] === 0) continue;
          const [x, y] = [left + (i % width), top + Math.floor(i / width)];
          bounds[0] = Math.min(bounds[0], x);
          bounds[1] = Math.min(bounds[1], y);
          bounds[2] = Math.max(bounds[2], x);
          bounds[3] = Math.max(bounds[3], y);
        }
        return { bounds, width, layers: [...new Set(shown.map(({ dataset }) => dataset.layer))] };
      });
    for (const by of [300, 2500, 9000]) {
      const to = { x: rack.x + by, y: rack.y + by / 2 };
      await hall.moveTo(to);
      const pushed = await dragged();
      assert.deepEqual(pushed.layers, ['plan', 'dragged', 'pointer']);
      assert.ok(pushed.width < 300, `a canvas ${pushed.width} wide for one rack`);
      const canvas = await hall.canvas.boundingBox();
      const [x, y] = await hall.toPage(to);
      const { bounds } = pushed;
      assert.ok(Math.abs((bounds[0] + bounds[2]) / 2 - (x - canvas.x)) < 2, `${bounds} is not about ${x}`);
      assert.ok(Math.abs((bounds[1] + bounds[3]) / 2 - (y - canvas.y)) < 2, `${bounds} is not about ${y}`);
      // New colours are a new picture, of what is dragged too.
      await hall.page.evaluate(() => document.body.classList.toggle('vscode-again'));
      const anew = await dragged();
      anew.bounds.forEach((at, i) =>
        assert.ok(Math.abs(at - bounds[i]) <= 1, `${bounds} and ${anew.bounds}`),
      );
    }
    await hall.page.keyboard.up('Alt');
    await hall.page.mouse.up();
  });

  test('keeps the first picture, though nothing paints it again', async (hall) => {
    await hall.rest();
    await composable(hall.page);
    const painted = await hall.page.evaluate(async () => {
      const [picture] = await window.composed();
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      // A blank plan is of one colour: walls and racks are thousands of pixels that are not.
      return pixels.reduce((count, pixel) => count + (pixel === pixels[0] ? 0 : 1), 0);
    });
    assert.ok(painted > 5000, `${painted} pixels`);
  });

  test('the plan can be worked on before its lists are filled, and a step to the first finding fills them', async (hall) => {
    const seen = async (step) => {
      await hall.page.addInitScript((withStep) => {
        window.seen = undefined;
        const observer = new MutationObserver(() => {
          const canvas = document.querySelector('#canvas');
          if (canvas?.dataset.drawn === undefined) return;
          observer.disconnect();
          const rows = () => document.querySelectorAll('#findings .finding').length;
          const before = rows();
          if (withStep) canvas.dispatchEvent(new KeyboardEvent('keydown', { key: '.', bubbles: true }));
          window.seen = { before, after: rows(), selection: canvas.dataset.selection };
        });
        observer.observe(document, { attributes: true, childList: true, subtree: true });
      }, step);
      await hall.page.reload();
      await hall.answered(1);
      const { before, after, selection } = await hall.page.evaluate(() => window.seen);
      return { before, after, selection, rows: await hall.page.locator('#findings .finding').count() };
    };
    const still = await seen(false);
    assert.equal(still.before, 0);
    assert.ok(still.rows > 0);
    const stepped = await seen(true);
    assert.equal(stepped.before, 0);
    assert.equal(stepped.after, still.rows);
    assert.notEqual(stepped.selection, '');
  });

  it('tells of every update, of a text too that was broken when it was opened', async () => {
    const text = JSON.stringify({
      format: 'datahall/1',
      racks: [{ id: 'K1', type: 'network-rack', at: [0, 0] }],
    });
    const { page, problems } = await browser.open({ hall: text.slice(0, -1) });
    const version = () => page.evaluate(() => Number(document.body.dataset.ready));
    const broken = await version();
    await page.evaluate((whole) => window.sessionHost.replaceText(whole), text);
    await page.waitForFunction((before) => Number(document.body.dataset.ready) > before, broken);
    assert.equal(await page.locator('#canvas').getAttribute('data-objects'), '1');
    assert.ok((await page.locator('#findings .finding').count()) > 0);
    assert.deepEqual(problems, []);
    await page.context().close();
  });

  test('keeps a fitted hall whole when its size changes, and a moved camera where it is', async (hall) => {
    const scale = async () => Number(await hall.canvas.getAttribute('data-scale'));
    const fitted = await scale();
    await hall.page.setViewportSize({ width: 800, height: 500 });
    await hall.page.waitForFunction(
      (s) => Number(document.querySelector('#canvas').dataset.scale) < s,
      fitted,
    );
    const small = await scale();
    await hall.key('+');
    await hall.page.waitForFunction(
      (s) => Number(document.querySelector('#canvas').dataset.scale) > s,
      small,
    );
    const moved = await scale();
    const before = await hall.canvas.evaluate((element) => element.clientWidth);
    await hall.page.setViewportSize({ width: 1400, height: 900 });
    await hall.page.waitForFunction((w) => document.querySelector('#canvas').clientWidth > w, before);
    assert.equal(await scale(), moved);
  });

  test(
    'shows all options and the whole hint of the row tool, and leaves the plan under the pointer',
    async (hall) => {
      const place = async () => (await hall.toPage(rack)).map(Math.round);
      const height = () => hall.page.locator('#tool-strip').evaluate((strip) => strip.offsetHeight);
      // Fitted, as the hall is opened, and where a person moved it.
      for (const move of ['0', 'Shift+ArrowRight']) {
        await hall.key(move);
        await hall.rest();
        const before = await place();
        const low = await height();
        await hall.key('w');
        await until(async () => (await height()) > low);
        await hall.rest();
        assert.deepEqual(await place(), before);
        for (const part of ['.tool-strip-hint', '#tool-options']) {
          assert.ok(await hall.page.locator(part).evaluate((it) => it.scrollWidth <= it.clientWidth), part);
        }
        await hall.key('Escape');
        await until(async () => (await height()) === low);
        await hall.rest();
        assert.deepEqual(await place(), before);
      }
      // What was fitted still is: a new size of the window has it whole.
      await hall.key('0');
      await hall.key('w');
      await hall.rest();
      const scale = async () => Number(await hall.canvas.getAttribute('data-scale'));
      const fitted = await scale();
      await hall.page.setViewportSize({ width: 1200, height: 500 });
      await until(async () => (await scale()) < fitted);
    },
    { language: 'fr' },
  );

  test('keeps camera, selection and panel through a reload', async (hall) => {
    await hall.click(rack);
    const fitted = await hall.canvas.getAttribute('data-scale');
    await hall.key('+');
    // The zoom comes with the next frame.
    await until(async () => (await hall.canvas.getAttribute('data-scale')) !== fitted);
    await hall.page.locator('#resizer').press('ArrowLeft');
    const scale = await hall.canvas.getAttribute('data-scale');
    const width = await hall.page.locator('#panel').evaluate((panel) => panel.style.width);
    // Written down a moment later.
    await hall.page.waitForFunction(
      ([id, panelWidth]) => {
        const { selection, camera, ...state } = JSON.parse(sessionStorage.getItem('state') ?? '{}');
        return selection?.includes(id) && camera && `${state.panelWidth}px` === panelWidth;
      },
      [rack.id, width],
    );
    await hall.page.reload();
    await hall.answered(1);
    assert.equal(await hall.canvas.getAttribute('data-scale'), scale);
    assert.deepEqual(await hall.selection(), [rack.id]);
    assert.equal(await hall.page.locator('#panel').evaluate((panel) => panel.style.width), width);
  });

  test('repaints in the colours of a new theme', async (hall) => {
    const dark = await hall.canvas.screenshot();
    await hall.page.evaluate(() => {
      document.documentElement.style.setProperty('--vscode-editor-background', '#ffffff');
      document.documentElement.style.setProperty('--vscode-editor-foreground', '#3b3b3b');
      document.body.className = 'vscode-light';
    });
    await until(async () => !dark.equals(await hall.canvas.screenshot()));
  });
});

describe('the side panel', () => {
  const field = (hall, path) => hall.page.locator(`#inspector [data-path="${path}"] input`);

  test('commits a value once, on Enter, and a relative one from the current value', async (hall) => {
    await hall.click(rack);
    await field(hall, 'at.0').fill('+600');
    await field(hall, 'at.0').press('Enter');
    await field(hall, 'powerKw').fill('140 kW');
    await hall.canvas.focus();
    const ids = [rack.id];
    assert.deepEqual(await hall.gestures(), [
      { kind: 'set', ids, path: ['at', 0], value: 6600 },
      { kind: 'set', ids, path: ['powerKw'], value: 140 },
    ]);
  });

  test('says what is wrong with an input and sends nothing', async (hall) => {
    await hall.click(rack);
    await field(hall, 'powerKw').fill('much');
    await field(hall, 'powerKw').press('Enter');
    await hall.page.locator('.field-error', { hasText: '“much” is not a number' }).waitFor();
    await field(hall, 'powerKw').press('Escape');
    // The library writes to its input in the frame after.
    await until(async () => (await field(hall, 'powerKw').inputValue()) === '');
    assert.equal(await field(hall, 'powerKw').getAttribute('placeholder'), '132 (inherited)');
    assert.deepEqual(await hall.gestures(), []);
  });

  test('takes an own value away when the field is emptied', async (hall) => {
    await hall.click(rack);
    await field(hall, 'liquidFraction').fill('');
    await field(hall, 'liquidFraction').press('Enter');
    assert.deepEqual(await hall.gestures(), [
      { kind: 'set', ids: [rack.id], path: ['liquidFraction'], value: null },
    ]);
  });

  test('sets a choice', async (hall) => {
    await hall.click(rack);
    await hall.page.locator('#inspector [data-path="facing"]').selectOption('north');
    assert.deepEqual(await hall.gestures(), [
      { kind: 'set', ids: [rack.id], path: ['facing'], value: 'north' },
    ]);
  });

  test('a click on the badge of findings beside an object selects that', async (hall) => {
    const row = hall.page.locator('#findings [data-rule="space/cold-aisle-width"]').first();
    const id = await row.getAttribute('data-objects');
    await row.click();
    await hall.rest();
    // Of a rack that faces south the badge hangs on its northern edge, for the most part over the floor.
    const box = await hall.page.evaluate((one) => window.fakeHost.boxOf(one), id);
    const scale = Number(await hall.canvas.getAttribute('data-scale'));
    const badge = { x: box.x + box.w / 2, y: box.y - 6 / scale };
    await hall.click({ x: box.x + box.w / 2, y: box.y - 60 / scale });
    assert.deepEqual(await hall.selection(), []);
    await hall.click(badge);
    assert.deepEqual(await hall.selection(), [id]);
    assert.ok(await row.evaluate((element) => element.classList.contains('selected')));
  });

  test('leads from a finding to its object, its rule and its line', async (hall) => {
    const row = hall.page.locator('#findings [data-rule="space/cold-aisle-width"]').first();
    const id = await row.getAttribute('data-objects');
    await row.click();
    assert.deepEqual(await hall.selection(), [id]);
    await row.getByRole('button', { name: 'Explain' }).click();
    await row.getByRole('button', { name: 'Go to line' }).click();
    assert.deepEqual(await hall.sent('explain'), [{ type: 'explain', rule: 'space/cold-aisle-width' }]);
    const [open] = await hall.sent('openText');
    assert.equal(open.id, id);
    assert.ok(open.line > 0);
  });
});
