import { endsInNumber, FACT, maskFacts } from './mask-facts.ts';
import { advance, LINE_END, sourceAt, spansBehind, type Span, type TextIndex } from './text-index.ts';

/** Texts that completion learns from, and how much one of their sentences counts. */
export interface Layer {
  readonly index: TextIndex;
  readonly weight: number;
  /** Whether words of one source alone may be offered; where not, two must have them. */
  readonly isTrusted: boolean;
}

export interface Completion {
  readonly text: string;
  /** How likely all of it is right, as estimated. */
  readonly likelihood: number;
}

/** Characters of the text before that are looked at. */
const LONGEST_CONTEXT = 14;
/** Places of a span that are read to learn what follows; they lie in the order of what follows, so few are enough. */
const SAMPLES = 48;
/** What each different follower is taken to weigh that was never seen: Witten and Bell's escape, three times. */
const ESCAPE = 3;
/** A sentence that weighs more is still said only once: the power of its weight that counts as evidence. */
const EVIDENCE = 0.7;
/** Most characters offered, least, and the likelihood under which no more are added. */
const LONGEST = 24;
const SHORTEST = 2;
const LEAST_LIKELIHOOD = 0.2;
/** What a wrong suggestion costs the reader, in characters that a right one saves. */
const COST_OF_ERROR = 0.6;

/** Followers with their likelihoods. */
type Followers = Map<number, number>;

/**
 * Continues a text in the words of the layers: the length is the one that saves most characters when right ones are weighed
 * against wrong ones, and ends with a word. Never offers a fact, never crosses the end of a paragraph; null where nothing pays.
 */
export function complete(layers: readonly Layer[], before: string): Completion | null {
  if (before === '' || endsInNumber(before)) return null;
  const masked = maskFacts(before.slice(-4 * LONGEST_CONTEXT)).slice(-LONGEST_CONTEXT);
  let spans = layers.map(({ index }) => spansBehind(index, masked, LONGEST_CONTEXT));
  let likelihood = 1;
  let text = '';
  const gains: { readonly length: number; readonly gain: number; readonly likelihood: number }[] = [];
  while (text.length < LONGEST) {
    const [unit, share] = likeliest(followersOf(layers, spans));
    if (unit === LINE_END || unit === FACT.charCodeAt(0)) break;
    likelihood *= share;
    text += String.fromCharCode(unit);
    // What would come next is known all the same, so that no word is cut in two before it.
    if (likelihood < LEAST_LIKELIHOOD) break;
    spans = layers.map(({ index }, at) => advance(index, spans[at]!, unit));
    const gain = likelihood * text.length - (1 - likelihood) * COST_OF_ERROR;
    if (text.length < SHORTEST || gain <= 0 || isHalf(unit) || !isVouchedFor(layers, spans, text.length)) continue;
    gains.push({ length: text.length, gain, likelihood });
  }
  if (gains.length === 0) return null;
  const ends = wordEnds(masked, text);
  const whole = gains.filter(({ length }) => ends.has(length));
  const best = whole.reduce<(typeof gains)[number] | null>(
    (one, other) => (one && one.gain >= other.gain ? one : other),
    null,
  );
  return best && { text: text.slice(0, best.length), likelihood: best.likelihood };
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lengths of a continuation at which a word of it ends, read together with what stands before. */
function wordEnds(before: string, text: string): Set<number> {
  const ends = [...words.segment(before + text)].map(({ index, segment }) => index + segment.length - before.length);
  return new Set(ends);
}

/** Blends what follows contexts of all lengths, each longer one over what the shorter ones say. */
function followersOf(layers: readonly Layer[], spans: readonly (readonly Span[])[]): Followers {
  const byDepth = spans.flatMap((list, at) => list.map((span) => ({ layer: layers[at]!, span })));
  byDepth.sort((one, other) => one.span.depth - other.span.depth);
  let blended: Followers = new Map();
  for (let at = 0; at < byDepth.length;) {
    const { depth } = byDepth[at]!.span;
    const counts: Followers = new Map();
    let total = 0;
    let evidence = 0;
    for (; at < byDepth.length && byDepth[at]!.span.depth === depth; at += 1) {
      const { layer, span } = byDepth[at]!;
      countFollowers(layer, span, counts);
      const times = span.high - span.low;
      total += layer.weight * times;
      evidence += layer.weight ** EVIDENCE * times;
    }
    const escape = ESCAPE * counts.size;
    const next: Followers = new Map();
    const known = evidence / (evidence + escape);
    for (const [unit, share] of blended) next.set(unit, share * (1 - known));
    for (const [unit, count] of counts) next.set(unit, (next.get(unit) ?? 0) + (count / total) * known);
    blended = next;
  }
  return blended;
}

function countFollowers({ index, weight }: Layer, { low, high, depth }: Span, counts: Followers): void {
  const size = high - low;
  const samples = Math.min(size, SAMPLES);
  const each = (weight * size) / samples;
  for (let sample = 0; sample < samples; sample += 1) {
    const place = index.order[low + Math.floor(((sample + 0.5) * size) / samples)]! + depth;
    const unit = place < index.text.length ? index.text[place]! : LINE_END;
    counts.set(unit, (counts.get(unit) ?? 0) + each);
  }
}

function likeliest(followers: Followers): [unit: number, share: number] {
  let best: [number, number] = [LINE_END, 0];
  for (const [unit, share] of followers) if (share > best[1]) best = [unit, share];
  return best;
}

/** The first of two code units that make one character: nothing ends there. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/**
 * Whether the words are more than what one foreign source says: they stand in a trusted layer, or in two sources. Words
 * shorter than a name are everybody's.
 */
function isVouchedFor(layers: readonly Layer[], spans: readonly (readonly Span[])[], length: number): boolean {
  return layers.some(({ index, isTrusted }, at) => {
    const span = spans[at]!.find(({ depth }) => depth >= length);
    if (!span) return false;
    if (isTrusted) return true;
    const first = sourceAt(index, index.order[span.low]!);
    for (let sample = 1; sample < Math.min(span.high - span.low, SAMPLES); sample += 1) {
      if (sourceAt(index, index.order[span.low + sample]!) !== first) return true;
    }
    return false;
  });
}
