import type { ShellTexts } from './shell.en';

export const shellPl: ShellTexts = {
  language: 'Język',
  theme: 'Wygląd',
  themes: { system: 'Jak w systemie', light: 'Jasny', dark: 'Ciemny' },
  skip: 'Przejdź do treści',
  parts: 'Części kokpitu',
  models: 'Modele',
  presets: 'Zestawy',
  settings: 'Ustawienia jako kod',
};
