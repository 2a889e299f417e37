/** What is piped into a command. */
import { CommandProblem } from './command.ts';

/**
 * All of stdin. It is waited for: a file descriptor that is read at once fails while the program before it in the pipe
 * has nothing to say yet. Throws CommandProblem for more than `bytesMax` bytes.
 */
export async function readStdin(bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Without an encoding, stdin gives buffers.
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bytesMax) {
      throw new CommandProblem(
        `there is more on stdin than ${bytesMax} bytes, which is the most that is read.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
