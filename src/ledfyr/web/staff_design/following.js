// SPDX-License-Identifier: EUPL-1.2
// Shows how far something has come without the reader having to ask again; the link beside it does the same without scripts.
"use strict";

for (const part of document.querySelectorAll("[data-follow]")) {
  const everySecond = 1000;
  const look = async () => {
    // A server that is busy for a moment, or a network that is gone, is no end: it is asked again.
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || answer.status >= 500) return void setTimeout(look, everySecond);
    if (!answer.ok || answer.redirected) return;
    const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-follow]");
    if (!now) return;
    if (part.innerHTML !== now.innerHTML) part.replaceChildren(...now.childNodes);
    if (part.querySelector("[data-goes-on]")) setTimeout(look, everySecond);
  };
  if (part.querySelector("[data-goes-on]")) setTimeout(look, everySecond);
}
