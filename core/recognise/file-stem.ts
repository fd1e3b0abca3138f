/** Name of a file without its folder and its ending, as it stands for a title where a document has none. */
export function fileStem(fileName: string): string {
  return fileName.replace(/^.*[/\\]/u, '').replace(/\.[A-Za-z0-9]{1,8}$/u, '');
}
