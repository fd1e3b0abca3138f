import type { Piece } from './line.ts';

/** A notice is short; what it sends begins within so many lines. */
const MAX_LINES = 40;
/** Its subject may have begun so many lines above the word 通知. */
const MAX_SUBJECT = 3;
const subject = /(?:印发|下发|转发|批转|发布|公布).*的?(?:通知|函|公告)$|令$/u;
const request =
  /(?:^|[，。；》])现(?:将.{2,100}?(?:印发|下发|转发|批转|发)(?:给)?你们|(?:印发|下发|转发|批转)(?:给)?你们|(?:将.{2,100}?)?(?:予以)?(?:发布|公布)(?:[，。]|.{2,100}》，))|[，。]将.{2,100}?(?:印发|下发|转发|批转|发)(?:给)?你们/u;

/**
 * Where behind the request of a covering notice (关于印发…的通知：现将…印发给你们) the head of the plan that it sends may begin,
 * the first place first; empty where there is no such notice above the first number.
 */
export function placesBehindNotice(pieces: readonly Piece[]): number[] {
  const end = pieces.slice(0, MAX_LINES).findIndex((piece) => piece.type === 'table' || piece.label !== undefined);
  const texts = pieces
    .slice(0, end < 0 ? MAX_LINES : end)
    .map((piece) => (piece.type === 'table' ? '' : piece.text.trim()));
  const asked = texts.findIndex((text) => request.test(text));
  const told = texts
    .slice(0, Math.max(0, asked))
    .some((_, at, head) => subject.test(head.slice(Math.max(0, at - MAX_SUBJECT), at + 1).join('')));
  if (asked < 0 || !told) return [];
  const places = [asked + 1];
  for (let at = asked + 1; /[。；]$/u.test(texts[at] ?? ''); at += 1) places.push(at + 1);
  return places;
}
