import {
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { bodyLook, footerDistance, headingLooks, innerMargins, linePitch, outerMargins, paper } from '../page.ts';
import { escapeXml } from './run-xml.ts';
import { createStyles, styleIds } from './styles.ts';

const BODY_START = '<w:body>';

/**
 * Puts the body of a document, as the XML of its paragraphs and tables, into a whole Word file. The `docx` library makes
 * every other part (styles, settings, footers, relations); only the body is not built from its objects, which for 10,000
 * entries take four times as long and three times the memory. Equal input gives equal bytes: no time and no name is written.
 */
export async function packWordFile(title: string, bodyXml: string): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.pack(createShell(), 'uint8array'));
  const shell = strFromU8(parts['word/document.xml']!);
  const at = shell.indexOf(BODY_START) + BODY_START.length;
  const files: Zippable = {
    ...parts,
    'word/document.xml': strToU8(shell.slice(0, at) + bodyXml + shell.slice(at)),
    'docProps/core.xml': strToU8(corePropertiesXml(title)),
  };
  return zipSync(files, { level: 3, mtime: '1980-01-01T00:00:00' });
}

/** A document without text: page, styles, footers. */
function createShell(): Document {
  return new Document({
    styles: createStyles(),
    theme: { fonts: themeFonts() },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [
      {
        properties: pageProperties(),
        footers: { default: pageNumber(styleIds.footerOdd), even: pageNumber(styleIds.footerEven) },
        children: [],
      },
    ],
  });
}

function themeFonts() {
  const font = (name: string) => ({ latin: name, eastAsia: name });
  return { headings: font(headingLooks.value[0].font), body: font(bodyLook.value.font) };
}

function pageProperties(): ISectionPropertiesOptions {
  return {
    page: {
      size: { ...paper.value, orientation: PageOrientation.PORTRAIT },
      margin: {
        ...outerMargins.value,
        ...innerMargins.value,
        header: footerDistance.value,
        footer: footerDistance.value,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: linePitch.value },
  };
}

/** `— 1 —`: GB/T 9704-2012 7.5. */
function pageNumber(style: string): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style, children: [number] })] });
}

/** The title alone: no author, no company, no date leaves the house unasked. */
function corePropertiesXml(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}
