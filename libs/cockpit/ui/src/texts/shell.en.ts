export const shellEn = {
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'As the system has it', light: 'Light', dark: 'Dark' },
  skip: 'Skip to the content',
  parts: 'Parts of the Cockpit',
  models: 'Models',
  presets: 'Presets',
  settings: 'Settings as code',
};

export type ShellTexts = typeof shellEn;
