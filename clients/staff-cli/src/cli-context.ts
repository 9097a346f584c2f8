import { type ServiceName, services } from '#contracts';

/** The addresses of the running platform, from `.sambung/platform.json`. */
export interface LocalPlatform {
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly issuer: {
    readonly tokenUrl: string;
    /** The token request of the sample account `admin`. */
    readonly operator: Record<string, string>;
  };
}

/** The environment of the commands. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: () => LocalPlatform | undefined;
  /** Requests a token of the local operator. */
  readonly signIn: (issuer: LocalPlatform['issuer']) => Promise<string>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export { type ServiceName, services };
