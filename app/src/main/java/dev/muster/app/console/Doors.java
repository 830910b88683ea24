package dev.muster.app.console;

import dev.muster.enrollment.session.CalendarLinks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two doors: the platforms' port serves their webhooks, people's own signed links, signed calendar files and nothing else, the console's port
 * serves the console and nothing else.
 */
final class Doors extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final Set<String> WEBHOOKS = Set.of("/slack/events", "/api/messages");
    private static final Pattern CALENDAR = Pattern.compile(CalendarLinks.PATH + "[A-Za-z0-9_-]{43}");
    private static final String ERROR = "/error";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final int consolePort;

    Doors(int consolePort) {
        this.consolePort = consolePort;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // The path as the servlets will read it: in the raw one a letter may be written as %6d.
        String path = request.getServletPath();
        boolean console = request.getLocalPort() == consolePort;
        boolean own = path.startsWith(OwnLinks.PATH) && request.getMethod().equals("GET");
        if ((own || isForOthers(path)) == console || path.equals(ERROR) || (console && !isMeantForUs(request))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (console || own) {
            protect(response);
        }
        chain.doFilter(request, response);
    }

    /** What is asked for from outside: by the platforms, and by whoever holds the signed address of a calendar file. */
    private static boolean isForOthers(String path) {
        return WEBHOOKS.contains(path) || CALENDAR.matcher(path).matches();
    }

    /** A page elsewhere may point a name of its own at this machine, or post a form to it; neither is the person at the screen. */
    private static boolean isMeantForUs(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return THIS_MACHINE.contains(request.getServerName())
                && (origin == null || origin.equals("http://" + request.getHeader("Host")));
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
