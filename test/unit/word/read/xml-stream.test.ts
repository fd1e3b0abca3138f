import { describe, expect, test } from 'vitest';
import { openXmlStream } from '../../../../core/word/read/xml-stream.ts';
import type { XmlFault } from '../../../../core/word/read/xml-stream.ts';

function read(text: string, pieceLength = text.length): { seen: string[]; fault: XmlFault | null } {
  const seen: string[] = [];
  const stream = openXmlStream({
    open: (name, attributes) => seen.push(`<${name} ${attributes.get('w:val') ?? '-'}`),
    close: (name) => seen.push(`>${name}`),
    text: (piece) => {
      const last = seen.at(-1);
      if (last?.startsWith('=')) seen[seen.length - 1] = last + piece;
      else seen.push(`=${piece}`);
    },
  });
  for (let at = 0; at < text.length; at += pieceLength) stream.write(text.slice(at, at + pieceLength));
  return { seen, fault: stream.end() };
}

const sample =
  '<?xml version="1.0"?><!-- note --><w:a w:x="1" w:val=\'a&gt;"b\'><w:b w:val="x>y"/>1 &lt; 2 &amp; &#x4E00;&#20108;<![CDATA[<raw>]]></w:a>';

describe('openXmlStream', () => {
  test('hands on elements, attributes, text, entities and character data', () => {
    expect(read(sample)).toEqual({
      seen: ['<w:a a>"b', '<w:b x>y', '>w:b', '=1 < 2 & 一二<raw>', '>w:a'],
      fault: null,
    });
  });

  test('reads the same whatever the pieces', () => {
    for (const length of [1, 2, 3, 7, 20]) expect(read(sample, length)).toEqual(read(sample));
  });

  test('stops at a document type declaration before any element', () => {
    const text = '<!DOCTYPE w:a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:a>&x;</w:a>';
    expect(read(text)).toEqual({ seen: [], fault: 'doctype' });
    expect(read(text, 3)).toEqual({ seen: [], fault: 'doctype' });
  });

  test('never expands an entity that XML itself does not know', () => {
    expect(read('<a>&xx;</a>').seen).toContain('=&xx;');
  });

  test.each(['<a><b></a>', '<a>', '<a></a></b>', '<a><b w:val="1</a>', '<>', '<a>'.repeat(3000)])(
    'calls %s malformed',
    (text) => {
      expect(read(text).fault).toBe('malformed');
    },
  );

  test('reads names by namespace where a program has renamed the prefixes', () => {
    const address = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(read(`<ns0:p xmlns:ns0="${address}"><ns0:b ns0:val="0"/></ns0:p>`).seen).toEqual([
      '<w:p -',
      '<w:b 0',
      '>w:b',
      '>w:p',
    ]);
  });
});
