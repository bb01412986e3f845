import type { NeedsRule } from '../schema.js';
import { plural } from './plural.js';
import type { IssueTexts, RuleFacts } from './issue-texts.js';

const wantedTypes = new Map([
  ['float', 'liczbą'],
  ['int', 'liczbą całkowitą'],
  ['bool', 'wartością true albo false'],
  ['string', 'tekstem'],
  ['list', 'listą'],
  ['object', 'obiektem JSON'],
  ['true', 'wartością true'],
]);

const wrongType = (wanted: string): string => `musi być ${wantedTypes.get(wanted) ?? wanted}`;

const parenthesised = (text: string): string => (text === '' ? '' : ` (${text})`);

function crossParameter({ rule, fromOtherSide, limit }: RuleFacts): string {
  const { parameter } = rule;
  const value = parenthesised(limit);
  switch (rule.kind) {
    case 'at_most':
      if (rule.exclusive === true)
        return fromOtherSide
          ? `wartość musi być większa niż ${parameter}${value}`
          : `wartość musi być mniejsza niż ${rule.limit_parameter}${value}`;
      return fromOtherSide
        ? `wartość nie może być mniejsza niż ${parameter}${value}`
        : `wartość nie może być większa niż ${rule.limit_parameter}${value}`;
    case 'requires':
      return fromOtherSide
        ? `wartość ${rule.when_equals} jest dozwolona tylko wtedy, gdy ${parameter} ma wartość ${rule.must_equal}`
        : `gdy ${rule.when_parameter} ma wartość ${rule.when_equals}, wymagana jest wartość ${rule.must_equal}`;
    case 'excludes':
      if (rule.when_one_of !== undefined)
        return fromOtherSide
          ? `wartość ${rule.when_one_of.join(' lub ')} jest niedozwolona, gdy ustawiono ${parameter}`
          : `nie można ustawić, gdy ${rule.other_parameter} ma wartość ${rule.when_one_of.join(' lub ')}`;
      return `nie można ustawić razem z ${fromOtherSide ? parameter : rule.other_parameter}${value}`;
    case 'needs':
      return fromOtherSide ? needsFromOtherSide(rule) : needsFromOwnSide(rule);
  }
}

function needsFromOwnSide({ when_equals: when, needed_parameter: needed, needed_one_of: values }: NeedsRule): string {
  const allowed = when === undefined ? 'można ustawić' : `wartość ${when} jest dozwolona`;
  const condition = values === undefined ? 'ustawiono' : `ustawiono ${values.join(' lub ')} dla`;
  return `${allowed} tylko wtedy, gdy ${condition} ${needed}`;
}

function needsFromOtherSide({ when_equals: when, parameter, needed_one_of: values }: NeedsRule): string {
  const condition = when === undefined ? `ustawiono ${parameter}` : `${parameter} ma wartość ${when}`;
  return `gdy ${condition}, wymagana jest ${values === undefined ? 'dowolna wartość' : `wartość ${values.join(' lub ')}`}`;
}

export const polishIssues: IssueTexts = {
  issues: {
    UNKNOWN_PARAMETER: () => 'ten model nie ma takiego parametru',
    WRONG_TYPE: ({ limit }) => wrongType(limit),
    NOT_INTEGER: () => 'musi być liczbą całkowitą',
    NOT_FINITE: () => 'musi być liczbą skończoną',
    BELOW_MIN: ({ issue, limit }) =>
      issue.exclusive === true ? `wartość musi być większa niż ${limit}` : `wartość musi wynosić co najmniej ${limit}`,
    ABOVE_MAX: ({ issue, limit }) =>
      issue.exclusive === true ? `wartość musi być mniejsza niż ${limit}` : `wartość może wynosić najwyżej ${limit}`,
    NOT_IN_ENUM: ({ limit }) => `dozwolone wartości: ${limit}`,
    TOO_LONG: ({ limit, count }) =>
      `tekst może mieć najwyżej ${limit} ${plural(count, 'pl', { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}`,
    EMPTY_ITEM: () => 'nie może być pusta',
    PATTERN_MISMATCH: ({ limit }) => `tekst musi pasować do wzorca „${limit}”`,
    INVALID_TEXT: () => 'tekst zawiera znak, którego nie można zapisać (U+0000 albo połowę pary zastępczej)',
    TOO_MANY_ITEMS: ({ limit, count }) =>
      `lista może mieć najwyżej ${limit} ${plural(count, 'pl', { one: 'pozycję', few: 'pozycje', many: 'pozycji', other: 'pozycji' })}`,
    FORBIDDEN: ({ limit }) => `polityka zabrania ustawiania tego parametru${parenthesised(limit)}`,
    CROSS_PARAMETER: ({ limit }) => `wartość nie pasuje do innego parametru${parenthesised(limit)}`,
    UNKNOWN_POLICY_RULE: ({ place, limit }) =>
      `polityka tego parametru nie może zawierać reguły „${place}”; dozwolone reguły: ${limit}`,
    POLICY_CONTRADICTION: ({ limit }) =>
      `polityka jest sprzeczna wewnętrznie albo z wartością, której dotyczy${parenthesised(limit)}`,
    FORCE_WITHOUT_VALUE: () => 'reguła „force” wymaga wartości w tym samym zestawie nadpisań',
  },
  forced: 'niższy szczebel wymusza własną wartość',
  crossParameter,
  wrongType,
  item: (position) => `pozycja ${position}`,
};
