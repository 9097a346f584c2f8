/** A variable as `.env.example` shows it. */
export interface ExampleVariable {
  readonly name: string;
  readonly value: string;
  /** Written behind a `#`: the value is the one that counts when the variable is not set. */
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
