import type { Layer } from '../../../core/corpus/complete.ts';
import { FACT, maskFacts } from '../../../core/corpus/mask-facts.ts';
import { spansBehind } from '../../../core/corpus/text-index.ts';

const LONGEST_CONTEXT = 24;
const LONGEST = 12;
const SHORTEST_CONTEXT = 3;

/** The control: the longest context that occurs, and what stands behind one of its places, to the next mark. */
export function completePlainly(layers: readonly Layer[], before: string): string | null {
  const masked = maskFacts(before).slice(-LONGEST_CONTEXT);
  let best: { layer: Layer; place: number; depth: number } | null = null;
  for (const layer of layers) {
    const span = spansBehind(layer.index, masked, LONGEST_CONTEXT).at(-1);
    if (!span || span.depth <= (best?.depth ?? 0)) continue;
    best = { layer, place: layer.index.order[(span.low + span.high) >> 1]! + span.depth, depth: span.depth };
  }
  if (!best || best.depth < SHORTEST_CONTEXT) return null;
  const behind = String.fromCharCode(...best.layer.index.text.subarray(best.place, best.place + LONGEST));
  const offered = new RegExp(`^[^${FACT}\\n，。；、！：]*`, 'u').exec(behind)?.[0] ?? '';
  return offered.length < 2 ? null : offered;
}
