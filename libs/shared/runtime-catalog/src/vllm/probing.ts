import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import type { Probing } from '../runtime-kind.js';

export const vllmProbing: Probing = {
  routes: [openaiChatRoute(), openaiCompletionsRoute()],
  wrongTypeStatus: 400,
};
