import { partXml } from './part-xml.ts';

/**
 * `settings.xml`: odd and even pages differ, marks are never squeezed (a line has 28 characters, not more), lines broken
 * by hand are not stretched, and the file says it is of Word 2013 or later, so that no compatibility mode starts.
 */
export function settingsPart(): string {
  return partXml(
    'w:settings',
    '<w:defaultTabStop w:val="630"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>' +
      '<w:compat><w:doNotExpandShiftReturn/>' +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
      '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  );
}
