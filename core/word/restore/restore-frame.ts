import type { Plan } from '../../plan/schema.ts';
import { asPrinted } from './same-text.ts';

/** Title, status, issuer and date as the file has them; null where it has none. */
export interface FoundFrame {
  title: string | null;
  titleStatus: string | null;
  issuer: string | null;
  issueDate: string | null;
}

type Frame = Pick<Plan, 'title' | 'titleStatus' | 'issuer' | 'issueDate'>;

/** What is around the text: as it was where it still reads the same, or where print did not show it. */
export function restoreFrame(plan: Frame, found: FoundFrame): Frame {
  const title = found.title === null ? plan.title : restoreTitle(found.title, plan.title);
  return {
    title,
    titleStatus: restoreStatus(plan, found),
    issuer: found.issuer === null ? plan.issuer : same(found.issuer, plan.issuer),
    issueDate: found.issueDate === null ? plan.issueDate : same(found.issueDate, plan.issueDate),
  };
}

/** A title that an export breaks into lines is one line in the plan. */
export function restoreTitle(text: string, was: string): string {
  const joined = text.replace(/\n/gu, '');
  return joined === asPrinted(was).replace(/\n/gu, '') ? was : joined;
}

function restoreStatus(plan: Frame, found: FoundFrame): string | null {
  // Whoever deletes （征求意见稿） leaves the title.
  if (found.titleStatus === null) return found.title === null ? plan.titleStatus : null;
  if (found.titleStatus === asPrinted(`（${plan.titleStatus}）`)) return plan.titleStatus;
  return found.titleStatus.replace(/^[（(]/u, '').replace(/[）)]$/u, '');
}

function same(text: string, was: string | null): string | null {
  return was !== null && text === asPrinted(was) ? was : text;
}
