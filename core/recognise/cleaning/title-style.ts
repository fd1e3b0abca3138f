/** Styles whose line breaks only shape the lines of a title. */
export function isTitleStyle(style: string | undefined): boolean {
  return style !== undefined && /^(?:title|标题|文件标题|公文标题|附件标题)$/iu.test(style);
}
