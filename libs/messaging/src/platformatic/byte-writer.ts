const initialBytes = 64 * 1024;
/** Texts up to this length have a length prefix of one byte when they are ASCII. */
const shortLength = 64;

/** Writes the types of Kafka's protocol into one buffer, which grows and is reused. */
export class ByteWriter {
  private buffer = Buffer.allocUnsafe(initialBytes);
  position = 0;

  /** A part of what was written. It is valid until `clear`. */
  subarray(from: number, to = this.position): Buffer {
    return this.buffer.subarray(from, to);
  }

  clear(): void {
    this.position = 0;
  }

  /** Leaves room for a field that is written later with `at`. */
  skip(bytes: number): void {
    this.reserve(bytes);
    this.position += bytes;
  }

  /** Sets a field that was skipped. */
  at(position: number): DataView {
    const { buffer, byteOffset, byteLength } = this.buffer;
    return new DataView(buffer, byteOffset + position, byteLength - position);
  }

  int8(value: number): void {
    this.reserve(1);
    this.buffer[this.position++] = value;
  }

  /** A signed number of at most 32 bits, zigzag-encoded. */
  varint(value: number): void {
    this.reserve(5);
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    for (; rest > 0x7f; rest >>>= 7) this.buffer[this.position++] = (rest & 0x7f) | 0x80;
    this.buffer[this.position++] = rest;
  }

  /** Bytes behind their length. */
  bytes(value: Uint8Array): void {
    this.varint(value.length);
    this.reserve(value.length);
    this.buffer.set(value, this.position);
    this.position += value.length;
  }

  /** A text in UTF-8 behind its length. */
  text(value: string): void {
    const { length } = value;
    this.reserve(3 * length + 5);
    if (length < shortLength && this.ascii(value)) return;
    this.behindItsLength(2, () => {
      this.position += this.buffer.write(value, this.position);
    });
  }

  /** Runs `write` and puts the length of what it has written before it. `width`: the expected bytes of that length. */
  behindItsLength(width: number, write: () => void): void {
    const start = this.position;
    this.skip(width);
    write();
    const end = this.position;
    const length = end - start - width;
    this.reserve(5);
    const needed = varintBytes(length);
    if (needed !== width) this.buffer.copyWithin(start + needed, start + width, end);
    this.position = start;
    this.varint(length);
    this.position = start + needed + length;
  }

  /** Writes a short text and its length if it is ASCII; a call of the encoder of Node takes longer than the loop. */
  private ascii(value: string): boolean {
    const { buffer, position } = this;
    const { length } = value;
    for (let index = 0; index < length; index++) {
      const code = value.charCodeAt(index);
      if (code > 0x7f) return false;
      buffer[position + 1 + index] = code;
    }
    buffer[position] = length << 1;
    this.position += length + 1;
    return true;
  }

  private reserve(bytes: number): void {
    const needed = this.position + bytes;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.buffer.length));
    larger.set(this.buffer.subarray(0, this.position));
    this.buffer = larger;
  }
}

function varintBytes(length: number): number {
  let bytes = 1;
  for (let rest = length << 1; rest > 0x7f; rest >>>= 7) bytes++;
  return bytes;
}
