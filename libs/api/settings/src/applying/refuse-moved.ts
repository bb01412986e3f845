import { ProblemException } from '@kamerton/api-http';

/** @throws ProblemException VERSION_CONFLICT when the plan that was looked at is not the plan of now */
export function refuseMoved(seen: string | undefined, present: string): void {
  if (seen !== undefined && seen !== present) throw movedMeanwhile();
}

export const movedMeanwhile = (): ProblemException =>
  new ProblemException('VERSION_CONFLICT', {
    detail: {
      en: 'Something that the plan is about was changed in the meantime. Plan again and look at what is different.',
      pl: 'W międzyczasie zmieniono coś, czego dotyczy plan. Zaplanuj ponownie i sprawdź, co się zmieniło.',
    },
  });
