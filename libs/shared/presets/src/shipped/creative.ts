import type { ShippedPreset } from '../shipped-preset.js';

export const creative: ShippedPreset = {
  name: 'creative',
  description: {
    en:
      'For brainstorming, stories and slogans: a temperature above 1 brings rarer words forward, and two filters keep out the improbable ones. ' +
      'min_p 0.05 grows and shrinks with the certainty of the model (Nguyen et al., “Turning Up the Heat”, 2024, recommend 0.05 to 0.1 for high temperatures); top_p 0.95 does part of that work where a runtime has no min_p.',
    pl:
      'Do burzy mózgów, opowiadań i haseł: temperatura powyżej 1 wysuwa rzadsze słowa, a dwa filtry zatrzymują nieprawdopodobne. ' +
      'min_p 0,05 rośnie i maleje wraz z pewnością modelu (Nguyen i in., „Turning Up the Heat”, 2024, zalecają od 0,05 do 0,1 przy wysokich temperaturach); top_p 0,95 wykonuje część tej pracy tam, gdzie środowisko nie ma min_p.',
  },
  params: { temperature: 1.2, top_p: 0.95, min_p: 0.05 },
};
