// SPDX-License-Identifier: EUPL-1.2
// Leaves at once, and keeps the whole visit to one entry in the history, so that Back shows where the reader was before.
"use strict";

(() => {
  const exit = document.querySelector("[data-leave]");
  if (!exit) return;
  const status = document.querySelector("[data-leave-status]");
  const { title } = document;
  const LONGEST_PAUSE = 5000;
  let presses = 0, aloneSoFar = false, forget;

  const leave = () => {
    document.documentElement.classList.add("lf-leaving");
    document.title = exit.hostname;
    location.replace(exit.href);
  };

  const startAgain = () => { presses = 0; status.textContent = ""; };

  document.addEventListener("keydown", ({ key, repeat }) => {
    if (repeat) return;
    aloneSoFar = key === "Shift";
    if (!aloneSoFar) startAgain();
  });

  // Only a Shift let go with no other key between counts, or writing capitals would make the page vanish.
  document.addEventListener("keyup", ({ key }) => {
    if (key !== "Shift" || !aloneSoFar) return;
    presses += 1;
    clearTimeout(forget);
    forget = setTimeout(startAgain, LONGEST_PAUSE);
    status.textContent = [exit.dataset.twice, exit.dataset.once, exit.dataset.now][presses - 1];
    if (presses === 3) leave();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    if (link === exit) {
      event.preventDefault();
      leave();
    } else if (link.origin === location.origin && !link.target && !link.hasAttribute("download")) {
      event.preventDefault();
      location.replace(link.href);
    }
  });

  addEventListener("pageshow", () => {
    document.documentElement.classList.remove("lf-leaving");
    document.title = title;
    startAgain();
  });
})();
