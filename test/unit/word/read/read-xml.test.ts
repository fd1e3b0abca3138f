import { describe, expect, test } from 'vitest';
import { readXml } from '../../../../core/word/read/read-xml.ts';
import type { XmlFault } from '../../../../core/word/read/read-xml.ts';

function read(text: string): { seen: string[]; fault: XmlFault | null } {
  const seen: string[] = [];
  const fault = readXml(text, {
    open: (name, attributes) => seen.push(`<${name} ${attributes.get('w:val') ?? '-'}`),
    close: (name) => seen.push(`>${name}`),
    text: (piece) => seen.push(`=${piece}`),
  });
  return { seen, fault };
}

const sample =
  '<?xml version="1.0"?><!-- note --><w:a w:x="1" w:val=\'a&gt;"b\'><w:b w:val="x>y"/>1 &lt; 2 &amp; &#x4E00;&#20108;<![CDATA[<raw>]]></w:a>';

describe('readXml', () => {
  test('hands on elements, attributes, text, entities and character data', () => {
    expect(read(sample)).toEqual({
      seen: ['<w:a a>"b', '<w:b x>y', '>w:b', '=1 < 2 & 一二', '=<raw>', '>w:a'],
      fault: null,
    });
  });

  test('stops at a document type declaration before any element', () => {
    const text = '<!DOCTYPE w:a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:a>&x;</w:a>';
    expect(read(text)).toEqual({ seen: [], fault: 'doctype' });
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
