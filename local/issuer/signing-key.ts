import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { makePrivateFolder } from '../private-folder.js';

export const algorithm = 'ES256';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** The public part, as in a JWKS. */
  readonly publicJwk: JWK;
}

/** Reads the key from the file or creates it, so that tokens stay valid after a restart. */
export async function signingKey(file: string): Promise<SigningKey> {
  const jwk = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JWK) : await newKey(file);
  const { kty, crv, x, y } = jwk;
  const id = await calculateJwkThumbprint(jwk);
  return {
    id,
    privateKey: (await importJWK(jwk, algorithm)) as CryptoKey,
    publicJwk: { kty, crv, x, y, kid: id, use: 'sig', alg: algorithm },
  };
}

async function newKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  makePrivateFolder(dirname(file));
  writeFileSync(`${file}.new`, JSON.stringify(jwk), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return jwk;
}
