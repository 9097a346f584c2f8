import { PushApiModel } from 'web-push-testing/src/PushApiModel.js';
import WebPushTestingServer from 'web-push-testing/src/server.js';

export interface PushService {
  /** Subscribes a browser with this public key. */
  subscribe(publicKey: string): Promise<{ readonly id: string; readonly address: string }>;
  /** The browser withdraws the subscription. */
  expire(id: string): Promise<void>;
  /** What the browser shows, decrypted with its key. */
  notifications(id: string): Promise<unknown[]>;
  stop(): Promise<void>;
}

/** The push service of a browser, by a package of another author. */
export async function startPushService(port: number): Promise<PushService> {
  const server = new WebPushTestingServer(new PushApiModel(), port);
  server.startServer();
  await new Promise<void>((resolve) => server._server.once('listening', resolve));
  const post = async <Answer>(path: string, body: object): Promise<Answer> => {
    const response = await fetch(`http://localhost:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return (text.startsWith('{') ? JSON.parse(text) : undefined) as Answer;
  };
  return {
    subscribe: async (applicationServerKey) => {
      const { data } = await post<{ data: { endpoint: string; keys: object; clientHash: string } }>('/subscribe', {
        userVisibleOnly: 'true',
        applicationServerKey,
      });
      const { endpoint, keys, clientHash } = data;
      return { id: clientHash, address: JSON.stringify({ endpoint, keys }) };
    },
    expire: (id) => post(`/expire-subscription/${id}`, {}),
    notifications: async (clientHash) => {
      const answer = await post<{ data: { messages: string[] } }>('/get-notifications', { clientHash });
      return answer.data.messages.map((text) => JSON.parse(text) as unknown);
    },
    stop: () =>
      new Promise((resolve) => {
        server._server.close(() => resolve());
        server._server.closeAllConnections();
      }),
  };
}
