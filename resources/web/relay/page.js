// The page of a relay: its controls, which need no loading, and its lines, which come by themselves.

import { Reader } from "./reader.js";

const relay = document.getElementById("relay");
const status = relay.querySelector(".status");
const jump = document.getElementById("jump");
const print = document.getElementById("print");
const KEPT = "third-ring.relay.";

function kept(name) {
  try {
    return localStorage.getItem(KEPT + name);
  } catch {
    // Closed to this page: it looks as it is asked for.
    return null;
  }
}

function choose(name, value) {
  relay.dataset[name] = value;
  for (const link of relay.querySelectorAll(`.controls a[data-${name}]`)) {
    if (link.dataset[name] === value) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

for (const name of ["size", "look"]) {
  const links = [...relay.querySelectorAll(`.controls a[data-${name}]`)];
  const before = kept(name);
  if (links.some((link) => link.dataset[name] === before) && !new URLSearchParams(location.search).has(name)) choose(name, before);
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      choose(name, link.dataset[name]);
      try {
        localStorage.setItem(KEPT + name, link.dataset[name]);
      } catch {
        // As above.
      }
      if (reader && reader.following) reader.toNow();
    });
  }
}

let reader = null;
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
} else {
  const address = new URL(relay.dataset.socket, location.href);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  reader = new Reader({
    address,
    list: document.getElementById("lines"),
    scroller: document.scrollingElement,
    seq: Number(relay.dataset.seq),
    say: (word) => relay.dataset[word],
    stand(frame) {
      const word = frame.t === "lost" ? "lost" : frame.on ? "on" : frame.over ? "over" : "wait";
      if (status.textContent !== relay.dataset[word]) status.textContent = relay.dataset[word];
      status.classList.toggle("live", word === "on");
    },
    behind(count) {
      jump.hidden = reader === null || reader.following;
      const words = (jump.dataset.words = jump.dataset.words || jump.textContent);
      jump.textContent = count ? `${words} · ${count} ${relay.dataset.new}` : words;
    },
  });
  jump.addEventListener("click", () => {
    reader.toNow();
    document.getElementById("log").focus({ preventScroll: true });
  });
  reader.open();
  reader.toNow();
}
