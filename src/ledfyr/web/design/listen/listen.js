// SPDX-License-Identifier: EUPL-1.2
// Adds steps and speed to the browser's own player, keeps it within reach, and marks the sentence that is heard.
"use strict";

(() => {
  const section = document.querySelector("[data-listen]");
  if (!section) return;
  const audio = section.querySelector("audio"), tools = section.querySelector("[data-listen-tools]");
  const [track] = audio.textTracks, root = document.documentElement;
  let isInView = true;

  tools.hidden = false;
  tools.addEventListener("click", ({ target }) => {
    const { skip, speed } = target.dataset;
    if (skip) audio.currentTime += Number(skip);
    if (!speed) return;
    audio.playbackRate = Number(speed);
    for (const each of tools.querySelectorAll("[data-speed]")) each.setAttribute("aria-pressed", each === target);
  });

  // A pause keeps it there, or it would vanish under the finger that paused it.
  const place = () => {
    const isAway = !isInView && audio.played.length > 0 && !audio.ended;
    if (isAway === section.classList.contains("lf-listen--away")) return;
    section.style.minBlockSize = isAway ? `${section.offsetHeight}px` : "";
    section.classList.toggle("lf-listen--away", isAway);
  };
  for (const event of ["playing", "ended"]) audio.addEventListener(event, place);
  new IntersectionObserver(([{ isIntersecting }]) => { isInView = isIntersecting; place(); }, { rootMargin: "-64px 0px 0px" }).observe(section);

  // Who leaves must not be heard a moment longer.
  new MutationObserver(() => { if (root.classList.contains("lf-leaving")) audio.pause(); }).observe(root, { attributeFilter: ["class"] });
  addEventListener("pagehide", () => audio.pause());

  if (!track || !("highlights" in CSS)) return;
  // What the voice leaves out too; a test compares this with passages.py.
  const SILENT = "script,style,template,noscript,nav,form,audio,video,svg,figure,button,dialog,[hidden],[aria-hidden=true],.lf-hidden,.lf-on-paper,[data-only=screen],[data-only=eye]";
  const UNHEARD = /[\s\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const heard = new Highlight();
  let marks;
  CSS.highlights.set("lf-heard", heard);

  // Where each cue's letters stand in the page: cues and page are read side by side, without their spaces.
  const find = () => {
    const places = [], found = new Map(), walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    let text = "", from = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(SILENT)) continue;
      for (let at = 0; at < node.length; at += 1) {
        const sign = node.data[at].replace(UNHEARD, "");
        if (sign) { text += sign; places.push([node, at]); }
      }
    }
    for (const cue of track.cues) {
      const words = cue.getCueAsHTML().textContent.replace(UNHEARD, ""), start = text.indexOf(words, from);
      if (start < 0 || !words) continue;
      from = start + words.length;
      const [[startContainer, startOffset], [endContainer, last]] = [places[start], places[from - 1]];
      found.set(cue.startTime, new StaticRange({ startContainer, startOffset, endContainer, endOffset: last + 1 }));
    }
    return found;
  };

  audio.addEventListener("play", () => { track.mode = "hidden"; }, { once: true });
  track.addEventListener("cuechange", () => {
    marks ??= find();
    heard.clear();
    for (const cue of track.activeCues) if (marks.has(cue.startTime)) heard.add(marks.get(cue.startTime));
  });
})();
