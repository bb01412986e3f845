import { openaiChatRoute, openaiCompletionsRoute } from '../probing/openai-routes.js';
import { openaiResponsesRoute } from '../probing/openai-responses-route.js';
import type { Probing } from '../probing/probing.js';

export const openaiProbing: Probing = {
  routes: [openaiChatRoute(), openaiResponsesRoute(), openaiCompletionsRoute()],
  wrongTypeStatus: 400,
  wrongTypeUnverified: true,
};
