/** What reads and writes settings documents; fetched with the first one, as few visits need it. */
export const settingsLanguage = () => import('@kamerton/settings-document');

type SettingsLanguage = Awaited<ReturnType<typeof settingsLanguage>>;
export type ParsedSettings = ReturnType<SettingsLanguage['parseSettings']>;
