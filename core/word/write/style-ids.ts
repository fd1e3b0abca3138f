/** Ids of the styles of an exported file. The names users see are Word's own wherever Word has such a style. */
export const styleIds = {
  title: 'Title',
  titleStatus: 'Subtitle',
  salutation: 'Salutation',
  body: 'BodyText',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  /** Character style of body text that shares a paragraph with its heading. */
  runInBody: 'RunInBody',
  annexList: 'AnnexList',
  signature: 'Signature',
  date: 'Date',
  annexMark: 'AnnexMark',
  annexTitle: 'AnnexTitle',
  caption: 'Caption',
  table: 'TableText',
  tableHeader: 'TableHeader',
  /** 版记. */
  imprint: 'Imprint',
  contentsTitle: 'TOCHeading',
  contents: ['TOC1', 'TOC2', 'TOC3', 'TOC4'],
  header: 'Header',
  footerOdd: 'Footer',
  footerEven: 'FooterEven',
} as const;
