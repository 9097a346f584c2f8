/** `PGCOPY\n\377\r\n\0`, flags, and the length of an extension that PostgreSQL does not use yet. */
const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const headBytes = signature.length + 8;
/** Instead of the number of columns, behind the last row. */
const end = -1;

/**
 * One row of a binary COPY, whose columns are read in their order, without a value that is null. Valid until the next row.
 * https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
export class CopiedRow {
  private message: Buffer = signature;
  private at = 0;

  /** Moves to the row in this message; returns false when there is none. */
  begin(message: Buffer): boolean {
    const isFirst = message.length >= headBytes && message.subarray(0, signature.length).equals(signature);
    this.message = message;
    this.at = (isFirst ? headBytes : 0) + 2;
    return message.length >= this.at && message.readInt16BE(this.at - 2) !== end;
  }

  int2(): number {
    return this.message.readInt16BE(this.column());
  }

  int8(): string {
    return String(this.message.readBigInt64BE(this.column()));
  }

  float8(): number {
    return this.message.readDoubleBE(this.column());
  }

  text(): string {
    const start = this.column();
    return this.message.toString('utf8', start, this.at);
  }

  /** A copy of the bytes of a text. */
  bytes(): Buffer {
    const start = this.column();
    return Buffer.from(this.message.subarray(start, this.at));
  }

  /** Moves behind the next column and returns its start. */
  private column(): number {
    const start = this.at + 4;
    this.at = start + this.message.readInt32BE(this.at);
    return start;
  }
}
