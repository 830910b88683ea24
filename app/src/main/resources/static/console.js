"use strict";

// Keeps what is marked data-live as it is now: told by the server as it changes, or asked for where that does not work.
const ASK_EVERY = 2000;
const LISTEN_AGAIN_AFTER = 30000;
const { feed, part } = document.body.dataset;
const away = document.getElementById("away");
let source;
let asking;

function say(words) {
    if (away.textContent !== words) {
        away.textContent = words;
    }
    away.hidden = words === "";
}

// Only what differs is replaced, so that focus, selection and scrolling stay where the reader left them.
function show(html) {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const newer = fresh.querySelector("[data-version]");
    const older = document.querySelector("[data-version]");
    // Another version of the plan has its cells elsewhere.
    if (newer && older && newer.dataset.version !== older.dataset.version) {
        location.reload();
        return;
    }
    for (const now of fresh.querySelectorAll("[data-live]")) {
        const before = document.getElementById(now.id);
        if (before && before.outerHTML !== now.outerHTML) {
            before.replaceWith(document.adoptNode(now));
        }
    }
    say("");
}

async function ask() {
    try {
        const answer = await fetch(part, { headers: { Accept: "text/html" } });
        const text = await answer.text();
        if (answer.ok) {
            show(text);
        } else {
            const words = new DOMParser().parseFromString(text, "text/html").querySelector("main p");
            say(words ? words.textContent : "Muster does not answer.");
        }
    } catch {
        say("Muster does not answer. This page goes on by itself once it does.");
    }
}

function askAgainAndAgain() {
    if (!asking) {
        ask();
        asking = setInterval(ask, ASK_EVERY);
        setTimeout(listen, LISTEN_AGAIN_AFTER);
    }
}

function listen() {
    stop();
    if (document.hidden) {
        return;
    }
    source = new EventSource(feed);
    source.addEventListener("part", (event) => show(event.data));
    source.addEventListener("away", (event) => say(event.data));
    source.addEventListener("error", () => {
        if (source && source.readyState === EventSource.CLOSED) {
            askAgainAndAgain();
        } else {
            say("Muster does not answer. This page goes on by itself once it does.");
        }
    });
}

function stop() {
    clearInterval(asking);
    asking = undefined;
    source?.close();
    source = undefined;
}

// A browser keeps few connections to one server: pages that nobody sees leave theirs to the others.
document.addEventListener("visibilitychange", () => (document.hidden ? stop() : listen()));
listen();
