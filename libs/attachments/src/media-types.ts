/** What may be uploaded: nothing that a browser would run. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

export type MediaType = (typeof mediaTypes)[number];

const extensions = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const satisfies Record<MediaType, string>;

/** The type that a `Content-Type` header names; undefined when it is none that may be uploaded. */
export function mediaTypeOf(contentType: string | undefined): MediaType | undefined {
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return mediaTypes.find((type) => type === essence);
}

/**
 * The name that a file is given. The one that it had is not even asked for: people name files after people, and no name
 * from outside gets into a header or onto somebody's disk.
 */
export function nameOf(id: string, mediaType: MediaType): string {
  return `attachment-${id}.${extensions[mediaType]}`;
}

/** A document is not shown in the address of the platform: it may hold what a viewer runs. */
export function dispositionOf(id: string, mediaType: MediaType): string {
  return `${mediaType === 'application/pdf' ? 'attachment' : 'inline'}; filename="${nameOf(id, mediaType)}"`;
}
