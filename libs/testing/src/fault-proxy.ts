import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** One connection through the proxy: to the client that came in, and to the server on its behalf. */
export interface ProxyConnection {
  readonly client: Socket;
  readonly server: Socket;
}

/** Who is given the bytes of a wire; it passes them on, or not. */
export interface ProxyHandlers {
  /** What the client sends; to the server unless said otherwise. */
  readonly request?: (bytes: Buffer) => void;
  /** What the server answers; to the client unless said otherwise. */
  readonly response?: (bytes: Buffer) => void;
}

/** Stands in front of a server and does to its connections what networks do. */
export class FaultProxy {
  /** `host:port` of the proxy. */
  readonly address: string;
  /** Connections that were refused while the server was away. */
  refused = 0;
  private readonly connections = new Set<ProxyConnection>();
  private unreachable = false;

  private constructor(
    private readonly listener: Server,
    private readonly target: URL,
    private readonly handlersFor: (connection: ProxyConnection) => ProxyHandlers,
  ) {
    const { port } = listener.address() as { port: number };
    this.address = `127.0.0.1:${port}`;
    listener.on('connection', (client: Socket) => this.connect(client));
  }

  /** @param target `host:port` */
  static start(
    target: string,
    handlersFor: (connection: ProxyConnection) => ProxyHandlers = () => ({}),
  ): Promise<FaultProxy> {
    const listener = createServer({ noDelay: true });
    return new Promise((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(0, '127.0.0.1', () => resolve(new FaultProxy(listener, new URL(`tcp://${target}`), handlersFor)));
    });
  }

  /** While true every connection is cut and every new one refused, as when the server were gone. */
  set isUnreachable(unreachable: boolean) {
    this.unreachable = unreachable;
    if (unreachable) this.cut();
  }

  /** Ends all connections at once; new ones work. */
  cut(): void {
    for (const connection of this.connections) destroyBoth(connection);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private connect(client: Socket): void {
    if (this.unreachable) {
      this.refused++;
      client.on('error', () => {});
      return void client.resetAndDestroy();
    }
    const server = createConnection({ host: this.target.hostname, port: Number(this.target.port), noDelay: true });
    const connection = { client, server };
    const { request, response } = this.handlersFor(connection);
    this.connections.add(connection);
    client.on('data', request ?? ((bytes) => void server.write(bytes)));
    server.on('data', response ?? ((bytes) => void client.write(bytes)));
    for (const socket of [client, server]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        this.connections.delete(connection);
        destroyBoth(connection);
      });
    }
  }
}

function destroyBoth({ client, server }: ProxyConnection): void {
  client.destroy();
  server.destroy();
}
