import { Readable } from 'node:stream';

const passedOn = ['content-type', 'content-length', 'content-disposition', 'etag', 'cache-control', 'last-modified'];

interface ReadableFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Readable;
}

/** The file that a service has sent, with the headers that describe it; nothing when the service has sent no file. */
export function readableFile({ ok, headers, body }: Response): ReadableFile | undefined {
  if (!ok || body === null) {
    void body?.cancel();
    return undefined;
  }
  const known = passedOn.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    // A document that a browser would run is shown as nothing but a file.
    headers: { ...Object.fromEntries(known), 'content-security-policy': "default-src 'none'; sandbox" },
    content: Readable.fromWeb(body),
  };
}
