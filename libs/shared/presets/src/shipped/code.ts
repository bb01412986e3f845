import type { ShippedPreset } from '../shipped-preset.js';

export const code: ShippedPreset = {
  name: 'code',
  description: {
    en:
      'For writing and completing programs where one attempt has to work. Chen et al., “Evaluating Large Language Models Trained on Code” (2021), found temperature 0.2 with top_p 0.95 best for a single attempt, and 0.8 only where many attempts are tested. ' +
      'No penalties: code repeats itself rightly.',
    pl:
      'Do pisania i uzupełniania programów, gdy liczy się jedna próba. Chen i in., „Evaluating Large Language Models Trained on Code” (2021), uznali temperaturę 0,2 z top_p 0,95 za najlepszą dla jednej próby, a 0,8 tylko tam, gdzie testuje się wiele prób. ' +
      'Bez kar za powtórzenia: kod słusznie się powtarza.',
  },
  params: { temperature: 0.2, top_p: 0.95 },
};
