import type { ShippedPreset } from '../shipped-preset.js';

export const balanced: ShippedPreset = {
  name: 'balanced',
  description: {
    en:
      'For assistants and summaries: varied enough to read well, sober enough to be relied on. ' +
      'Temperature 0.7 lies between the sober and the inventive settings that model cards recommend (Qwen3 names 0.7 for answers without reasoning); top_p 0.95 cuts off the unreliable tail, as in Holtzman et al., “The Curious Case of Neural Text Degeneration” (2020).',
    pl:
      'Do asystentów i streszczeń: dość zróżnicowany, by dobrze się czytał, i dość rzeczowy, by na nim polegać. ' +
      'Temperatura 0,7 leży między ustawieniami rzeczowymi a pomysłowymi z kart modeli (Qwen3 podaje 0,7 dla odpowiedzi bez rozumowania); top_p 0,95 odcina niepewny ogon rozkładu, jak w pracy Holtzmana i in., „The Curious Case of Neural Text Degeneration” (2020).',
  },
  params: { temperature: 0.7, top_p: 0.95 },
};
