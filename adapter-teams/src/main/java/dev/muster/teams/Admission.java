package dev.muster.teams;

import jakarta.servlet.http.HttpServletRequest;

/** Who may speak to us as the platform. */
interface Admission {

    /** Looks at the request alone, before its body is read as anything. */
    Caller identify(HttpServletRequest request) throws Denied;

    /** A caller who was let in, and now has to match what is said in its name. */
    interface Caller {
        void vouchFor(ReceivedActivity activity) throws Denied;
    }
}
