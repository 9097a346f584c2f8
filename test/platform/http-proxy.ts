import { createServer, type IncomingMessage, request as forward, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { services, type ServiceName } from '#contracts';
import type { Platform } from '../journey/platform.js';

/** Called with each response of a service; returns false when the client must not receive it. */
export type OnResponse = (service: ServiceName, call: string) => Promise<boolean>;

/** A platform whose services are reached through proxies. */
export interface HttpProxy {
  readonly platform: Platform;
  close(): Promise<void>;
}

/**
 * Starts a proxy in front of each service, which can lose a response: the service has processed the request, and the client
 * does not know it.
 */
export async function openHttpProxy(platform: Platform, onResponse: OnResponse): Promise<HttpProxy> {
  const servers = services.map((service) =>
    createServer((request, response) =>
      pass(request, response, platform.services[service], (call) => onResponse(service, call)),
    ),
  );
  for (const server of servers) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const urls = services.map((service, place) => [service, urlOf(servers[place]!)]);
  return {
    platform: { ...platform, services: Object.fromEntries(urls) as Platform['services'] },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  service: string,
  isDelivered: (call: string) => Promise<boolean>,
): void {
  const { method = 'GET', url = '/', headers } = request;
  // The client sees what a killed service shows: the connection breaks.
  const disconnect = () => void request.socket.destroy();
  const onward = forward(`${service}${url}`, { method, headers, agent: false }, (answer) => {
    answer.pause();
    const passOn = () => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, (error) => error && disconnect());
    };
    isDelivered(`${method} ${url}`).then((delivered) => (delivered ? passOn() : disconnect()), disconnect);
  });
  onward.on('error', disconnect);
  pipeline(request, onward, () => {});
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
