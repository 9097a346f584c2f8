import { type ServiceName, services } from '#contracts';

/** Where the running platform is, as `.sambung/platform.json` has it. */
export interface LocalPlatform {
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly issuer: { readonly tokenUrl: string };
}

/** What the commands see of the machine they run on. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: () => LocalPlatform | undefined;
  /** A token of the sample account `admin` at the development issuer. */
  readonly signIn: (tokenUrl: string) => Promise<string>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export { type ServiceName, services };
