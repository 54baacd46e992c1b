/** The palette of the theme that VS Code shows, followed as it changes. */
import { paletteOf, type Palette } from '../src/scene/palette';

export class Theme {
  #palette: Palette;

  /** @param onChange called after the palette was read anew */
  constructor(onChange: () => void) {
    this.#palette = Theme.#read();
    // VS Code swaps the variables on the root element and the class of the body when the theme changes.
    const observer = new MutationObserver(() => {
      this.#palette = Theme.#read();
      onChange();
    });
    observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  }

  get palette(): Palette {
    return this.#palette;
  }

  static #read(): Palette {
    const styles = getComputedStyle(document.body);
    const classes = document.body.classList;
    const isHighContrast =
      classes.contains('vscode-high-contrast') || classes.contains('vscode-high-contrast-light');
    return paletteOf((name) => styles.getPropertyValue(name), isHighContrast);
  }
}
