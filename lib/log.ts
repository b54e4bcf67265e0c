/** The only logger: where it happened and the kind of error. Never a message, content, an address or a key. */
export function logProblem(where: string, error: unknown): void {
  console.error(`outpost: ${where}: ${error instanceof Error ? error.name : typeof error}`);
}
