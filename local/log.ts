/** Reports progress to the user. */
export type Log = (line: string) => void;
