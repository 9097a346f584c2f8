import { mask, type TextContext } from './personal-data.js';

/** A text as it was written, and as those read it who may not know the people in it. Both are stored side by side. */
export interface RedactedText {
  readonly text: string;
  readonly masked: string;
}

/**
 * Masks a text, once: when it is written, before the transaction that stores it begins. Every reader of the masked text
 * reads what is stored here.
 */
export function redact(text: string, context: TextContext = {}): RedactedText {
  return { text, masked: mask(text, context) };
}
