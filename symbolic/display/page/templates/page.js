"use strict";
// Without this script the page shows everything; with it, readers can narrow it down.
(() => {
  const form = document.getElementById("controls");
  const words = document.getElementById("words");
  const buttons = [...form.querySelectorAll("button[data-verdict]")];
  const nothing = document.getElementById("nothing");
  const shown = document.getElementById("shown");
  const claims = [...document.querySelectorAll(".claim")].map((element) => {
    const spoken = [...element.querySelectorAll("math[alttext]")].map((m) => m.getAttribute("alttext"));
    const group = element.closest(".group").querySelector("h3").textContent;
    const text = [element.textContent, group, ...spoken].join(" ").toLowerCase();
    return { element, text, verdict: element.dataset.verdict, odd: "unexpected" in element.dataset };
  });
  let wanted = "";

  function show() {
    const asked = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const claim of claims) {
      const fits = !wanted || claim.verdict === wanted || (wanted === "unexpected" && claim.odd);
      const found = fits && asked.every((word) => claim.text.includes(word));
      claim.element.hidden = !found;
      count += found;
    }
    const narrowed = Boolean(wanted || asked.length);
    for (const part of document.querySelectorAll(".group, .paper")) {
      part.hidden = narrowed && !part.querySelector(".claim:not([hidden])");
    }
    for (const part of document.querySelectorAll(".notation, figure")) part.hidden = narrowed;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.verdict === wanted));
    }
    nothing.hidden = count > 0;
    shown.textContent = narrowed ? `${count} of ${claims.length} claims` : "";
  }

  function showAll() {
    words.value = "";
    wanted = "";
    show();
  }

  function follow() {
    let name = location.hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      return;
    }
    const target = name && document.getElementById(name);
    if (target && (target.closest("[hidden]") || target.querySelector("[hidden]"))) {
      showAll();
      target.scrollIntoView();
    }
  }

  words.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of buttons) {
    button.addEventListener("click", () => {
      wanted = button.dataset.verdict;
      show();
    });
  }
  nothing.querySelector("button").addEventListener("click", () => {
    showAll();
    words.focus();
  });
  addEventListener("hashchange", follow);
  form.hidden = false;
  show(); // a browser may have kept the words of an earlier visit
})();
