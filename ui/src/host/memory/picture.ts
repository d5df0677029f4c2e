// Draws a plain two-page PDF of rules and boxes, so that the preview has something to show without a core.

const PAGE = "0 0 595 842";

/** Base64 of a small, valid PDF of `pages` pages. */
export function pictureOfProtocol(pages: number): string {
  const bodies: string[] = ["<< /Type /Catalog /Pages 2 0 R >>"];
  const kids = Array.from({ length: pages }, (_, i) => `${3 + i * 2} 0 R`).join(" ");
  bodies.push(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  for (let page = 0; page < pages; page += 1) {
    const drawing = ruledSheet(page);
    bodies.push(`<< /Type /Page /Parent 2 0 R /MediaBox [${PAGE}] /Contents ${4 + page * 2} 0 R /Resources << >> >>`);
    bodies.push(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`);
  }
  return btoa(assemble(bodies));
}

function ruledSheet(page: number): string {
  const lines = ["0.11 0.13 0.16 rg 60 760 180 14 re f", "0.66 0.2 0.1 rg 60 740 475 8 re f", "0.75 w 0.6 0.58 0.52 RG"];
  for (let row = 0; row < 22; row += 1) {
    const y = 700 - row * 26;
    lines.push(`60 ${y} m 535 ${y} l S`, "0.3 0.33 0.36 rg", `60 ${y + 7} ${70 + ((row * 37 + page * 53) % 190)} 6 re f`);
    lines.push(`${500 - ((row * 13) % 30)} ${y + 7} ${35 + ((row * 13) % 30)} 6 re f`);
  }
  return lines.join("\n");
}

function assemble(bodies: string[]): string {
  let text = "%PDF-1.4\n";
  const offsets = bodies.map((body, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = text.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
}
