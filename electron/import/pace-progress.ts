/** Milliseconds between two reports; the page draws each, and of a folder of small files there would be hundreds a second. */
const PACE = 80;

/** Tells how far long work is. */
export type ReportProgress = (done: number, total: number, fileName: string) => void;

/** Passes reports on, not more often than can be looked at; that it begins and that it is done always. */
export function paceProgress(report: ReportProgress, now: () => number = () => performance.now()): ReportProgress {
  let last = -Infinity;
  return (done, total, fileName) => {
    const isBetween = done > 0 && done < total;
    if (isBetween && now() - last < PACE) return;
    if (isBetween) last = now();
    report(done, total, fileName);
  };
}
