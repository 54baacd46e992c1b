import type { ReviewView } from '../../review/review';

export const reviewActions = (review: ReviewView) => ({
  nextChange: { run: () => review.step(1), when: () => review.hasChanges },
  previousChange: { run: () => review.step(-1), when: () => review.hasChanges },
  toggleChangeMarks: {
    run: () => review.toggleMarks(),
    when: () => review.isLive,
    isOn: () => review.isLive && review.marksShown,
  },
});
