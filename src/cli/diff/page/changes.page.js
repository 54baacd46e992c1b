'use strict';
// Moves and zooms the plans of each file together, and flies to what a line of the list of changes is about. Which
// view is shown is a matter of the style sheet, so that the page can be read where no script runs.
(() => {
  const flightMs = 350;
  /** How much of the surroundings is shown with a change, and at least [mm of the sheet]. */
  const surroundings = 2.5;
  const leastMm = 30;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)');
  const said = document.getElementById('said');

  for (const section of document.querySelectorAll('section')) {
    const views = section.querySelector('.views');
    if (views) wire(section, views);
  }

  function wire(section, views) {
    const panes = views.querySelector('.panes');
    const svgs = [...panes.querySelectorAll('svg')];
    const whole = svgs[0].getAttribute('viewBox').split(' ').map(Number);
    let seen = whole;
    let flight = 0;
    const outlines = [...panes.querySelectorAll('.stack')].map((stack) => {
      const outline = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      outline.setAttribute('class', 'here');
      outline.setAttribute('visibility', 'hidden');
      [...stack.querySelectorAll('svg')].at(-1).append(outline);
      // The last one may be hidden with its side: the marks of the side are always there.
      const twin = outline.cloneNode();
      stack.querySelectorAll(':scope > svg')[1].append(twin);
      return [outline, twin];
    });

    function show(box) {
      seen = box;
      const text = box.map((n) => Math.round(n * 1000) / 1000).join(' ');
      for (const svg of svgs) svg.setAttribute('viewBox', text);
    }

    function flyTo(box) {
      cancelAnimationFrame(flight);
      if (isStill.matches) return show(box);
      const from = seen;
      const begun = performance.now();
      const step = (now) => {
        const part = Math.min(1, Math.max(0, (now - begun) / flightMs));
        const eased = part * part * (3 - 2 * part);
        show(part === 1 ? box : from.map((n, i) => n + (box[i] - n) * eased));
        if (part < 1) flight = requestAnimationFrame(step);
      };
      flight = requestAnimationFrame(step);
    }

    /** The box of that width about a point, in the shape of the sheet. */
    function boxAbout(x, y, width) {
      const w = Math.min(whole[2], Math.max(whole[2] / 200, width));
      const h = (w * whole[3]) / whole[2];
      return [x - w / 2, y - h / 2, w, h];
    }

    const middle = () => [seen[0] + seen[2] / 2, seen[1] + seen[3] / 2];
    const zoom = (factor) => flyTo(boxAbout(...middle(), seen[2] * factor));
    const move = (dx, dy) => {
      cancelAnimationFrame(flight);
      const inside = (n, i) =>
        Math.min(whole[i] + whole[i + 2] - seen[i + 2] / 2, Math.max(whole[i] - seen[i + 2] / 2, n));
      show([inside(seen[0] + dx, 0), inside(seen[1] + dy, 1), seen[2], seen[3]]);
    };

    const zooms = { in: () => zoom(1 / 1.5), out: () => zoom(1.5), whole: () => flyTo(whole) };
    for (const button of views.querySelectorAll('[data-zoom]')) {
      button.addEventListener('click', () => zooms[button.dataset.zoom]());
    }

    const range = views.querySelector('.swipe input');
    range?.addEventListener('input', () => panes.style.setProperty('--cut', `${range.value}%`));

    const keys = {
      '+': zooms.in,
      '=': zooms.in,
      '-': zooms.out,
      0: zooms.whole,
      ArrowLeft: () => move(-seen[2] / 10, 0),
      ArrowRight: () => move(seen[2] / 10, 0),
      ArrowUp: () => move(0, -seen[3] / 10),
      ArrowDown: () => move(0, seen[3] / 10),
    };
    panes.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
      event.preventDefault();
      keys[event.key]();
    });

    for (const stack of panes.querySelectorAll('.stack')) {
      stack.addEventListener('pointerdown', (event) => {
        if (event.button === 0 && event.pointerType !== 'touch') stack.setPointerCapture(event.pointerId);
      });
      stack.addEventListener('pointermove', (event) => {
        if (!stack.hasPointerCapture(event.pointerId)) return;
        const scale = svgs.find((svg) => svg.getScreenCTM())?.getScreenCTM().a ?? 1;
        move(-event.movementX / scale, -event.movementY / scale);
      });
      // Without Control the wheel scrolls the page.
      stack.addEventListener(
        'wheel',
        (event) => {
          if (!event.ctrlKey) return;
          event.preventDefault();
          cancelAnimationFrame(flight);
          show(boxAbout(...middle(), seen[2] * Math.exp(event.deltaY / 300)));
        },
        { passive: false },
      );
    }

    for (const button of section.querySelectorAll('.change')) {
      button.addEventListener('click', () => {
        const [x, y, w, h] = button.dataset.box.split(' ').map(Number);
        for (const other of section.querySelectorAll('.change[aria-current]'))
          other.removeAttribute('aria-current');
        button.setAttribute('aria-current', 'true');
        for (const outline of outlines.flat()) {
          const values = { x: x - 1, y: y - 1, width: w + 2, height: h + 2, visibility: 'visible' };
          for (const [name, value] of Object.entries(values)) outline.setAttribute(name, String(value));
        }
        const width = Math.max(w, (h * whole[2]) / whole[3], leastMm / surroundings) * surroundings;
        flyTo(boxAbout(x + w / 2, y + h / 2, width));
        views.scrollIntoView({ block: 'nearest', behavior: isStill.matches ? 'auto' : 'smooth' });
        said.textContent = `Shown: ${button.textContent.replace(/\s+/g, ' ').trim()}`;
      });
    }
  }
})();
