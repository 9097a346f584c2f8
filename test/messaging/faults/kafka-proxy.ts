import { FaultProxy, type ProxyConnection } from '#testing';

/** https://kafka.apache.org/protocol#protocol_api_keys */
export const apiKeys = { produce: 0, offsetCommit: 8 } as const;

interface HeldRequest {
  readonly wire: ProxyConnection;
  readonly frame: Buffer;
}

/** Kafka behind a network that can hold requests and lose answers, one by one. */
export class KafkaProxy {
  private proxy: FaultProxy;
  private readonly held: HeldRequest[] = [];
  /** Whether a request with this API key is kept from the broker, for now. */
  holds: (apiKey: number) => boolean = () => false;
  /** Whether the answer to a request with this API key is lost; its connection ends. */
  loses: (apiKey: number) => boolean = () => false;

  private constructor(private readonly broker: string) {}

  static async start(brokers: string): Promise<KafkaProxy> {
    const proxy = new KafkaProxy(brokers.split(',')[0]!);
    proxy.proxy = await FaultProxy.start(proxy.broker, (wire) => proxy.passage(wire));
    return proxy;
  }

  get address(): string {
    return this.proxy.address;
  }

  get refused(): number {
    return this.proxy.refused;
  }

  /** How many requests are held. */
  get holding(): number {
    return this.held.length;
  }

  set away(gone: boolean) {
    this.proxy.isUnreachable = gone;
  }

  /** What was held reaches the broker after all. */
  release(): void {
    this.holds = () => false;
    for (const { wire, frame } of this.held.splice(0)) wire.server.write(frame);
  }

  close(): Promise<void> {
    return this.proxy.close();
  }

  private passage(wire: ProxyConnection) {
    const asked = new Map<number, number>();
    return {
      request: frames((frame) => {
        const apiKey = frame.readInt16BE(4);
        asked.set(frame.readInt32BE(8), apiKey);
        if (this.holds(apiKey)) this.held.push({ wire, frame });
        else wire.server.write(frame);
      }),
      answer: frames((frame) => {
        const correlation = frame.readInt32BE(4);
        const apiKey = asked.get(correlation) ?? -1;
        asked.delete(correlation);
        if (this.loses(apiKey)) wire.client.destroy();
        else wire.client.write(this.withOurAddress(frame));
      }),
    };
  }

  /** The broker tells clients where it is; they are to come back through here. */
  private withOurAddress(frame: Buffer): Buffer {
    const [theirs, ours] = [addressBytes(this.broker), addressBytes(this.address)];
    const portLength = 4;
    for (let at = frame.indexOf(theirs); at >= 0; at = frame.indexOf(theirs, at + 1))
      ours.copy(frame, at + theirs.length - portLength, ours.length - portLength);
    return frame;
  }
}

/** Host and port as they stand in an answer. Only the port can be exchanged in place. */
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
