// Waiting for what must come to hold.

/** Waits until the look says yes, or tells what was wished for. */
export async function expect(look, wish, patience = 20_000) {
  let last;
  for (const until = Date.now() + patience; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 50))) {
    last = await look();
    if (last === true) return;
  }
  throw new Error(`Not so: ${wish}${typeof last === 'string' ? ` (${last})` : ''}`);
}

/** Fails unless it holds now. */
export function must(holds, wish) {
  if (!holds) throw new Error(`Not so: ${wish}`);
}
