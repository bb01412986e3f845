import type { Texts } from '../language/texts';
import { type FilesTexts, filesEn } from './files.en';
import { filesPl } from './files.pl';

export const filesTexts: Texts<FilesTexts> = { en: filesEn, pl: filesPl };
