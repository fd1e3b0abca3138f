/**
 * Children of the elements that our files use, in the order in which ECMA-376 (5th edition, transitional) wants them: the
 * sequences of `wml.xsd`, written down from the standard and not from the writer. A name with `*` may occur more than once;
 * `|` joins names that may stand in any order and number at their place.
 */
const run = 'w:r*';
const ranges = 'w:bookmarkStart|w:bookmarkEnd';
const blocks = `w:p|w:tbl|w:sdt|${ranges}`;
const borders = 'w:top w:left w:bottom w:right w:insideH w:insideV';

const orders: Readonly<Record<string, string>> = {
  'w:document': 'w:background w:body',
  'w:body': `${blocks} w:sectPr`,
  'w:hdr': blocks,
  'w:ftr': blocks,
  'w:p': `w:pPr w:r|w:hyperlink|${ranges}`,
  'w:hyperlink': run,
  'w:sdt': 'w:sdtPr w:sdtEndPr w:sdtContent',
  'w:sdtPr': 'w:docPartObj',
  'w:docPartObj': 'w:docPartGallery w:docPartCategory w:docPartUnique',
  'w:sdtContent': blocks,
  'w:r': 'w:rPr w:t|w:tab|w:br|w:fldChar|w:instrText|w:pict',
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs ' +
    'w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd ' +
    'w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment ' +
    'w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
  'w:rPr':
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof ' +
    'w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd ' +
    'w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath',
  'w:numPr': 'w:ilvl w:numId w:numberingChange w:ins',
  'w:pBdr': 'w:top w:left w:bottom w:right w:between w:bar',
  'w:tabs': 'w:tab*',
  'w:tbl': `${ranges} w:tblPr w:tblGrid w:tr*`,
  'w:tblPr':
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing ' +
    'w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
  'w:tblBorders': borders,
  'w:tcBorders': borders,
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tblGrid': 'w:gridCol*',
  'w:tr': 'w:tblPrEx w:trPr w:tc*',
  'w:trPr':
    'w:cnfStyle|w:divId|w:gridBefore|w:gridAfter|w:wBefore|w:wAfter|w:cantSplit|w:trHeight|w:tblHeader|w:tblCellSpacing|w:jc|w:hidden',
  'w:tc': `w:tcPr ${blocks}`,
  'w:tcPr':
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:sectPr':
    'w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType ' +
    'w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings',
  'w:styles': 'w:docDefaults w:latentStyles w:style*',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:rPrDefault': 'w:rPr',
  'w:pPrDefault': 'w:pPr',
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked ' +
    'w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr*',
  'w:numbering': 'w:numPicBullet* w:abstractNum* w:num* w:numIdMacAtCleanup',
  'w:abstractNum': 'w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl*',
  'w:lvl':
    'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr',
  'w:num': 'w:abstractNumId w:lvlOverride*',
  'w:lvlOverride': 'w:startOverride w:lvl',
  'w:fonts': 'w:font*',
  'w:font': 'w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig',
  'w:settings':
    'w:writeProtection w:view w:zoom w:mirrorMargins w:trackRevisions w:defaultTabStop w:evenAndOddHeaders w:drawingGridHorizontalSpacing ' +
    'w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:docVars w:rsids w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator',
  'w:compat': 'w:balanceSingleByteDoubleByteWidth w:doNotExpandShiftReturn w:useFELayout w:compatSetting*',
  'w:pict': 'v:shapetype v:shape',
};

/** Elements that have text or nothing inside. */
export const leaves: ReadonlySet<string> = new Set(['w:t', 'w:instrText']);

/** The places of the children of an element, each with the names that may stand there; null for one we know nothing of. */
export function orderOf(
  element: string,
): readonly { readonly names: readonly string[]; readonly isRepeatable: boolean }[] | null {
  const order = orders[element];
  if (order === undefined) return null;
  return order.split(' ').map((place) => ({
    names: place.replace('*', '').split('|'),
    isRepeatable: place.includes('*') || place.includes('|'),
  }));
}

/** Elements that must be there (ECMA-376: minOccurs 1), by their parent. */
export const required: Readonly<Record<string, readonly string[]>> = {
  'w:document': ['w:body'],
  'w:tbl': ['w:tblPr', 'w:tblGrid'],
  'w:tr': ['w:tc'],
  'w:tc': ['w:p'],
  'w:num': ['w:abstractNumId'],
  'w:style': ['w:name'],
  'w:hdr': ['w:p'],
  'w:ftr': ['w:p'],
};
