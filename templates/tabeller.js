"use strict";
// Long tables can be sorted and filtered. Without this script they are read as they stand.
const jamfor = new Intl.Collator("sv", { numeric: true }).compare;
const tal = (text) => Number(text.replace(/[\s\u00a0]/g, "").replace(",", ".").match(/^[-\u2212]?\d+(\.\d+)?/)?.[0].replace("\u2212", "-") ?? NaN);

function sortera(tabell, rubrik, kolumn) {
  const stigande = rubrik.getAttribute("aria-sort") !== "ascending";
  for (const annan of rubrik.parentElement.children) annan.removeAttribute("aria-sort");
  rubrik.setAttribute("aria-sort", stigande ? "ascending" : "descending");
  const cell = (rad) => rad.children[kolumn].textContent.trim();
  const ordning = rubrik.classList.contains("tal")
    ? (a, b) => (tal(cell(a)) || 0) - (tal(cell(b)) || 0)
    : (a, b) => jamfor(cell(a), cell(b));
  const kropp = tabell.tBodies[0];
  kropp.append(...[...kropp.rows].sort((a, b) => (stigande ? 1 : -1) * ordning(a, b)));
}

for (const tabell of document.querySelectorAll("table.ordna")) {
  [...tabell.tHead.rows[0].children].forEach((rubrik, kolumn) => {
    const knapp = document.createElement("button");
    knapp.type = "button";
    knapp.append(...rubrik.childNodes);
    knapp.addEventListener("click", () => sortera(tabell, rubrik, kolumn));
    rubrik.append(knapp);
  });
  if (tabell.dataset.filter && tabell.tBodies[0].rows.length > 12) {
    const etikett = document.createElement("label");
    const falt = document.createElement("input");
    falt.type = "search";
    falt.addEventListener("input", () => {
      const sokt = falt.value.toLocaleLowerCase("sv");
      for (const rad of tabell.tBodies[0].rows) {
        rad.hidden = !rad.textContent.toLocaleLowerCase("sv").includes(sokt);
      }
    });
    etikett.className = "filter";
    etikett.append(tabell.dataset.filter + " ", falt);
    tabell.parentElement.before(etikett);
  }
}
