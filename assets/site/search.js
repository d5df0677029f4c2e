// Narrows the list of places while somebody types; without it, the whole list is there.
(() => {
  const form = document.querySelector("form.search");
  const table = document.querySelector("table.places");
  if (!form || !table) return;
  const rows = [...table.tBodies[0].rows].map((row) => [row, row.textContent.toLocaleLowerCase()]);
  const input = form.querySelector("input");
  const told = form.querySelector("output");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => {
    const words = input.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      found += row.hidden ? 0 : 1;
    }
    told.textContent = `${found} / ${rows.length}`;
  });
})();
