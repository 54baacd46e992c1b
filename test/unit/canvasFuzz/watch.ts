/** Which edit an editor begins with: its canvas, the page that sent it, and its serial. */
export const watch: { began: (messages: object, page: number, serial: number) => void } = {
  began: () => undefined,
};
