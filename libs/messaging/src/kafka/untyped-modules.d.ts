declare module 'lz4js' {
  const lz4: { decompress(compressed: Uint8Array): Uint8Array };
  export default lz4;
}

declare module 'snappyjs' {
  const snappy: { uncompress(compressed: Uint8Array): Uint8Array };
  export default snappy;
}

declare module 'kafkajs/src/network/requestQueue/index.js' {
  export default class RequestQueue {
    /** Milliseconds since 1970; -1 without throttling. */
    throttledUntil: number;
    scheduleCheckPendingRequests: (this: RequestQueue) => void;
  }
}

declare module 'kafkajs/src/protocol/decoder.js' {
  export default class Decoder {
    constructor(buffer: Buffer);
  }
}

declare module 'kafkajs/src/protocol/recordBatch/v0/decoder.js' {
  import type Decoder from 'kafkajs/src/protocol/decoder.js';
  import type { IHeaders } from 'kafkajs';

  export default function decodeBatch(
    decoder: Decoder,
  ): Promise<{ records: { key: Buffer; value: Buffer | null; headers: IHeaders }[] }>;
}
