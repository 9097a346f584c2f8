import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/**
 * What the proxy does to every connection. `cut`: closes it and refuses new ones. `blackhole`: forwards requests and drops
 * the responses. `silence`: neither forwards nor closes anything any more, as if the host at the other end had vanished; these
 * connections stay silent after the fault. `slow`: delays each chunk in both directions.
 */
export type NetworkFault =
  { readonly kind: 'none' | 'cut' | 'blackhole' | 'silence' } | { readonly kind: 'slow'; readonly delayMs: number };

/** One connection through the proxy: from the client, and to the server on its behalf. */
export interface ProxyConnection {
  readonly client: Socket;
  readonly server: Socket;
}

/** Replaces the forwarding of bytes, for faults of single requests and responses. */
export interface ProxyHandlers {
  readonly request?: (bytes: Buffer) => void;
  readonly response?: (bytes: Buffer) => void;
}

/** Stands in front of servers and does to their connections what networks do. */
export class NetworkFaultProxy {
  /** Connections that were refused while the fault was `cut`. */
  refused = 0;
  private readonly sockets = new Set<Socket>();
  private readonly silent = new WeakSet<Socket>();
  private fault: NetworkFault = { kind: 'none' };
  private accepted = 0;

  private constructor(
    private readonly listener: Server,
    private readonly targets: () => readonly URL[],
    private readonly handlersFor: (connection: ProxyConnection) => ProxyHandlers,
  ) {
    listener.on('connection', (client: Socket) => this.accept(client));
  }

  /** @param targets `host:port` of the servers: each connection goes to the next of them that accepts it */
  static async start(
    targets: string | (() => readonly string[]),
    handlersFor: (connection: ProxyConnection) => ProxyHandlers = () => ({}),
  ): Promise<NetworkFaultProxy> {
    const listener = createServer();
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(0, '127.0.0.1', resolve);
    });
    const addresses = typeof targets === 'string' ? () => [targets] : targets;
    return new NetworkFaultProxy(listener, () => addresses().map((target) => new URL(`tcp://${target}`)), handlersFor);
  }

  get port(): number {
    return (this.listener.address() as AddressInfo).port;
  }

  /** `host:port` of the proxy. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Applies a fault from now on. Connections that were cut or whose responses were dropped end: their streams have gaps. */
  apply(fault: NetworkFault): void {
    const broken = fault.kind === 'cut' || this.fault.kind === 'blackhole';
    this.fault = fault;
    if (fault.kind === 'silence') for (const socket of this.sockets) this.silent.add(socket);
    if (broken) this.disconnectAll();
  }

  clear(): void {
    this.apply({ kind: 'none' });
  }

  async close(): Promise<void> {
    this.disconnectAll();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private disconnectAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private accept(client: Socket): void {
    this.track(client);
    if (this.fault.kind === 'cut') {
      this.refused++;
      return void client.resetAndDestroy();
    }
    const targets = this.targets();
    const first = this.accepted++;
    this.connect(
      client,
      targets.map((_, index) => targets[(first + index) % targets.length]!),
    );
  }

  private connect(client: Socket, [target, ...others]: readonly URL[]): void {
    if (target === undefined) return void client.destroy();
    const server = createConnection({ host: target.hostname, port: Number(target.port) });
    this.track(server);
    const refused = () => this.connect(client, others);
    server.once('error', refused);
    server.once('connect', () => {
      server.off('error', refused);
      const { request, response } = this.handlersFor({ client, server });
      this.forward(client, server, request);
      this.forward(server, client, response, true);
    });
  }

  private track(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => this.sockets.delete(socket));
    this.sockets.add(socket);
    if (this.fault.kind === 'silence') this.silent.add(socket);
  }

  /** Forwards one chunk after the other, so that a delay changes no order. */
  private forward(from: Socket, to: Socket, handler?: (bytes: Buffer) => void, isResponse = false): void {
    from.on('data', (chunk: Buffer) => {
      if (this.silent.has(from)) return;
      if (isResponse && this.fault.kind === 'blackhole') return;
      if (handler) return handler(chunk);
      from.pause();
      const write = () => to.destroyed || to.write(chunk, () => from.resume());
      if (this.fault.kind === 'slow') setTimeout(write, this.fault.delayMs);
      else write();
    });
    from.once('end', () => this.silent.has(from) || to.end());
    from.once('close', () => this.silent.has(from) || to.destroy());
    if (from.destroyed) to.destroy();
  }
}
