import { cardStates, countCards } from '../rollover/card-states.ts';
import { findingOf } from './finding-of.ts';
import type { PreflightCheck } from './preflight.ts';

/** Facts of last year's plan, or of sentences taken over, that nobody has looked at; those that block stop every export until somebody answers for them. */
export const checkOpenCards: PreflightCheck = (plan) => {
  const { open, blocking } = countCards(cardStates(plan));
  if (open === 0) return [];
  return [
    findingOf({
      code: 'open-cards',
      message:
        blocking > 0
          ? `去年的内容、套用的旧句还有 ${open} 处没有核对，其中 ${blocking} 处必须核对后才能导出，或者由负责人署名放行。`
          : `去年的内容、套用的旧句还有 ${open} 处没有核对，请看看是否要改。`,
      severity: blocking > 0 ? 'error' : 'warning',
      place: '核对',
    }),
  ];
};
