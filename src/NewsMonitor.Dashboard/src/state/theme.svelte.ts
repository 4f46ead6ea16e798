import type { Theme } from '../format/colours';

const key = 'newsmonitor.theme';

/** The chosen theme, remembered by the browser; the system's where none was chosen. `public/theme.js` sets it before the first paint. */
class ThemeChoice {
  #chosen: Theme | null = remembered();
  current = $state<Theme>('light');

  constructor() {
    const system = matchMedia('(prefers-color-scheme: dark)');
    this.#show(this.#chosen ?? (system.matches ? 'dark' : 'light'));
    system.addEventListener('change', (event) => {
      if (this.#chosen === null) this.#show(event.matches ? 'dark' : 'light');
    });
  }

  toggle(): void {
    this.#chosen = this.current === 'dark' ? 'light' : 'dark';
    this.#show(this.#chosen);
    try {
      localStorage.setItem(key, this.#chosen);
    } catch {
      // Storage is closed to this page: the choice holds until it is left.
    }
  }

  #show(theme: Theme): void {
    this.current = theme;
    document.documentElement.dataset.theme = theme;
  }
}

function remembered(): Theme | null {
  try {
    const theme = localStorage.getItem(key);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

export const theme = new ThemeChoice();
