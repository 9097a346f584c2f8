/** Why a document is refused: codes of `attachmentErrors`. */
export const documentRefusals = [
  'attachment-unreadable',
  'attachment-encrypted',
  'attachment-form-not-drawn',
  'attachment-too-complex',
] as const;

export type DocumentRefusal = (typeof documentRefusals)[number];

export class DocumentRefused extends Error {
  constructor(readonly code: DocumentRefusal) {
    super(code);
  }
}
