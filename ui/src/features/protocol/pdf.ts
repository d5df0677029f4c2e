// Reads a PDF with pdf.js, without its eval, its fonts by style sheet or any fetch.
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** Sharper than the screen, so that small print can be read when enlarged. */
const SCALE = 2;
/** A protocol has a handful of pages; more than this is not drawn. */
const PAGES_MAX = 60;

type PageName = (n: number, of: number) => string;

/** Draws every page into `place`; resolves to the number drawn. */
export async function drawPages(pdf: string, place: HTMLElement, name: PageName, signal: AbortSignal): Promise<number> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // Glyphs as paths: no font-face rules, which the content policy would refuse.
  const task = pdfjs.getDocument({ data: bytesOf(pdf), disableFontFace: true, useSystemFonts: false, useWasm: false, useWorkerFetch: false });
  const document = await task.promise;
  const canvases: HTMLCanvasElement[] = [];
  const pages = Math.min(document.numPages, PAGES_MAX);
  for (let n = 1; n <= pages && !signal.aborted; n += 1) {
    const page = await document.getPage(n);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = sheetOf(viewport.width, viewport.height, name(n, pages));
    await page.render({ canvas, viewport }).promise;
    canvases.push(canvas);
  }
  if (!signal.aborted) place.replaceChildren(...canvases);
  await task.destroy();
  return canvases.length;
}

function sheetOf(width: number, height: number, label: string): HTMLCanvasElement {
  const canvas = window.document.createElement("canvas");
  canvas.width = Math.ceil(width);
  canvas.height = Math.ceil(height);
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  return canvas;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
}
