import { AsyncLocalStorage, createHook } from 'node:async_hooks';
import { channel, subscribe } from 'node:diagnostics_channel';

// Records what waits or computes while a transaction of libs/database holds a connection: with ten of them, ten slow
// requests stop a service. A test in which this happens fails.

/** Kinds of asynchronous resources (`async_hooks`), also created by the synchronous functions of `node:crypto`. */
const slow = {
  SCRYPTREQUEST: 'a slow hash (scrypt)',
  PBKDF2REQUEST: 'a slow hash (PBKDF2)',
  KEYPAIRGENREQUEST: 'the generation of a key pair',
  HASHREQUEST: 'cryptography of Web Crypto',
  SIGNREQUEST: 'a signature',
  ZLIB: 'compression',
  // Of sharp.
  generic: 'native work, such as that on an image',
  FSREQPROMISE: 'a file',
  FSREQCALLBACK: 'a file',
  GETADDRINFOREQWRAP: 'the network',
  TCPCONNECTWRAP: 'the network',
  PIPECONNECTWRAP: 'the network',
  HTTPCLIENTREQUEST: 'HTTP',
  PROCESSWRAP: 'a process',
  WORKER: 'a worker',
};

const transaction = new AsyncLocalStorage();
let recorded = [];

function record(what) {
  if (transaction.getStore() !== undefined) recorded.push(new Error(`inside a transaction: ${what}`));
}

channel('sambung:database:transaction').bindStore(transaction);
subscribe('sambung:database:connection', () => record('a second connection'));
// A connection that is already open is no new resource.
subscribe('undici:request:create', () => record('HTTP'));
createHook({ init: (_id, kind) => kind in slow && record(slow[kind]) }).enable();

/** What was recorded since the last call. */
export function takeSlowWork() {
  const taken = recorded;
  recorded = [];
  return taken;
}
