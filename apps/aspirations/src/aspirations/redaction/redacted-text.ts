import type { Audience } from './audience.js';
import { mask } from './personal-data.js';

/** A text as it was written, and as those read it who may not know the people in it. Both are stored side by side. */
export interface RedactedText {
  readonly text: string;
  readonly masked: string;
}

/**
 * Masks a text, once: when it is written, before the transaction that stores it begins. Every reader of the masked text
 * reads what is stored here.
 */
export function redact(text: string): RedactedText {
  return { text, masked: mask(text) };
}

/**
 * Whether an audience reads the texts as they were written: those who may know the reporter. A KIM and the public read
 * them masked, as does the agency of an anonymous aspiration.
 */
export function readsAsWritten(audience: Audience, { anonymous }: { readonly anonymous: boolean }): boolean {
  return audience === 'COORDINATOR' || (audience === 'AGENCY' && !anonymous);
}
