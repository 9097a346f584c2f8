import type { NotificationsEnvironment } from './notifications.environment.js';

export interface EventStream {
  readonly contentType: string;
  /** Reads on until the text is there, and returns what was read so far. */
  until(wanted: string): Promise<string>;
  cancel(): Promise<void>;
}

/** Opens a stream of server-sent events as an account with these grants. */
export async function openEventStream(
  service: NotificationsEnvironment,
  path: string,
  claims: { readonly sub: string; readonly grants?: readonly string[] },
): Promise<EventStream> {
  const token = await service.issuer.token(claims);
  const response = await fetch(`${service.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    contentType: response.headers.get('content-type') ?? '',
    async until(wanted) {
      while (!text.includes(wanted)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${wanted}: ${text}`);
        text += value;
      }
      return text;
    },
    cancel: () => reader.cancel(),
  };
}
