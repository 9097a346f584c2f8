/**
 * Repeats a batch until one handles fewer rows than `size`. Each batch commits on its own, so that a job of many rows holds few locks.
 *
 * @param size the maximum number of rows of a batch, or 1 to repeat until nothing is left
 * @param batch returns the number of rows that it has handled
 * @returns the sum of all batches
 */
export async function inBatches(size: number, batch: () => Promise<number>): Promise<number> {
  for (let total = 0; ;) {
    const count = await batch();
    total += count;
    if (count < size) return total;
  }
}
