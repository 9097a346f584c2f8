import { boundDecoding } from './bounded-decoding.js';
import { DocumentRefused, type DocumentRefusal } from './document-refused.js';
import { rewriteDocument } from './rewrite-document.js';

boundDecoding(64 * 1024 * 1024);

export type Answer = { readonly content: Uint8Array } | { readonly refusal: DocumentRefusal };

/** Runs in a thread: see clean-document.ts. */
export default async function answer(content: Uint8Array): Promise<Answer> {
  try {
    return { content: await rewriteDocument(content) };
  } catch (error) {
    return { refusal: error instanceof DocumentRefused ? error.code : 'attachment-unreadable' };
  }
}
