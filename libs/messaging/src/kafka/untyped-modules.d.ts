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
