import { Html } from './html.js';

/**
 * Markup that a service has sanitised, such as the body of an edition, which publishing makes of Markdown without any HTML of its
 * author. Never what a person has entered.
 */
export function sanitised(markup: string): Html {
  return new Html(markup);
}
