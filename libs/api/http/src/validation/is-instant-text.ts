import { ValidateBy } from 'class-validator';
import { instantOf } from './instant.js';

/** Text in a body that names an instant as RFC 3339 writes it. ISO 8601 knows more, weeks for one, that `Date` does not read. */
export const IsInstantText = () =>
  ValidateBy({
    name: 'isRfc3339',
    validator: {
      validate: (value) => typeof value === 'string' && instantOf(value) !== null,
      defaultMessage: () => '$property must be a time as in RFC 3339',
    },
  });
