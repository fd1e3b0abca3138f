import { strFromU8, unzipSync } from 'fflate';

/** A paragraph of an exported file as the tests see it. */
export interface WrittenParagraph {
  readonly style: string;
  readonly text: string;
  /** Text of each run with its character style and its look. */
  readonly runs: readonly { readonly text: string; readonly style: string | null; readonly properties: string }[];
  readonly properties: string;
}

/** The parts of a Word file as text, by path. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The paragraphs in a piece of WordprocessingML as our writer forms it, those in tables included. */
export function paragraphsOf(xml: string): WrittenParagraph[] {
  return [...xml.matchAll(/<w:p>(?:<w:pPr>(.*?)<\/w:pPr>)?(.*?)<\/w:p>/gsu)].map(
    ([, properties = '', content = '']) => {
      const runs = [...content.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/gsu)].map(
        ([, look = '', text = '']) => ({
          text: unescape(
            text
              .replaceAll('<w:br/>', '\n')
              .replaceAll('<w:tab/>', '\t')
              .replace(/<[^>]*>/gu, ''),
          ),
          style: /<w:rStyle w:val="([^"]*)"/u.exec(look)?.[1] ?? null,
          properties: look,
        }),
      );
      return {
        style: /<w:pStyle w:val="([^"]*)"/u.exec(properties)?.[1] ?? '',
        text: runs.map((run) => run.text).join(''),
        runs,
        properties,
      };
    },
  );
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
