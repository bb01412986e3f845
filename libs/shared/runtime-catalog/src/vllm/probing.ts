import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import type { Probing } from '../probing/probing.js';

export const vllmProbing: Probing = {
  routes: [openaiChatRoute(), openaiCompletionsRoute()],
  wrongTypeStatus: 400,
};
