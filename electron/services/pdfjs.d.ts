/** What is used of pdfjs-dist; its own types want a page around them, and its worker has none. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  interface LoadingTask {
    readonly promise: Promise<PdfDocument>;
    destroy(): Promise<void>;
  }

  interface PdfDocument {
    readonly numPages: number;
    getPage(number: number): Promise<PdfPage>;
  }

  export interface PdfPage {
    getViewport(options: { readonly scale: number }): {
      readonly width: number;
      readonly height: number;
      readonly transform: readonly number[];
    };
    getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
    cleanup(): void;
  }

  interface TextItem {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
  }

  export function getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
