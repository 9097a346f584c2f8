import { boundDecoding } from './bounded-decoding.js';
import { DocumentRefused, type DocumentRefusal } from './document-refused.js';
import { rewriteDocument } from './rewrite-document.js';

boundDecoding(64 * 1024 * 1024);

export type Answer = { readonly content: Uint8Array } | { readonly refusal: DocumentRefusal };

/** The document written anew, or why it is refused. */
export async function answerTo(content: Uint8Array): Promise<Answer> {
  try {
    return { content: await rewriteDocument(content) };
  } catch (error) {
    return { refusal: error instanceof DocumentRefused ? error.code : 'attachment-unreadable' };
  }
}
