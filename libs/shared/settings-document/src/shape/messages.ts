import type { Message } from './fault-log.js';

export const mustBeMapping: Message = {
  en: 'must be a mapping of names to values',
  pl: 'musi być mapą nazw na wartości',
};
export const mustBeList: Message = { en: 'must be a list', pl: 'musi być listą' };
export const mustBeText: Message = {
  en: 'must be text; put it in quotes if it looks like something else',
  pl: 'musi być tekstem; jeśli wygląda na coś innego, ujmij je w cudzysłów',
};
export const mustBeSwitch: Message = { en: 'must be true or false', pl: 'musi być wartością true lub false' };
export const missing: Message = { en: 'must be given', pl: 'musi być podane' };
export const unstorable: Message = {
  en: 'must not contain the NUL character or half of a surrogate pair',
  pl: 'nie może zawierać znaku NUL ani połowy pary zastępczej',
};
export const forbiddenName: Message = { en: 'must not be used as a name', pl: 'nie może być nazwą' };
export const noValue: Message = {
  en: 'has no value; leave it out to set nothing, or quote "" for empty text',
  pl: 'nie ma wartości; pomiń je, aby niczego nie ustawiać, albo napisz "" dla pustego tekstu',
};
export const noParameterValue: Message = {
  en: 'must be a number, true or false, text, or a list of texts or of numbers',
  pl: 'musi być liczbą, wartością true lub false, tekstem albo listą tekstów lub liczb',
};
export const noNumber: Message = { en: 'must be a finite number', pl: 'musi być skończoną liczbą' };
export const mustBeTrue: Message = {
  en: 'must be true; leave it out otherwise',
  pl: 'musi być wartością true; w innym przypadku należy je pominąć',
};

export const tooLong = (limit: number): Message => ({
  en: `must have at most ${limit} characters`,
  pl: `może mieć co najwyżej ${limit} znaków`,
});

export const oneOf = (allowed: readonly unknown[]): Message => ({
  en: `must be one of ${allowed.join(', ')}`,
  pl: `musi być jednym z: ${allowed.join(', ')}`,
});

export const repeated = (name: string): Message => ({
  en: `repeats ${JSON.stringify(name)}`,
  pl: `powtarza ${JSON.stringify(name)}`,
});

export const unknownField = (meant: string | null, known: readonly string[]): Message =>
  meant === null
    ? { en: `is not known here; there are ${known.join(', ')}`, pl: `nie jest tu znane; są ${known.join(', ')}` }
    : { en: `is not known here; did you mean ${meant}?`, pl: `nie jest tu znane; czy chodziło o ${meant}?` };
