import type { ExportForm } from '../../core/contract/settings.ts';
import type { PickPurpose } from '../../core/contract/contract.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Result } from '../../core/result.ts';
import { host } from '../host.ts';
import { zh } from '../text/zh.ts';
import { ask } from './dialogs.ts';
import { goToFinding } from './go-to-finding.ts';
import { chosenStyle, loadHouseStyles, openHouseStyles } from './house-styles.ts';
import { showMessage, unwrap } from './messages.ts';
import { baseName, pickSave } from './pick-file.ts';
import { openPreview } from './preview.ts';
import { settleOpenCards } from './answer-cards.ts';
import { fileName } from './saving.ts';
import { useApp, type OpenDocument } from './store.ts';

/** Asks what to make of the document, leads to what has to be seen to first, and writes the file. */
export async function exportDocument(document: OpenDocument): Promise<void> {
  await loadHouseStyles();
  for (;;) {
    const step = await ask('export', {});
    switch (step?.to) {
      case undefined:
        return;
      case 'styles':
        await openHouseStyles(useApp.getState().settings.exportStyle);
        break;
      case 'issue':
        await ask('issue', {});
        break;
      case 'finding':
        if (step.finding.place !== zh.issue.title) return goToFinding(document, step.finding);
        await ask('issue', {});
        break;
      case 'preview':
        if (await openPreview()) return;
        break;
      case 'write':
        if (await writeFile(document)) return;
        break;
      default:
        return step satisfies never;
    }
    if (useApp.getState().document?.journalKey !== document.journalKey) return;
  }
}

const purposes: Readonly<Record<ExportForm, PickPurpose>> = {
  word: 'word',
  text: 'text',
  webPage: 'webPage',
  taskDocument: 'word',
  taskWorkbook: 'workbook',
};

/** False when no place was chosen for the file: the dialog comes back. */
async function writeFile(document: OpenDocument): Promise<boolean> {
  const settled = await settleOpenCards(document);
  if (!settled) return true;
  const { exportForm: form } = useApp.getState().settings;
  const plan = document.editor.readPlan();
  const path = await pickSave(purposes[form], zh.exporting.fileNames[form](fileName(plan)));
  if (path === null) return false;
  tellExported(unwrap(await request(form, { path, plan, ...settled })));
  return true;
}

interface Target {
  readonly path: string;
  readonly plan: Plan;
  readonly overriddenBy?: string;
}

function request(form: ExportForm, target: Target): Promise<Result<{ path: string }>> {
  switch (form) {
    case 'word': {
      const { exportProfile: profile, exportCarriesPlan: carriesPlan } = useApp.getState().settings;
      return host.request('export.word', { ...target, profile, style: chosenStyle(), carriesPlan });
    }
    case 'text':
    case 'webPage':
      return host.request('export.other', { ...target, kind: form });
    case 'taskDocument':
    case 'taskWorkbook':
      return host.request('export.other', { ...target, kind: 'taskTable' });
    default:
      return form satisfies never;
  }
}

/** Says that a file has been written, and offers the folder it is in. */
export function tellExported(written: { path: string } | undefined): void {
  if (!written) return;
  showMessage('done', zh.exporting.written(baseName(written.path)), {
    label: zh.exporting.reveal,
    run: () => void host.request('shell.reveal', { path: written.path }).then(unwrap),
  });
}
