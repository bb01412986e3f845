import { Param, type PipeTransform } from '@nestjs/common';
import { malformedRequest } from '@kamerton/api-http';

const versionPipe: PipeTransform<string, number> = {
  transform: (text) => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw malformedRequest('version', { en: 'must be a whole number from 1', pl: 'musi być liczbą całkowitą od 1' });
  },
};

/** Handler argument: the version that the path names. */
export const VersionParam = () => Param('version', versionPipe);
