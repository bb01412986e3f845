import type { Texts } from '../language/texts';
import { type ShellTexts, shellEn } from './shell.en';
import { shellPl } from './shell.pl';

export const shellTexts: Texts<ShellTexts> = { en: shellEn, pl: shellPl };
