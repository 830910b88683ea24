package dev.muster.app.console;

import dev.muster.enrollment.session.Appointments;
import dev.muster.plan.Session;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Who comes to a session and when: a page to print and take along, and the same for a spreadsheet. */
@Controller
@RequestMapping("/sessions")
final class SessionPages {

    private final Appointments appointments;
    private final Rosters rosters;

    SessionPages(Appointments appointments, Rosters rosters) {
        this.appointments = appointments;
        this.rosters = rosters;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "sessions", appointments.all().stream().map(rosters::brief).toList());
        return "sessions";
    }

    @GetMapping("/{key}")
    String page(@PathVariable String key, Model model) {
        model.addAttribute("roster", rosters.of(session(key)));
        return "session";
    }

    @GetMapping("/{key}/list.csv")
    void csv(@PathVariable String key, HttpServletResponse response) throws IOException {
        Session session = session(key);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.csv\"".formatted(session.key().value()));
        try (SafeCsv csv =
                new SafeCsv(response.getWriter(), "session", "day", "from", "to", "zone", "name", "mail", "state")) {
            rosters.forEach(session, csv::write);
        }
    }

    private Session session(String key) {
        return appointments.all().stream()
                .filter(session -> session.key().value().equals(key))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
