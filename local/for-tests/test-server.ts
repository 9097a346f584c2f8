/** A server that the tests of one run share. */
export interface TestServer {
  /** What a client needs to come to it. */
  readonly address: string;
  readonly how: 'given' | 'container' | 'embedded';
  stop(): Promise<void>;
}
