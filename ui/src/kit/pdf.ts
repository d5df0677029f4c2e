// Reads a PDF with pdf.js, without its eval, its fonts by style sheet or any fetch, and draws pages when they come near.
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import type { PDFDocumentProxy } from "pdfjs-dist";

/** Sharper than the screen, so that small print can be read when enlarged. */
const SCALE = 2;
/** So many pages are drawn at once; the others when somebody scrolls near them. */
const DRAWN_AT_ONCE = 6;
/** How near, in pixels of the screen. */
const NEAR = "1200px 0px";

type PageName = (n: number, of: number) => string;

/** Puts a canvas for every page into `place` and draws the first ones; resolves to the number of pages. */
export async function drawPages(pdf: string, place: HTMLElement, name: PageName, signal: AbortSignal): Promise<number> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  // Glyphs as paths: no font-face rules, which the content policy would refuse.
  const task = pdfjs.getDocument({ data: bytesOf(pdf), disableFontFace: true, useSystemFonts: false, useWasm: false, useWorkerFetch: false });
  signal.addEventListener("abort", () => void task.destroy());
  const document = await task.promise;
  const pages = document.numPages;
  const canvases = Array.from({ length: pages }, (_, i) => sheet(name(i + 1, pages)));
  for (const [i, canvas] of canvases.slice(0, DRAWN_AT_ONCE).entries()) if (!signal.aborted) await draw(document, i + 1, canvas);
  if (signal.aborted) return 0;
  place.replaceChildren(...canvases);
  drawLater(document, canvases.slice(DRAWN_AT_ONCE), signal);
  return pages;
}

/** Draws pages that come near and lets go of those that are far, so that hundreds of them never fill the memory. */
function drawLater(document: PDFDocumentProxy, canvases: HTMLCanvasElement[], signal: AbortSignal): void {
  if (canvases.length === 0 || !("IntersectionObserver" in window)) return;
  const numbers = new Map(canvases.map((canvas, i) => [canvas as Element, i + 1 + DRAWN_AT_ONCE]));
  const watch = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        const number = numbers.get(target);
        if (!(target instanceof HTMLCanvasElement) || number === undefined) continue;
        // A page that went away while it was wanted is not worth a word: the document was closed.
        if (isIntersecting) draw(document, number, target).catch(() => undefined);
        else blank(target);
      }
    },
    { rootMargin: NEAR },
  );
  for (const canvas of canvases) watch.observe(canvas);
  signal.addEventListener("abort", () => watch.disconnect());
}

async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<void> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: SCALE });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

/** A page of A4 that holds nothing yet. */
function sheet(label: string): HTMLCanvasElement {
  const canvas = window.document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label);
  blank(canvas);
  return canvas;
}

function blank(canvas: HTMLCanvasElement): void {
  canvas.width = 1;
  canvas.height = 1;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
}
