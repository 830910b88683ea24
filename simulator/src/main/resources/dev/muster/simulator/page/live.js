const LONGEST_PAUSE = 10_000;

/**
 * Listens to the simulator's changes for as long as the page is open. A browser gives up on a stream that ends with an
 * error status, so the reconnect is our own; whoever listens reads everything again then.
 */
export function listen({ changed, connected, lost }) {
    let pause = 500;
    const open = () => {
        const stream = new EventSource('/sim/api/events');
        stream.addEventListener('open', () => {
            pause = 500;
            connected();
        });
        stream.addEventListener('changed', event => changed(parsed(event.data)));
        stream.addEventListener('error', () => {
            stream.close();
            lost();
            setTimeout(open, pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        });
    };
    open();
}

function parsed(text) {
    try {
        return JSON.parse(text) ?? {};
    } catch {
        return {};
    }
}

/** Calls at once, then at most once per interval while more calls come in; the last one is never lost. */
export function calmly(interval, call) {
    let waiting = false;
    let again = false;
    const run = () => {
        again = false;
        waiting = true;
        call();
        setTimeout(() => {
            waiting = false;
            if (again) {
                run();
            }
        }, interval);
    };
    return () => {
        if (waiting) {
            again = true;
        } else {
            run();
        }
    };
}
