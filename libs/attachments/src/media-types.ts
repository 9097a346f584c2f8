/** The types of uploads: none that a browser executes. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** Those of pictures alone. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly MediaType[];

export type MediaType = (typeof mediaTypes)[number];

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const satisfies Record<MediaType, string>;

/** The type of a `Content-Type` header; undefined when uploads of it are not allowed. */
export function mediaTypeOf(contentType: string | undefined): MediaType | undefined {
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return mediaTypes.find((type) => type === essence);
}

/** Whether a type is that of the photos of newer telephones. */
export function isHeic(contentType: string | undefined): boolean {
  return /^image\/hei[cf]/i.test(contentType ?? '');
}

/**
 * The file name of a download. Uploads transmit no name: it may contain personal data, and names of other parties must not
 * reach headers or disks.
 */
export function nameOf(id: string, mediaType: MediaType): string {
  return `attachment-${id}.${extensions[mediaType]}`;
}

/** The header that names a download. Documents are not displayed inline: a viewer could execute their content. */
export function downloadHeader(id: string, mediaType: MediaType): string {
  return `${mediaType === 'application/pdf' ? 'attachment' : 'inline'}; filename="${nameOf(id, mediaType)}"`;
}
