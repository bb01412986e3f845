export const shellEn = {
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the system has it', light: 'Light', dark: 'Dark' },
  skip: 'Skip to the tuning form',
};

export type ShellTexts = typeof shellEn;
