CAL=('planPainter.ts|STRIP_MS = 0.3|STRIP_MS = 0.25' 'planPainter.ts|PART_MS = 0.25|PART_MS = 0.3' 'planPainter.ts|BOXES_A_STEP = 300|BOXES_A_STEP = 200' 'planPainter.ts|LINES_A_STEP = 25|LINES_A_STEP = 15' 'planPainter.ts|TEXT_MS = 0.005|TEXT_MS = 0.0015' 'areas.ts|STEP_MS = 0.3|STEP_MS = 0.08' 'areas.ts|PIXEL_MS = 6e-6|PIXEL_MS = 3.5e-6' 'blockPixels.ts|BAND_MS = 0.6|BAND_MS = 0.05' 'room.ts|GRID_STEP_MS = 0.25|GRID_STEP_MS = 0.45' 'room.ts|UPRIGHT_A_STEP = 40|UPRIGHT_A_STEP = 30' 'planLabels.ts|NAME_MS = 0.02|NAME_MS = 0.008' 'badges.ts|STEP_MS = 0.3|STEP_MS = 0.15')
SMALL=('planLabels.ts|const A_STEP = 15;|const A_STEP = 6;' 'planPainter.ts|LABELS_A_STEP = 40|LABELS_A_STEP = 20' 'planPainter.ts|STRIPS = 4|STRIPS = 8' )
SMALLMS=('planPainter.ts|STRIP_MS = 0.25|STRIP_MS = 0.13')
PACE=('pacedPainting.ts|    this.#owed += this.#share;|    let spent = 0;' 'pacedPainting.ts|      if (next === undefined ? this.#owed <= 0 : next > this.#owed && !isLast) return false;|      if (spent > 0 && !isLast && spent + (next ?? this.#costs.at(-1) ?? 0) / 2 > this.#share) return false;' 'pacedPainting.ts|      this.#owed -= Math.max(next ?? 0, this.#costs.at(-1) ?? 0);|      spent += Math.max(next ?? 0, this.#costs.at(-1) ?? 0);')
MARK=("pacedPainting.ts|    this.#costs.push(Math.min|    performance.mark('s'+this.#costs.length+':'+(performance.now() - begun + (value ?? STEP_MS)).toFixed(2)+':'+(window as any).kind); this.#costs.push(Math.min"  'planPainter.ts|    const inPixels = isFar|    (window as any).kind="clear"; const inPixels = isFar' \
 'planPainter.ts|    yield* groundSteps(frame);
    yield* areaSteps(frame);|    (window as any).kind="ground"; yield* groundSteps(frame); (window as any).kind="area";  yield* areaSteps(frame); (window as any).kind="box";' \
 'planPainter.ts|    paintWalls(frame);|    (window as any).kind="walls"; paintWalls(frame);' \
 'planPainter.ts|    for (const part of partsOf(frame, [LINE], LINES_A_STEP)) {|    (window as any).kind="line"; for (const part of partsOf(frame, [LINE], LINES_A_STEP)) {' \
 'planPainter.ts|    const crossed = crossingsOf(frame);|    (window as any).kind="cross"; const crossed = crossingsOf(frame);' \
 'planPainter.ts|    // From far only the few large units have room for a text.|    (window as any).kind="label";' \
 'planPainter.ts|    this.badgePlaces.update(|    (window as any).kind="places"; this.badgePlaces.update(' \
 'planPainter.ts|    yield* this.#planLabels.steps|    (window as any).kind="name"; yield* this.#planLabels.steps' \
 'planPainter.ts|    yield* this.#badges.steps|    (window as any).kind="badge"; yield* this.#badges.steps')
END=('pushedPicture.ts|    const frames = framesLeft - this.#next.count - SPARE_FRAMES - MORE_FRAMES;|    const most = framesLeft - this.#next.count - SPARE_FRAMES; const frames = Math.max(most - MORE_FRAMES, Math.min(MORE_FRAMES + 1, most));')
