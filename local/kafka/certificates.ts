import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a broker on this machine, made at its first start. */
export interface Certificates {
  /** The authority, for clients. */
  readonly ca: string;
  /** Key and certificate of the broker, as Kafka's PEM key store. */
  readonly keyStore: string;
}

const days = '3650';
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', days];

/** Makes an authority and a certificate for 127.0.0.1 and localhost with openssl. */
export function ensureCertificates(folder: string): Certificates {
  const [ca, keyStore] = [join(folder, 'ca.pem'), join(folder, 'broker.pem')];
  if (existsSync(keyStore)) return { ca, keyStore };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [caKey, key, certificate] = ['ca.key', 'broker.key', 'broker.crt'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  openssl('req', '-x509', ...newKey, '-subj', '/CN=Sambung development', '-keyout', caKey, '-out', ca);
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  const signed = ['-CA', ca, '-CAkey', caKey, '-addext', names, '-addext', 'basicConstraints=critical,CA:FALSE'];
  openssl('req', '-x509', ...newKey, ...signed, '-subj', '/CN=localhost', '-keyout', key, '-out', certificate);
  writeFileSync(keyStore, readFileSync(key, 'utf8') + readFileSync(certificate, 'utf8'), { mode: 0o600 });
  return { ca, keyStore };
}

function openssl(...args: string[]): void {
  const { status, stderr, error } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${error?.message ?? stderr}`);
}
