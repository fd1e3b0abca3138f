/** What thinning needs to know of an automatic version. */
export interface Thinnable {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly bytes: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** Days for which one version a day is kept; before that it is one a week. */
const DAYS = 30;
/** Most bytes the automatic versions of one plan take; beyond it the oldest go. */
export const MOST_AUTOMATIC_BYTES = 256 * 1024 * 1024;

/**
 * Which automatic versions of a plan are to go: all of today stay, then the last of each day, then the last of each week
 * (from Monday), by the calendar of this machine. The newest always stays.
 */
export function findSurplus(versions: readonly Thinnable[], now: number): string[] {
  const newestFirst = [...versions].sort((one, other) => other.writtenAt - one.writtenAt);
  const seen = new Set<string>();
  const surplus: string[] = [];
  let bytes = 0;
  for (const { id, writtenAt, bytes: size } of newestFirst) {
    const period = periodOf(writtenAt, now);
    const isTwin = period !== null && seen.has(period);
    const isTooMuch = seen.size > 0 && bytes + size > MOST_AUTOMATIC_BYTES;
    if (isTwin || isTooMuch) surplus.push(id);
    else bytes += size;
    seen.add(period ?? id);
  }
  return surplus;
}

/** The stretch of time of which one version is kept; null where all are. */
function periodOf(writtenAt: number, now: number): string | null {
  const day = startOfDay(writtenAt);
  const today = startOfDay(now);
  if (day.getTime() >= today.getTime()) return null;
  const age = Math.round((today.getTime() - day.getTime()) / DAY);
  if (age <= DAYS) return `day ${day.toDateString()}`;
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  return `week ${day.toDateString()}`;
}

function startOfDay(instant: number): Date {
  const day = new Date(instant);
  day.setHours(0, 0, 0, 0);
  return day;
}
