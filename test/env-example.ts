/** A variable of `.env.example`. */
export interface ExampleVariable {
  readonly name: string;
  readonly value: string;
  /** Commented out: the value is the default. */
  readonly isDefault: boolean;
}

const line = /^(# )?([A-Z][A-Z0-9_]*)=(.*)$/;

/** The variables of `.env.example`, in its order. */
export function readEnvExample(text: string): ExampleVariable[] {
  return text.split('\n').flatMap((row) => {
    const [, hash, name, value] = line.exec(row) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? '', isDefault: hash !== undefined }];
  });
}
