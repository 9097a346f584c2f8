import { NetworkFaultProxy, type ProxyConnection } from '../../network-fault-proxy.js';

/** https://kafka.apache.org/protocol#protocol_api_keys */
export const apiKeys = {
  produce: 0,
  fetch: 1,
  listOffsets: 2,
  offsetCommit: 8,
  offsetFetch: 9,
  joinGroup: 11,
  syncGroup: 14,
  describeGroups: 15,
} as const;

interface HeldRequest {
  readonly connection: ProxyConnection;
  readonly frame: Buffer;
}

/** A proxy in front of Kafka that holds single requests and drops single responses. */
export class KafkaProxy {
  private proxy: NetworkFaultProxy;
  private readonly held: HeldRequest[] = [];
  /** Whether the proxy holds a request with this API key back. */
  holds: (apiKey: number) => boolean = () => false;
  /** Whether the proxy drops the response to a request with this API key, and closes its connection. */
  drops: (apiKey: number) => boolean = () => false;

  private constructor(private readonly broker: string) {}

  static async start(brokers: string): Promise<KafkaProxy> {
    const proxy = new KafkaProxy(brokers.split(',')[0]!);
    proxy.proxy = await NetworkFaultProxy.start(proxy.broker, (connection) => proxy.handlers(connection));
    return proxy;
  }

  get address(): string {
    return this.proxy.address;
  }

  /** How many connections were refused while Kafka was cut off. */
  get refused(): number {
    return this.proxy.refused;
  }

  /** How many requests are held. */
  get holding(): number {
    return this.held.length;
  }

  set isUnreachable(unreachable: boolean) {
    this.proxy.apply({ kind: unreachable ? 'cut' : 'none' });
  }

  /** Forwards the held requests, and holds no more. */
  release(): void {
    this.holds = () => false;
    for (const { connection, frame } of this.held.splice(0)) connection.server.write(frame);
  }

  close(): Promise<void> {
    return this.proxy.close();
  }

  private handlers(connection: ProxyConnection) {
    const { client, server } = connection;
    const requests = new Map<number, number>();
    return {
      request: frames((frame) => {
        const apiKey = frame.readInt16BE(4);
        requests.set(frame.readInt32BE(8), apiKey);
        if (this.holds(apiKey)) this.held.push({ connection, frame });
        else server.write(frame);
      }),
      response: frames((frame) => {
        const correlation = frame.readInt32BE(4);
        const apiKey = requests.get(correlation) ?? -1;
        requests.delete(correlation);
        if (this.drops(apiKey)) client.destroy();
        else client.write(this.withProxyAddress(frame));
      }),
    };
  }

  /** The broker advertises its own address: clients must come back through the proxy. */
  private withProxyAddress(frame: Buffer): Buffer {
    const [advertised, own] = [addressBytes(this.broker), addressBytes(this.address)];
    const portLength = 4;
    for (let at = frame.indexOf(advertised); at >= 0; at = frame.indexOf(advertised, at + 1))
      own.copy(frame, at + advertised.length - portLength, own.length - portLength);
    return frame;
  }
}

/** Host and port as a response contains them. Only the port can be replaced in place. */
function addressBytes(address: string): Buffer {
  const [host = '', port] = address.split(':');
  const bytes = Buffer.alloc(host.length + 4);
  bytes.write(host);
  bytes.writeInt32BE(Number(port), host.length);
  return bytes;
}

/** Cuts a stream into Kafka's frames: each begins with its length. */
function frames(onFrame: (frame: Buffer) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      onFrame(Buffer.from(rest.subarray(0, end)));
      rest = rest.subarray(end);
    }
  };
}
