import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Why nothing can be tried in LibreOffice here; null where it can. With CI=true a missing program is a failure, never a
 * reason to skip.
 */
export function whyNoOffice(...others: string[]): string | null {
  const missing = ['soffice', ...others].filter((program) => spawnSync('which', [program]).status !== 0);
  if (missing.length === 0) return null;
  const reason = `nothing is tried in LibreOffice: ${missing.join(', ')} missing`;
  if (process.env['CI'] === 'true') throw new Error(reason);
  console.log(`skipped: ${reason}`);
  return reason;
}

/** What a script does to one document: removes the paragraphs that hold these words, changes others, then saves. */
export interface OfficeJob {
  readonly file: Uint8Array;
  /** Words of paragraphs to remove. */
  readonly remove?: readonly string[];
  /** Words to put in the place of others, in all paragraphs. */
  readonly replace?: readonly (readonly [string, string])[];
}

export interface OfficeResult {
  /** Every paragraph of the text as it stands before and after, the number of its list in front. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The document as LibreOffice saves it. */
  readonly saved: Uint8Array;
}

/** LibreOffice with a folder of its own; `close` removes it. */
export class Office {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gangmu-office-'));
  private readonly profile = join(this.folder, 'profile');
  private count = 0;

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The document as PDF. */
  toPdf(file: Uint8Array): Uint8Array {
    const path = this.put(file);
    this.run('--convert-to', 'pdf', '--outdir', this.folder, path);
    return readFileSync(path.replace(/docx$/u, 'pdf'));
  }

  /** Runs a script of LibreOffice over documents, all in one start. */
  edit(jobs: readonly OfficeJob[]): OfficeResult[] {
    this.prepareProfile();
    const paths = jobs.map((job) => {
      const path = this.put(job.file);
      const lines = [
        ...(job.remove ?? []).map((words) => `remove\t${words}`),
        ...(job.replace ?? []).map((pair) => `replace\t${pair.join('\t')}`),
      ];
      writeFileSync(`${path}.jobs`, lines.join('\n'));
      return path;
    });
    const list = join(this.folder, `list${this.count}.txt`);
    writeFileSync(list, paths.map((path) => pathToFileURL(path).href).join('\n'));
    this.run(`macro:///Standard.Module1.Main("${pathToFileURL(list).href}")`);
    return paths.map((path) => {
      const lines = (when: string) => readFileSync(`${path}.${when}`, 'utf8').replace(/\n$/u, '').split('\n');
      return { before: lines('before'), after: lines('after'), saved: readFileSync(`${path}.saved.docx`) };
    });
  }

  private put(file: Uint8Array): string {
    const path = join(this.folder, `document${(this.count += 1)}.docx`);
    writeFileSync(path, file);
    return path;
  }

  private run(...args: string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.profile).href}`;
    const { status, stderr } = spawnSync('soffice', ['--headless', '--norestore', profile, ...args], {
      encoding: 'utf8',
      timeout: 170_000,
    });
    if (status !== 0) throw new Error(`soffice failed: ${stderr}`);
  }

  /** A new profile writes its own empty library over ours, so it has to start once before. */
  private prepareProfile(): void {
    this.run('--terminate_after_init');
    const library = join(this.profile, 'user', 'basic', 'Standard');
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'Module1.xba'), moduleXml(script));
    writeFileSync(
      join(library, 'script.xlb'),
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n' +
        '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">' +
        '<library:element library:name="Module1"/></library:library>',
    );
  }
}

function moduleXml(source: string): string {
  const escaped = source
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n' +
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`
  );
}

const script = `
Function ReadLines(address As String)
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = CreateUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead(address))
  source.setEncoding("UTF-8")
  whole = ""
  Do While Not source.isEOF()
    oneLine = source.readLine()
    If oneLine <> "" Then whole = whole & oneLine & Chr(10)
  Loop
  source.closeInput()
  ReadLines = Split(whole, Chr(10))
End Function

Sub WriteText(address As String, content As String)
  files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
  If files.exists(address) Then files.kill(address)
  target = CreateUnoService("com.sun.star.io.TextOutputStream")
  target.setOutputStream(files.openFileWrite(address))
  target.setEncoding("UTF-8")
  target.writeString(content)
  target.closeOutput()
End Sub

Function Listing(doc) As String
  whole = ""
  items = doc.Text.createEnumeration()
  Do While items.hasMoreElements()
    item = items.nextElement()
    If item.supportsService("com.sun.star.text.Paragraph") Then whole = whole & item.ListLabelString & item.String & Chr(10)
  Loop
  Listing = whole
End Function

Sub RemoveParagraph(doc, words As String)
  items = doc.Text.createEnumeration()
  Do While items.hasMoreElements()
    item = items.nextElement()
    If item.supportsService("com.sun.star.text.Paragraph") Then
      If InStr(item.String, words) > 0 Then
        doc.Text.removeTextContent(item)
        Exit Sub
      End If
    End If
  Loop
End Sub

Sub Main(listUrl As String)
  For Each address In ReadLines(listUrl)
    If address <> "" Then EditOne(address)
  Next
End Sub

Sub EditOne(address)
  Dim loading(0) As New com.sun.star.beans.PropertyValue
  loading(0).Name = "Hidden"
  loading(0).Value = True
  doc = StarDesktop.loadComponentFromURL(address, "_blank", 0, loading())
  WriteText(address & ".before", Listing(doc))
  For Each oneLine In ReadLines(address & ".jobs")
    parts = Split(oneLine, Chr(9))
    If UBound(parts) = 1 Then RemoveParagraph(doc, parts(1))
    If UBound(parts) = 2 Then
      finding = doc.createReplaceDescriptor()
      finding.SearchString = parts(1)
      finding.ReplaceString = parts(2)
      doc.replaceAll(finding)
    End If
  Next
  doc.TextFields.refresh()
  WriteText(address & ".after", Listing(doc))
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "MS Word 2007 XML"
  doc.storeToURL(address & ".saved.docx", saving())
  doc.close(True)
End Sub
`;
