// What a person does on the page of a canvas, in millimetres of the hall.

/** @param {import('playwright-core').Page} page */
export function handsOf(page) {
  const canvas = page.locator('#canvas');
  const toPage = async ([x, y]) => {
    const box = await canvas.boundingBox();
    const data = await canvas.evaluate((element) => ({ ...element.dataset }));
    return [box.x + (x - data.originX) * data.scale, box.y + (y - data.originY) * data.scale];
  };
  /** Two frames: what was asked for is drawn; and no answer of the session is on its way. */
  const settle = async () => {
    await page.waitForTimeout(350);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  };
  const hands = {
    page,
    settle,
    command: async (id) => {
      await page.evaluate((command) => window.sessionHost.command(command), id);
      await settle();
    },
    select: async (ids) => {
      await page.evaluate((list) => window.sessionHost.send({ type: 'reveal', ids: list, serial: 1 }), ids);
      await page.waitForFunction(
        (text) => document.querySelector('#canvas').dataset.selection === text,
        ids.join(' '),
      );
      await hands.command('fitAll');
    },
    inspect: async (ids) => {
      await hands.select(ids);
      await page.waitForSelector('#inspector [data-field]');
    },
    click: async (place, options) => page.mouse.click(...(await toPage(place)), options),
    press: async (place) => {
      await page.mouse.move(...(await toPage(place)));
      await page.mouse.down();
    },
    moveTo: async (place) => {
      await page.mouse.move(...(await toPage(place)), { steps: 8 });
      await settle();
    },
    /** Turns the wheel over a place until the scale [pixels a millimetre] is near. */
    zoomTo: async (scale, place) => {
      for (let i = 0; i < 60; i++) {
        const now = Number(await canvas.getAttribute('data-scale'));
        if (Math.abs(Math.log(now / scale)) < 0.12) break;
        await page.mouse.move(...(await toPage(place)));
        await page.mouse.wheel(0, now > scale ? 60 : -60);
        await page.waitForTimeout(30);
      }
      const reached = Number(await canvas.getAttribute('data-scale'));
      if (Math.abs(Math.log(reached / scale)) >= 0.12)
        throw new Error(`The scale is ${reached}, not about ${scale}`);
      await settle();
    },
  };
  return hands;
}
