// SPDX-License-Identifier: EUPL-1.2
// Sends a form without a new entry in the history, so that Back shows where the reader was before and not what was written.
"use strict";

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-plain")) return;
  event.preventDefault();
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter), credentials: "omit" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = document.importNode(page.querySelector("main"), true);
    document.querySelector("main").replaceWith(main);
    document.title = page.title;
    scrollTo(0, 0);
    main.focus();
  } catch {
    form.setAttribute("data-plain", ""); // as without scripts; the same words sent twice are received once
    form.requestSubmit(event.submitter);
  }
});
