import type { Probing } from '@kamerton/runtime-catalog';
import { code } from './words.ts';

/** What becomes of a value of the wrong JSON type, and which parameters fare otherwise. */
export const wrongTypeWords = ({
  wrongTypeStatus,
  wrongTypeUnverified,
  otherWrongTypeStatus = {},
}: Probing): string => {
  if (wrongTypeStatus === null) return 'What becomes of a value of the wrong JSON type is not known.';
  const names = Object.keys(otherWrongTypeStatus);
  const others = [...new Set(Object.values(otherWrongTypeStatus))].map((status) => {
    const alike = names.filter((name) => otherWrongTypeStatus[name] === status).map(code);
    return `; ${alike.join(', ')} ${status === null ? 'not, or it is not known' : `with ${status}`}`;
  });
  const mark = wrongTypeUnverified === true ? ' (unverified)' : '';
  return `A value of the wrong JSON type is refused with HTTP ${wrongTypeStatus}${mark}${others.join('')}.`;
};
