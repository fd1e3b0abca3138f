import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { tellExported } from './exporting.ts';
import { showMessage, unwrap } from './messages.ts';
import { pickSave } from './pick-file.ts';
import type { Preview } from './preview.ts';
import { settleOpenCards } from './answer-cards.ts';
import { fileName } from './saving.ts';
import { useApp } from './store.ts';

/** Has LibreOffice make a PDF of the file that the preview shows. */
export async function savePdf({ profile, style }: Preview): Promise<void> {
  const { document } = useApp.getState();
  const settled = document && (await settleOpenCards(document));
  if (!document || !settled) return;
  const plan = document.editor.readPlan();
  const path = await pickSave('pdf', `${fileName(plan)}.pdf`);
  if (path === null) return;
  showMessage('info', zh.preview.making);
  tellExported(unwrap(await host.request('export.pdf', { path, plan, profile, style, ...settled })));
}
